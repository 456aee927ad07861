/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Counts anew after news of the project, which takes long: only in a view that is in sight, and when no more news has
 * come for a while. Who types would else have everything counted at each pause. Used on the UI thread.
 */
final class Recount implements IPartListener2 {

    /** So long without news, in milliseconds. */
    private static final int REST = 3000;

    private final IViewPart view;
    private final Display display;
    private final Runnable count;
    private final Runnable due = this::now;
    private boolean stale;

    /** Follows the view until {@link #dispose()}. */
    Recount(IViewPart view, Display display, Runnable count) {
        this.view = view;
        this.display = display;
        this.count = count;
        view.getSite().getPage().addPartListener(this);
    }

    /** What was counted changed. */
    void later() {
        stale = true;
        if (view.getSite().getPage().isPartVisible(view)) {
            display.timerExec(REST, due);
        }
    }

    /** Counts at once. */
    void now() {
        stop();
        count.run();
    }

    void dispose() {
        stop();
        view.getSite().getPage().removePartListener(this);
    }

    private void stop() {
        stale = false;
        display.timerExec(-1, due);
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
