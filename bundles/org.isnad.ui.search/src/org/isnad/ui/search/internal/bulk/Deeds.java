/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.bulk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Annotator;
import org.isnad.model.IdSource;
import org.isnad.model.change.Change;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.project.Project;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;

/** Does something with many hits after asking the user. Used on the UI thread; what takes long runs beside it. */
public final class Deeds {

    /** More hits than anybody looks through before they are changed. */
    public static final int MOST = 20_000;
    private static final String ENDING = "*.csv";

    private final Shell shell;
    private final ProjectSession session;
    private final IdSource ids = new IdSource(Clock.systemUTC(), new SecureRandom());
    private TagChoice last;

    public Deeds(Shell shell, ProjectSession session) {
        this.shell = shell;
        this.session = session;
    }

    /** Reads the hits, shows what is about to be done to them, and does it as one step. */
    public void begin(Deed deed, HitSource hits) {
        Optional<Annotator> annotator = session.askAnnotator(shell);
        if (annotator.isPresent()) {
            read(hits, found -> ask(deed, hits, found, annotator.get()));
        }
    }

    private void ask(Deed deed, HitSource hits, List<SearchHit> found, Annotator annotator) {
        List<TagChoice> choices = TagChoice.of(hits.project().tagset(), Layer.Kind.SPAN);
        if (found.isEmpty()) {
            tell("none");
            return;
        }
        if (choices.isEmpty() && deed != Deed.DELETE) {
            tell("noTags");
            return;
        }
        HitEdits edits = new HitEdits(hits.project(), annotator, ids, Clock.systemUTC());
        DeedDialog dialog = new DeedDialog(shell, deed, found, edits, choices, last);
        if (dialog.open() != Window.OK || !isOpen(hits.project())) {
            return;
        }
        dialog.choice().ifPresent(choice -> last = choice);
        List<HitEdits.Place> chosen = dialog.chosen();
        Optional<TagChoice> choice = dialog.choice();
        String step = Texts.text("step." + deed, chosen.size(), choice
                .map(tag -> BidiText.isolate(tag.label(MessageBundle.userLocale()))).orElse(""));
        inBackground(Texts.text("preparing"), monitor -> {
            Change change = edits.change(chosen, choice);
            shell.getDisplay().asyncExec(() -> {
                if (isOpen(hits.project()) && !monitor.isCanceled()) {
                    session.apply(step, change);
                }
            });
        });
    }

    /** Something that looks at many documents, and may fail. */
    private interface Work {
        void run(IProgressMonitor monitor) throws Exception;
    }

    private void inBackground(String name, Work work) {
        Job job = Job.create(name, monitor -> {
            try {
                work.run(monitor);
            } catch (Exception e) {
                // Also what a closed index throws.
                fail(e);
            }
            return Status.OK_STATUS;
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    /** Whether what was read of the project still concerns the one in the window. */
    private boolean isOpen(Project project) {
        return !shell.isDisposed() && session.project().filter(open -> open == project).isPresent();
    }

    private void tell(String key) {
        MessageDialog.openInformation(shell, Texts.text("nothing.window"), Texts.text(key));
    }

    /** Tells the hits on the UI thread, unless they are too many or their project was closed meanwhile. */
    private void read(HitSource hits, Consumer<List<SearchHit>> taker) {
        Display display = shell.getDisplay();
        inBackground(Texts.text("reading"), monitor -> {
            List<SearchHit> found = new ArrayList<>();
            boolean whole = hits.read(found::addAll, () -> monitor.isCanceled() || found.size() > MOST);
            display.asyncExec(() -> {
                if (!isOpen(hits.project())) {
                    return;
                }
                if (found.size() > MOST) {
                    MessageDialog.openInformation(shell, Texts.text("many.window"), Texts.text("many", MOST));
                } else if (whole) {
                    taker.accept(found);
                } else if (!monitor.isCanceled()) {
                    tell("refused");
                }
            });
        });
    }

    /** Asks for a file and writes the hits into it. */
    public void export(HitSource hits) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Texts.text("export.window"));
        dialog.setFilterExtensions(new String[] { ENDING });
        dialog.setFileName(Texts.text("export.file"));
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> export(hits, file));
    }

    private void export(HitSource hits, Path file) {
        Job job = Job.create(Texts.text("export.job"), monitor -> {
            try {
                Optional<Long> written = new HitExport(hits).write(file, monitor::isCanceled);
                if (written.isEmpty() && !monitor.isCanceled()) {
                    shell.getDisplay().asyncExec(() -> {
                        if (!shell.isDisposed()) {
                            tell("refused");
                        }
                    });
                }
                return written.isPresent() ? Status.OK_STATUS : Status.CANCEL_STATUS;
            } catch (Exception e) {
                fail(e);
                return (IStatus) Status.CANCEL_STATUS;
            }
        });
        job.setUser(true);
        job.schedule();
    }

    private void fail(Exception problem) {
        shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                Errors.show(shell, problem instanceof SearchException e ? e.message(MessageBundle.userLocale())
                        : Errors.sentence(problem), problem);
            }
        });
    }
}
