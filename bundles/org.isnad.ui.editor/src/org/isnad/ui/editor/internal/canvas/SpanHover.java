/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Canvas;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Says what a layer drew under the mouse, or which annotations stand there, also those whose labels found no place. */
final class SpanHover {

    SpanHover(AnnotationCanvas canvas, Function<ShownSpan, String> description) {
        Canvas control = canvas.control();
        control.addListener(SWT.MouseMove, event -> {
            Optional<String> drawn = canvas.layers().tip(event.x, event.y);
            Cursor cursor = control.getDisplay()
                    .getSystemCursor(drawn.isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_IBEAM);
            if (control.getCursor() != cursor) {
                control.setCursor(cursor);
            }
            OptionalInt character = canvas.viewport().characterAt(event.x, event.y);
            List<ShownSpan> spans = character.isEmpty() ? List.of()
                    : canvas.spans().index().covering(character.getAsInt());
            String tip = drawn.orElse(spans.isEmpty() ? null
                    : String.join("\n", spans.stream().map(description).toList()));
            if (tip == null ? control.getToolTipText() != null : !tip.equals(control.getToolTipText())) {
                control.setToolTipText(tip);
            }
        });
    }
}
