/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;

/** What the Edit menu does in an annotation editor: copy, select all, delete the annotation. */
public final class TextActions {

    private TextActions() {
    }

    public static void install(IActionBars bars, AnnotationEditor editor) {
        AnnotationCanvas canvas = editor.canvas();
        set(bars, ActionFactory.COPY, () -> copy(editor));
        set(bars, ActionFactory.SELECT_ALL, () -> {
            canvas.current().clear();
            canvas.caret().selectAll();
        });
    }

    private static void copy(AnnotationEditor editor) {
        String selected = editor.selectedText();
        if (selected.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(editor.canvas().control().getDisplay());
        try {
            clipboard.setContents(new Object[] { selected }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    private static void set(IActionBars bars, ActionFactory factory, Runnable body) {
        Action action = new Action() {
            @Override
            public void run() {
                body.run();
            }
        };
        action.setActionDefinitionId(factory.getCommandId());
        bars.setGlobalActionHandler(factory.getId(), action);
    }
}
