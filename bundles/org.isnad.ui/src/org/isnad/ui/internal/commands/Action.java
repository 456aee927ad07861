/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.isnad.project.Project;
import org.isnad.ui.EditorFont;
import org.isnad.ui.Help;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.internal.Texts;
import org.isnad.ui.internal.problem.AboutDialog;
import org.isnad.ui.internal.problem.LogFolder;
import org.isnad.ui.internal.problem.ReportDialog;
import org.isnad.ui.internal.project.NewProjectWizard;
import org.isnad.ui.internal.project.SampleOpener;
import org.isnad.ui.internal.session.WindowSession;

/** What the commands do. The constants' names stand in {@code plugin.xml} behind the handler's class. */
enum Action {
    OPEN_SAMPLE((shell, session) -> SampleOpener.open(shell, session)),
    NEW_PROJECT((shell, session) -> newProject(shell, session)),
    OPEN_PROJECT((shell, session) -> openProject(shell, session)),
    CLOSE_PROJECT(Action::hasProject, (shell, session) -> session.close()),
    SAVE(session -> session.project().filter(Project::dirty).isPresent(), (shell, session) -> session.save()),
    SWITCH_ANNOTATOR((shell, session) -> session.switchAnnotator(shell)),
    REBUILD_INDEX(Action::hasProject, (shell, session) -> session.rebuildIndex()),
    ZOOM_IN((shell, session) -> EditorFont.zoom(1)),
    ZOOM_OUT((shell, session) -> EditorFont.zoom(-1)),
    ZOOM_RESET((shell, session) -> EditorFont.zoom(0)),
    HELP((shell, session) -> Help.showForFocus(shell.getDisplay())),
    REPORT_PROBLEM((shell, session) -> new ReportDialog(shell).open()),
    OPEN_LOG_FOLDER((shell, session) -> LogFolder.open(shell)),
    ABOUT((shell, session) -> new AboutDialog(shell).open());

    private final Predicate<WindowSession> possible;
    private final BiConsumer<Shell, WindowSession> work;

    Action(BiConsumer<Shell, WindowSession> work) {
        this(session -> true, work);
    }

    Action(Predicate<WindowSession> possible, BiConsumer<Shell, WindowSession> work) {
        this.possible = possible;
        this.work = work;
    }

    boolean possible(WindowSession session) {
        return possible.test(session);
    }

    void run(Shell shell, WindowSession session) {
        work.accept(shell, session);
    }

    private static boolean hasProject(WindowSession session) {
        return session.project().isPresent();
    }

    private static void newProject(Shell shell, WindowSession session) {
        NewProjectWizard.make(shell).ifPresent(session::open);
    }

    private static void openProject(Shell shell, WindowSession session) {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(Texts.text("project.open.title"));
        dialog.setMessage(Texts.text("project.open.message"));
        UiPreferences.recentProjects().stream().findFirst().map(Path::getParent)
                .ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        String folder = dialog.open();
        if (folder != null) {
            session.open(Path.of(folder));
        }
    }
}
