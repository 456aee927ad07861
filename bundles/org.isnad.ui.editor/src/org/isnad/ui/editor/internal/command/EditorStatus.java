/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.StatusField;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.caret.TextSelection;
import org.isnad.ui.editor.internal.correct.CorrectionStatus;
import org.isnad.ui.editor.internal.filter.FilterStatus;

/** Shows in the status line where the caret of the active editor stands, how much is selected, and the direction. */
public final class EditorStatus extends EditorActionBarContributor {

    private static final MessageBundle MESSAGES = MessageBundle.beside(EditorStatus.class);
    private static final int COLUMNS = 66;

    private final StatusField field = new StatusField("editor.position", COLUMNS);
    private final CorrectionStatus correction = new CorrectionStatus();
    private final FilterStatus filter = new FilterStatus();
    private final Runnable listener = this::update;
    private IEditorPart active;
    private AnnotationCanvas shown;

    @Override
    public void contributeToStatusLine(IStatusLineManager statusLine) {
        statusLine.add(field);
        statusLine.add(correction.field());
        statusLine.add(filter.field());
    }

    @Override
    public void setActiveEditor(IEditorPart part) {
        active = part;
        show(null);
        correction.show(null);
        filter.setEditor(null);
        if (part instanceof AnnotationEditor editor) {
            editor.whenShown(() -> {
                // Another one may be the active editor by then.
                if (active == editor) {
                    show(editor.canvas());
                    correction.show(editor.correction());
                    filter.setEditor(editor);
                }
            });
        }
    }

    private void show(AnnotationCanvas canvas) {
        if (shown != null) {
            shown.caret().removeListener(listener);
        }
        shown = canvas;
        if (shown != null) {
            shown.caret().addListener(listener);
        }
        update();
    }

    private void update() {
        if (shown == null || shown.control().isDisposed()) {
            field.setText("");
            return;
        }
        TextSelection selection = shown.caret().selection();
        field.setText(MESSAGES.text("status", selection.caret(), selection.range().length(),
                String.valueOf(shown.viewport().rightToLeft(selection.caret()))));
    }
}
