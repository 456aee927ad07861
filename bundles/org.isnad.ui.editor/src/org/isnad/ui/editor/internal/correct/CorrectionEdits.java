/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;

/** What Cut, Paste and Delete of the Edit menu do while the text is corrected. */
public final class CorrectionEdits {

    private final Correction correction;
    private final AnnotationCanvas canvas;

    private CorrectionEdits(Correction correction, AnnotationCanvas canvas) {
        this.correction = correction;
        this.canvas = canvas;
    }

    /** @param delete what Delete does otherwise */
    public static void install(IActionBars bars, Correction correction, AnnotationCanvas canvas, Runnable delete) {
        CorrectionEdits edits = new CorrectionEdits(correction, canvas);
        Action cut = set(bars, ActionFactory.CUT, edits::cut);
        Action paste = set(bars, ActionFactory.PASTE, edits::paste);
        set(bars, ActionFactory.DELETE, () -> {
            if (correction.isOn()) {
                correction.delete(true, false);
            } else {
                delete.run();
            }
        });
        Runnable update = () -> {
            cut.setEnabled(correction.isOn());
            paste.setEnabled(correction.isOn());
        };
        update.run();
        correction.addListener(update);
    }

    private void cut() {
        TextRange selected = canvas.caret().selection().range();
        if (!selected.isEmpty()) {
            PlainText.toClipboard(display(), selected.covered(canvas.text()));
            correction.replace(selected, "");
        }
    }

    private void paste() {
        correction.type(PlainText.storable(PlainText.fromClipboard(display()), canvas.text()));
    }

    private Display display() {
        return canvas.control().getDisplay();
    }

    private static Action set(IActionBars bars, ActionFactory factory, Runnable body) {
        Action action = new Action() {
            @Override
            public void run() {
                body.run();
            }
        };
        action.setActionDefinitionId(factory.getCommandId());
        bars.setGlobalActionHandler(factory.getId(), action);
        return action;
    }
}
