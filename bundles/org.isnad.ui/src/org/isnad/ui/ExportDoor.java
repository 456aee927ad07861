/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.swt.widgets.Shell;

/** The way into the export wizard for those who cannot depend on it. A service. */
public interface ExportDoor {

    /**
     * Opens the export wizard for the project of the window that the shell belongs to.
     *
     * @param scope what is exported unless the user chooses otherwise
     */
    void export(Shell shell, ExportScope scope);
}
