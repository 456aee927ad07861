/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Services;

/**
 * Gives a project the tagset that a text describes. First the user sees what will no longer fit; the annotations
 * themselves are never touched. The work is done in the background, and can be cancelled until the file is written.
 */
final class TagsetSaving {

    private final IWorkbenchWindow window;
    private final Project project;
    private final TagsetSource source;

    /** @param source what the text was made from */
    TagsetSaving(IWorkbenchWindow window, Project project, TagsetSource source) {
        this.window = window;
        this.project = project;
        this.source = source;
    }

    /** Something that takes a while, on another thread. */
    @FunctionalInterface
    private interface Work<T> {
        T run(IProgressMonitor monitor) throws Exception;
    }

    /** Saves. @return false if that is not possible, which the user is told then, or not wanted */
    boolean save(String text) {
        try {
            SortedMap<Misfit, Integer> misfits = inBackground(monitor -> {
                monitor.beginTask(Texts.text("save.looking"), IProgressMonitor.UNKNOWN);
                Tagset after = Services.get(Tagsets.class).read(text.getBytes(StandardCharsets.UTF_8), source.file(),
                        source.around());
                SortedMap<Misfit, Integer> found = Misfits.count(project, after, monitor::isCanceled);
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                return found;
            });
            if (!MisfitsDialog.confirm(window.getShell(), misfits)) {
                return false;
            }
            inBackground(monitor -> {
                project.replaceTagset(source, text);
                return project.tagset();
            });
            return true;
        } catch (InterruptedException e) {
            // The user cancelled before anything was written.
            return false;
        } catch (InvocationTargetException e) {
            tell(e.getCause());
            return false;
        }
    }

    private void tell(Throwable problem) {
        if (problem instanceof TagsetException wrong) {
            MessageDialog.openError(window.getShell(), Texts.text("save.title"),
                    Texts.text("save.wrong", wrong.message(MessageBundle.userLocale())));
        } else {
            Errors.show(window.getShell(), problem);
        }
    }

    private <T> T inBackground(Work<T> work) throws InvocationTargetException, InterruptedException {
        Object[] result = new Object[1];
        window.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
            try {
                result[0] = work.run(monitor);
            } catch (OperationCanceledException e) {
                throw new InterruptedException();
            } catch (Exception e) {
                throw new InvocationTargetException(e);
            }
        });
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }
}
