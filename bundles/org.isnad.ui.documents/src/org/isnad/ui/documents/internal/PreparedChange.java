/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.ui.Notice;
import org.isnad.ui.ProjectSession;

/** Makes a change that was prepared while a user was asked or something was looked up. */
public final class PreparedChange {

    private PreparedChange() {
    }

    /**
     * Makes the change as a step, unless the window shows another project by now, or none; the user is told so then.
     *
     * @param project that the change was prepared for
     * @param label   of the step, in the user's language
     * @return whether it was made
     */
    public static boolean apply(IWorkbenchWindow window, Project project, String label, Change change) {
        ProjectSession session = window.getService(ProjectSession.class);
        if (session.project().filter(project::equals).isEmpty()) {
            Notice.warn(window, "documents.otherProject", Texts.text("step.otherProject", label));
            return false;
        }
        return session.apply(label, change);
    }
}
