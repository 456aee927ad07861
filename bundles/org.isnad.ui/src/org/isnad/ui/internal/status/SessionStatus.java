/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.status;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.Annotator;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SaveState;
import org.isnad.ui.SessionListener;
import org.isnad.ui.StatusField;
import org.isnad.ui.internal.Texts;

/** The fields of a window's status line that tell who annotates and how far the changes are saved. */
public final class SessionStatus implements SessionListener {

    private static final int ANNOTATOR_COLUMNS = 30;
    private static final int SAVE_COLUMNS = 23;

    private final IWorkbenchWindow window;
    private final StatusField annotator = new StatusField("status.annotator", ANNOTATOR_COLUMNS);
    private final StatusField saved = new StatusField("status.saved", SAVE_COLUMNS);

    private SessionStatus(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Puts the fields into the status line; they live as long as the window. */
    public static void fill(IWorkbenchWindow window, IStatusLineManager line) {
        SessionStatus status = new SessionStatus(window);
        line.add(status.saved);
        line.add(status.annotator);
        ProjectSession session = status.session();
        session.addListener(status);
        status.annotator.setAction(() -> session.switchAnnotator(window.getShell()));
        status.annotator.setToolTip(Texts.text("status.annotator.tip"));
        status.projectChanged();
        status.annotatorChanged();
    }

    private ProjectSession session() {
        return window.getService(ProjectSession.class);
    }

    @Override
    public void projectChanged() {
        saveStateChanged();
    }

    @Override
    public void annotatorChanged() {
        // A long name loses its end in the field; the tip has all of it.
        session().annotator().ifPresent(now -> annotator.setToolTip(
                Texts.text("status.annotator.named", now.name())));
        annotator.setText(session().annotator().map(Annotator::name).map(name -> Texts.text("status.annotator", name))
                .orElseGet(() -> Texts.text("status.annotator.none")));
    }

    @Override
    public void saveStateChanged() {
        SaveState state = session().saveState();
        saved.setText(state == SaveState.NONE ? "" : Texts.text("status." + state.name()));
        saved.setToolTip(state == SaveState.NONE ? "" : Texts.text("status." + state.name() + ".tip"));
    }
}
