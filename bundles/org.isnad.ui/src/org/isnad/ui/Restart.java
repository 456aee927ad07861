/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.isnad.ui.internal.session.Sessions;

/** Starts the program anew with the projects that are open now. */
public final class Restart {

    private static final String KEY = "restart.projects";

    private Restart() {
    }

    /** Ends the workbench; the launcher starts it again. Nothing happens when a project cannot be saved. */
    public static void now() {
        String folders = Arrays.stream(Sessions.openFolders()).map(Path::toString).collect(Collectors.joining("\n"));
        UiPreferences.node().put(KEY, folders);
        UiPreferences.flush();
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.getParent() != null && !shell.isDisposed()) {
                shell.close();
            }
        }
        PlatformUI.getWorkbench().restart();
    }

    /** The projects that were open before the restart, once; none after an ordinary start. */
    public static List<Path> projects() {
        List<Path> folders = UiPreferences.node().get(KEY, "").lines().filter(line -> !line.isEmpty()).map(Path::of)
                .toList();
        UiPreferences.node().remove(KEY);
        UiPreferences.flush();
        return folders;
    }
}
