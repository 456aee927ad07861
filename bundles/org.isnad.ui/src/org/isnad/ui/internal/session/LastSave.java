/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.ui.Errors;
import org.isnad.ui.internal.Texts;

/** Saving before a project closes: the one time that the user waits for it. */
final class LastSave {

    private static final int CLOSE = 1;

    private LastSave() {
    }

    /** Saves what is not saved. @return false if that failed and the user keeps the project open */
    static boolean of(IWorkbenchWindow window, Project project) {
        if (!project.dirty()) {
            return true;
        }
        try {
            window.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                try {
                    project.save();
                } catch (ProjectException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return true;
        } catch (InvocationTargetException e) {
            Errors.log(e.getCause());
            return closesAnyway(window, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean closesAnyway(IWorkbenchWindow window, Throwable problem) {
        String[] buttons = { Texts.text("close.keepOpen"), Texts.text("close.anyway") };
        return MessageDialog.open(MessageDialog.QUESTION, window.getShell(), Texts.text("close.title"),
                Texts.text("close.notSaved", Errors.sentence(problem)), SWT.NONE, buttons) == CLOSE;
    }
}
