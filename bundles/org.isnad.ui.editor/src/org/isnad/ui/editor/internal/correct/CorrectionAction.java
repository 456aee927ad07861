/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import java.util.function.Consumer;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.command.EditorAction;

/** The commands of correcting the text. */
public enum CorrectionAction implements EditorAction {

    TOGGLE("correct", correction -> correction.setOn(!correction.isOn())),
    DELETE_WORD_BEFORE("deleteWordBefore", correction -> correction.delete(false, true)),
    DELETE_WORD_BEHIND("deleteWordBehind", correction -> correction.delete(true, true));

    private final String name;
    private final Consumer<Correction> body;

    CorrectionAction(String name, Consumer<Correction> body) {
        this.name = name;
        this.body = body;
    }

    @Override
    public String commandId() {
        return "org.isnad.ui.editor." + name;
    }

    @Override
    public void run(AnnotationEditor editor) {
        body.accept(editor.correction());
    }
}
