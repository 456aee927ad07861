/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.filter;

import java.util.function.Consumer;

import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.command.EditorAction;

/** What commands do to the filter. */
public enum FilterAction implements EditorAction {

    CHOOSE("filter", editor -> editor.session().project().ifPresent(project ->
            FilterDialog.ask(editor.getSite().getShell(), project, editor.document(), editor.filter().shared()))),
    CLEAR("filter.clear", editor -> editor.filter().shared().clear());

    private final String name;
    private final Consumer<AnnotationEditor> body;

    FilterAction(String name, Consumer<AnnotationEditor> body) {
        this.name = name;
        this.body = body;
    }

    @Override
    public String commandId() {
        return "org.isnad.ui.editor." + name;
    }

    @Override
    public void run(AnnotationEditor editor) {
        body.accept(editor);
    }
}
