/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.isnad.project.Project;
import org.isnad.ui.BidiText;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;

/** Keeps a window's title: document – project – program. */
final class WindowTitle implements SessionListener, IPartListener2 {

    private final IWorkbenchWindowConfigurer configurer;
    private final boolean safe;

    private WindowTitle(IWorkbenchWindowConfigurer configurer, boolean safe) {
        this.configurer = configurer;
        this.safe = safe;
    }

    /** Sets the title of the window and follows what it shows until it closes. */
    static void keep(IWorkbenchWindowConfigurer configurer, boolean safe) {
        WindowTitle title = new WindowTitle(configurer, safe);
        IWorkbenchWindow window = configurer.getWindow();
        window.getService(ProjectSession.class).addListener(title);
        window.getPartService().addPartListener(title);
        title.update();
    }

    private void update() {
        IWorkbenchWindow window = configurer.getWindow();
        IWorkbenchPage page = window.getActivePage();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        String project = window.getService(ProjectSession.class).project().map(Project::name).orElse(null);
        String program = safe ? Texts.text("title.safe") : Texts.text("title");
        configurer.setTitle(Stream.of(editor == null ? null : editor.getTitle(), project, program)
                .filter(part -> part != null && !part.isEmpty())
                .map(part -> BidiText.hasRightToLeft(part) ? BidiText.isolate(part) : part)
                .collect(Collectors.joining(" – ")));
    }

    @Override
    public void projectChanged() {
        update();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        update();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        update();
    }
}
