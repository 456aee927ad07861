/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.function.Predicate;

import org.isnad.model.DocumentId;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;

/** Lets the search view follow what happens to the project and its index. */
final class SearchNews implements SessionListener {

    private final SearchView view;
    private final ProjectSession session;
    private final ProjectHitNames names;

    SearchNews(SearchView view, ProjectSession session, ProjectHitNames names) {
        this.view = view;
        this.session = session;
        this.names = names;
    }

    @Override
    public void projectChanged() {
        view.projectChanged();
    }

    @Override
    public void tagsetChanged() {
        view.tagsetChanged();
    }

    @Override
    public void indexUpdated() {
        view.askAgain();
    }

    @Override
    public void documentsChanged() {
        forgetTicks(document -> session.project().filter(project -> project.document(document).isPresent()).isEmpty());
    }

    @Override
    public void textChanged(DocumentId document) {
        forgetTicks(document::equals);
    }

    @Override
    public void annotationsChanged(DocumentId document) {
        names.forget(document);
    }

    private void forgetTicks(Predicate<DocumentId> moved) {
        if (view.hits().ticks().forget(moved)) {
            view.hits().refresh();
            view.showCount();
        }
    }
}
