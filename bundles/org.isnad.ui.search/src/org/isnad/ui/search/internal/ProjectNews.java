/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.isnad.model.DocumentId;
import org.isnad.search.SearchIndex;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;

/** Tells a view what happens to the project and its index, on the UI thread. */
final class ProjectNews implements SessionListener {

    private final Display display;
    private final ProjectSession session;
    private final Listener listener;
    private final Runnable indexListener = this::indexed;
    private Optional<SearchIndex> index = Optional.empty();
    private boolean coming;

    /** What a view wants to know. */
    interface Listener {

        /** Another project is open, or none. */
        void projectChanged();

        /** The index answers from newer data. */
        void indexUpdated();

        /** Annotations of the document changed. */
        void annotationsChanged(DocumentId document);

        void tagsetChanged();
    }

    ProjectNews(Display display, ProjectSession session, Listener listener) {
        this.display = display;
        this.session = session;
        this.listener = listener;
        session.addListener(this);
        follow();
    }

    void dispose() {
        session.removeListener(this);
        index.ifPresent(old -> old.removeListener(indexListener));
    }

    @Override
    public void projectChanged() {
        follow();
        listener.projectChanged();
    }

    @Override
    public void indexUpdated() {
        follow();
        listener.indexUpdated();
    }

    @Override
    public void annotationsChanged(DocumentId document) {
        listener.annotationsChanged(document);
    }

    @Override
    public void tagsetChanged() {
        listener.tagsetChanged();
    }

    private void follow() {
        Optional<SearchIndex> now = session.index();
        if (!now.equals(index)) {
            index.ifPresent(old -> old.removeListener(indexListener));
            index = now;
            index.ifPresent(opened -> opened.addListener(indexListener));
        }
    }

    /** Many pieces of news that come at once are told once. */
    private synchronized void indexed() {
        if (!coming && !display.isDisposed()) {
            coming = true;
            display.asyncExec(() -> {
                synchronized (this) {
                    coming = false;
                }
                if (session.index().equals(index)) {
                    listener.indexUpdated();
                }
            });
        }
    }
}
