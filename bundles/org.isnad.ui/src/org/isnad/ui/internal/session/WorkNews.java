/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import org.isnad.project.ProjectException;
import org.isnad.search.SearchException;

/** Brings the news of the background work for a project to the session on the UI thread. */
final class WorkNews implements BackgroundWork.News {

    private final WindowSession session;
    private final OpenProject source;

    WorkNews(WindowSession session, OpenProject source) {
        this.session = session;
        this.source = source;
    }

    @Override
    public void saving() {
        now(session::saveBegins);
    }

    @Override
    public void saved(ProjectException problem, boolean asked) {
        now(() -> session.saveEnded(problem, asked));
    }

    @Override
    public void indexed() {
        now(session::indexed);
    }

    @Override
    public void notIndexed(SearchException problem) {
        now(() -> session.indexFailed(problem));
    }

    private void now(Runnable action) {
        session.onUi(() -> {
            if (session.shows(source)) {
                action.run();
            }
        }, () -> { });
    }
}
