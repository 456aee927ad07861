/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.repeat;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.command.EditorAction;

/** Repeats the current annotation. */
public enum RepeatAction implements EditorAction {

    REPEAT;

    @Override
    public String commandId() {
        return "org.isnad.ui.editor.repeatAll";
    }

    @Override
    public void run(AnnotationEditor editor) {
        Repeating.begin(editor.annotating().editing());
    }
}
