/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.isnad.ui.editor.AnnotationEditor;

/** What all editors show, and how text is walked and selected in them. */
enum ViewAction implements EditorAction {

    OTHERS("others", OthersShown::toggle, OthersShown::get),
    VISUAL("visual", EditorSetting.VISUAL_CARET::toggle, EditorSetting.VISUAL_CARET::get),
    WHOLE_WORDS("wholeWords", EditorSetting.WHOLE_WORDS::toggle, EditorSetting.WHOLE_WORDS::get);

    private final String name;
    private final Runnable body;
    private final BooleanSupplier on;

    ViewAction(String name, Runnable body, BooleanSupplier on) {
        this.name = name;
        this.body = body;
        this.on = on;
    }

    @Override
    public String commandId() {
        return "org.isnad.ui.editor." + name;
    }

    @Override
    public void run(AnnotationEditor editor) {
        body.run();
    }

    @Override
    public Optional<BooleanSupplier> on() {
        return Optional.of(on);
    }
}
