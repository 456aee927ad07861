/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.copy;

import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.canvas.PageLayer;

/** Lets the user drag the selected text out of the editor. A press elsewhere selects as ever. */
public final class TextDrag implements PageLayer {

    private final AnnotationCanvas canvas;

    private TextDrag(AnnotationCanvas canvas) {
        this.canvas = canvas;
    }

    public static void install(AnnotationCanvas canvas) {
        TextDrag drag = new TextDrag(canvas);
        // The system would take every press for the begin of a drag, and selecting by mouse would be late.
        canvas.control().setDragDetect(false);
        DragSource source = new DragSource(canvas.control(), DND.DROP_COPY);
        source.setTransfer(TextTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = drag.isSelected(event.x, event.y);
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = drag.selected().covered(canvas.text());
            }
        });
        canvas.layers().add(drag);
    }

    @Override
    public boolean press(Event event) {
        return event.button == 1 && (event.stateMask & SWT.MODIFIER_MASK) == 0 && isSelected(event.x, event.y)
                && canvas.control().dragDetect(event);
    }

    private boolean isSelected(int x, int y) {
        OptionalInt character = canvas.viewport().characterAt(x, y);
        return character.isPresent() && selected().contains(character.getAsInt());
    }

    private TextRange selected() {
        return canvas.caret().selection().range();
    }
}
