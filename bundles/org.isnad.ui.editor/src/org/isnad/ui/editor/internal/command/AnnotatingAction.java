/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.function.Consumer;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.edit.Annotating;

/** What is done to annotations by commands. */
enum AnnotatingAction implements EditorAction {

    NEXT("next", Annotating::next),
    PREVIOUS("previous", Annotating::previous),
    LEFT("left", annotating -> annotating.walkTo(true)),
    RIGHT("right", annotating -> annotating.walkTo(false)),
    BORDER_LEFT("borderLeft", annotating -> annotating.moveBorder(true, false)),
    BORDER_RIGHT("borderRight", annotating -> annotating.moveBorder(false, false)),
    BORDER_WORD_LEFT("borderWordLeft", annotating -> annotating.moveBorder(true, true)),
    BORDER_WORD_RIGHT("borderWordRight", annotating -> annotating.moveBorder(false, true)),
    DELETE("delete", Annotating::delete);

    private final String name;
    private final Consumer<Annotating> body;

    AnnotatingAction(String name, Consumer<Annotating> body) {
        this.name = name;
        this.body = body;
    }

    @Override
    public String commandId() {
        return "org.isnad.ui.editor." + name;
    }

    @Override
    public void run(AnnotationEditor editor) {
        body.accept(editor.annotating());
    }
}
