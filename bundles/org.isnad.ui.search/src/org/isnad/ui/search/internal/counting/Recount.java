/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.isnad.model.DocumentId;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;

/**
 * Counts anew after news of the project, which takes long: only in a view that is in sight, and when no more news has
 * come for a while. Who types would else have everything counted at each pause. Used on the UI thread.
 */
final class Recount implements IPartListener2, SessionListener {

    /** So long without news, in milliseconds. */
    private static final int REST = 3000;

    private final IViewPart view;
    private final ProjectSession session;
    private final Display display;
    private final BooleanSupplier annotations;
    private final Runnable count;
    private final Runnable due = this::now;
    private boolean stale;

    /**
     * Follows the view and the session until {@link #dispose()}, and counts for the first time.
     *
     * @param annotations whether annotations are counted now, and not texts alone
     */
    Recount(IViewPart view, ProjectSession session, BooleanSupplier annotations, Runnable count) {
        this.view = view;
        this.session = session;
        display = view.getSite().getShell().getDisplay();
        this.annotations = annotations;
        this.count = count;
        view.getSite().getPage().addPartListener(this);
        session.addListener(this);
        now();
    }

    private void later() {
        stale = true;
        if (view.getSite().getPage().isPartVisible(view)) {
            display.timerExec(REST, due);
        }
    }

    private void now() {
        stop();
        count.run();
    }

    void dispose() {
        stop();
        session.removeListener(this);
        view.getSite().getPage().removePartListener(this);
    }

    private void stop() {
        stale = false;
        display.timerExec(-1, due);
    }

    @Override
    public void projectChanged() {
        now();
    }

    @Override
    public void documentsChanged() {
        later();
    }

    @Override
    public void textChanged(DocumentId document) {
        later();
    }

    @Override
    public void annotationsChanged(DocumentId document) {
        if (annotations.getAsBoolean()) {
            later();
        }
    }

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        if (stale && part.getPart(false) == view) {
            now();
        }
    }

    @Override
    public void partHidden(IWorkbenchPartReference part) {
        if (part.getPart(false) == view) {
            display.timerExec(-1, due);
        }
    }
}
