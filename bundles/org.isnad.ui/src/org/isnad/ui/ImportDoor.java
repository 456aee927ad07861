/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Shell;

/** The way into the import wizard for those who cannot depend on it. A service. */
public interface ImportDoor {

    /**
     * Opens the import wizard for the project of the window that the shell belongs to.
     *
     * @param files what to import, files or folders; empty lets the user choose
     */
    void importFiles(Shell shell, List<Path> files);

    /** Lets the user paste a report as a new document of the project. */
    void pasteReport(Shell shell);
}
