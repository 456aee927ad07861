/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;
import org.isnad.model.DocumentId;
import org.isnad.project.ProjectListener;

/** Brings the news of a window's project, from whatever thread, to the session on the UI thread. */
final class ProjectNews implements ProjectListener {

    private static final int TOGETHER_MILLISECONDS = 200;

    private final WindowSession session;
    private final OpenProject source;
    private final AtomicBoolean documentsChanged = new AtomicBoolean();

    ProjectNews(WindowSession session, OpenProject source) {
        this.session = session;
        this.source = source;
    }

    @Override
    public void annotationsChanged(DocumentId document) {
        now(() -> session.annotationsChanged(document));
    }

    @Override
    public void tagsetChanged() {
        now(session::tagsetChanged);
    }

    @Override
    public void documentAdded(DocumentId document) {
        documentsChanged();
    }

    @Override
    public void documentChanged(DocumentId document) {
        now(() -> session.documentChanged(document));
        documentsChanged();
    }

    @Override
    public void documentRemoved(DocumentId document) {
        now(() -> session.documentChanged(document));
        documentsChanged();
    }

    @Override
    public void saved() {
        now(session::written);
    }

    /** Thousands may come in a second: the window is told of them together. */
    private void documentsChanged() {
        if (documentsChanged.compareAndSet(false, true)) {
            now(() -> Display.getCurrent().timerExec(TOGETHER_MILLISECONDS, () -> {
                documentsChanged.set(false);
                now(session::documentsChanged);
            }));
        }
    }

    private void now(Runnable news) {
        Runnable ifStillOpen = () -> {
            if (session.shows(source)) {
                news.run();
            }
        };
        if (Display.getCurrent() != null) {
            ifStillOpen.run();
        } else {
            session.onUi(ifStillOpen, () -> { });
        }
    }
}
