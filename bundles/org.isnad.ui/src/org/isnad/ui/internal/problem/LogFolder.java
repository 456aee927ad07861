/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.problem;

import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.internal.Texts;

/** Where the log is. The framework starts a new file when the old one is large, and keeps a few. */
public final class LogFolder {

    private LogFolder() {
    }

    /** The log file of this run. */
    static Path file() {
        return Path.of(Platform.getLogFileLocation().toOSString());
    }

    /** Opens the folder in the system's file manager; says where it is when there is none. */
    public static void open(Shell shell) {
        Path folder = file().getParent();
        if (!Program.launch(folder.toString())) {
            MessageDialog.openInformation(shell, Texts.text("log.title"), Texts.text("log.folder", folder.toString()));
        }
    }
}
