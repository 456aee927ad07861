/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.print;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.command.EditorAction;

/** What commands print. */
public enum PrintAction implements EditorAction {

    /** The document with the annotations that are shown. */
    ANNOTATED("org.eclipse.ui.file.print", true),
    /** The text alone. */
    TEXT("org.isnad.ui.editor.printText", false);

    private final String command;
    private final boolean annotated;

    PrintAction(String command, boolean annotated) {
        this.command = command;
        this.annotated = annotated;
    }

    @Override
    public String commandId() {
        return command;
    }

    @Override
    public void run(AnnotationEditor editor) {
        Printing.ask(editor, annotated);
    }
}
