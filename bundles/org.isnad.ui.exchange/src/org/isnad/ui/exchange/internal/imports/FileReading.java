/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.project.Project;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.TransferException;
import org.isnad.ui.Errors;
import org.isnad.ui.Services;
import org.isnad.ui.exchange.internal.MonitorProgress;
import org.isnad.ui.exchange.internal.Texts;

/**
 * Reads files in the background, in the order in which they were named, and tells what they are. Used on the UI thread.
 */
final class FileReading {

    private final Project project;
    private final Display display;
    private final Consumer<List<FileInfo>> found;
    private final Runnable ended;
    private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
    private final List<FileInfo> untold = new ArrayList<>();
    private final Job job;
    private int pending;

    /**
     * @param found takes files that were read, on the UI thread; as many at once as were read since the last time
     * @param ended is called on the UI thread when all that was named is read
     */
    FileReading(Project project, Display display, Consumer<List<FileInfo>> found, Runnable ended) {
        this.project = project;
        this.display = display;
        this.found = found;
        this.ended = ended;
        job = new Job(Texts.text("import.reading")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                for (Order order = orders.poll(); order != null && !monitor.isCanceled(); order = orders.poll()) {
                    read(order, monitor);
                }
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            }
        };
        job.setSystem(true);
    }

    /**
     * Reads files, and all that folders hold.
     *
     * @param charset the charset that the user chose; empty to find it
     */
    void read(List<Path> paths, Optional<String> charset) {
        pending++;
        orders.add(new Order(List.copyOf(paths), charset));
        job.schedule();
    }

    /** Whether something is still to be read. */
    boolean busy() {
        return pending > 0;
    }

    /** Ends the reading; nothing more is told. */
    void cancel() {
        orders.clear();
        job.cancel();
    }

    private void read(Order order, IProgressMonitor monitor) {
        ImportOptions options = new ImportOptions(Optional.empty(), order.charset, ImportOptions.DEFAULT_MAX_BYTES);
        Whole whole = new Whole(file -> tell(file, monitor));
        try {
            Services.get(Transfer.class).preview(project, order.paths, options,
                    preview -> whole.add(FileInfo.of(preview, order.charset)), new MonitorProgress(monitor));
            whole.end();
        } catch (TransferException e) {
            Errors.log(e);
            String reason = Errors.sentence(e);
            order.paths.forEach(path -> tell(FileInfo.refused(path, order.charset, reason), monitor));
        } finally {
            onUi(monitor, () -> {
                pending--;
                if (pending == 0) {
                    ended.run();
                }
            });
        }
    }

    private void tell(FileInfo info, IProgressMonitor monitor) {
        synchronized (untold) {
            untold.add(info);
            if (untold.size() > 1) {
                return;
            }
        }
        onUi(monitor, () -> {
            List<FileInfo> news;
            synchronized (untold) {
                news = List.copyOf(untold);
                untold.clear();
            }
            found.accept(news);
        });
    }

    private void onUi(IProgressMonitor monitor, Runnable news) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!monitor.isCanceled()) {
                    news.run();
                }
            });
        }
    }

    /** Puts the documents of a file together, which come one after the other. */
    private static final class Whole {

        private final Consumer<FileInfo> files;
        private FileInfo file;

        Whole(Consumer<FileInfo> files) {
            this.files = files;
        }

        void add(FileInfo next) {
            if (file != null && file.file().equals(next.file())) {
                file = file.and(next);
            } else {
                end();
                file = next;
            }
        }

        void end() {
            if (file != null) {
                files.accept(file);
                file = null;
            }
        }
    }

    private record Order(List<Path> paths, Optional<String> charset) {
    }
}
