/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import org.isnad.ui.editor.AnnotationEditor;

/** What tells about annotations by a command. */
enum HoverAction implements EditorAction {

    SHEET;

    @Override
    public String commandId() {
        return "org.isnad.ui.editor.sheet";
    }

    @Override
    public void run(AnnotationEditor editor) {
        editor.hover().show();
    }
}
