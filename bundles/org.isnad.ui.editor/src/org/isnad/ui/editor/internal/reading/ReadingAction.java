/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.reading;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.EditorAction;
import org.isnad.ui.editor.internal.command.EditorSetting;

/** The commands on how a text is read. */
public enum ReadingAction implements EditorAction {

    DIRECTION("direction", editor -> editor.canvas().flipDirection()),
    PROCLITIC("proclitic", ReadingAction::stepProclitic),
    UNWRAPPED("unwrapped", EditorSetting.UNWRAPPED),
    SIGNS("signs", EditorSetting.HIDDEN_SIGNS);

    private final String name;
    private final Consumer<AnnotationEditor> body;
    private final EditorSetting setting;

    ReadingAction(String name, Consumer<AnnotationEditor> body) {
        this.name = name;
        this.body = body;
        this.setting = null;
    }

    ReadingAction(String name, EditorSetting setting) {
        this.name = name;
        this.body = editor -> setting.toggle();
        this.setting = setting;
    }

    @Override
    public String commandId() {
        return "org.isnad.ui.editor." + name;
    }

    @Override
    public void run(AnnotationEditor editor) {
        body.accept(editor);
    }

    @Override
    public Optional<BooleanSupplier> on() {
        return Optional.ofNullable(setting).map(one -> one::get);
    }

    /** Moves the begin of the selection past a proclitic; with nothing selected that of the current annotation. */
    private static void stepProclitic(AnnotationEditor editor) {
        AnnotationCanvas canvas = editor.canvas();
        if (canvas.caret().selection().isEmpty() && editor.annotating().editing().current().isPresent()) {
            editor.annotating().shaping().stepProclitic();
        } else if (canvas.caret().stepProclitic()) {
            canvas.showCaret();
        }
    }
}
