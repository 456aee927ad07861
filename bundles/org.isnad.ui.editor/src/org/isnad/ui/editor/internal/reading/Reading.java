/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.reading;

import org.isnad.model.DocumentId;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.EditorSetting;
import org.isnad.ui.editor.internal.signs.SignLayer;

/** How the text of one editor is read. Belongs to the editor and follows its settings. */
public final class Reading {

    private final AnnotationCanvas canvas;
    private final SignLayer signs;

    public Reading(AnnotationCanvas canvas, ProjectSession session, DocumentId document) {
        this.canvas = canvas;
        signs = new SignLayer(canvas::text);
        canvas.setDirections(TurnedParagraphs.of(session, document));
        canvas.layers().add(signs);
    }

    /** Does what the settings say now. */
    public void takeSettings() {
        canvas.caret().setVisual(EditorSetting.VISUAL_CARET.get());
        canvas.setSnapsToWords(EditorSetting.WHOLE_WORDS.get());
        canvas.setWrapped(!EditorSetting.UNWRAPPED.get());
        signs.showAll(EditorSetting.HIDDEN_SIGNS.get());
        canvas.repaint();
    }
}
