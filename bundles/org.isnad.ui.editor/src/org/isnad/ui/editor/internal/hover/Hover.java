/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.hover;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.AnnotationId;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.link.DocumentLinks;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Tells all about the annotations at a place: under the mouse as a tip, also of those whose labels found no place; by
 * key for the current one, or those at the caret, in a window that takes the focus.
 */
public final class Hover {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Hover.class);

    private final AnnotationCanvas canvas;
    private final DocumentLinks links;
    private final AnnotationSheet sheet;
    /** The spans that the tip tells of; null when it tells of something else. */
    private List<ShownSpan> told;

    public Hover(AnnotationCanvas canvas, DocumentLinks links, AnnotationSheet sheet) {
        this.canvas = canvas;
        this.links = links;
        this.sheet = sheet;
        canvas.control().addListener(SWT.MouseMove, this::moved);
        links.addListener(() -> told = null);
    }

    private void moved(Event event) {
        Canvas control = canvas.control();
        Optional<String> drawn = canvas.layers().tip(event.x, event.y);
        Cursor cursor = control.getDisplay().getSystemCursor(drawn.isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_IBEAM);
        if (control.getCursor() != cursor) {
            control.setCursor(cursor);
        }
        OptionalInt character = canvas.viewport().characterAt(event.x, event.y);
        List<ShownSpan> spans = character.isEmpty() ? List.of()
                : canvas.spans().index().covering(character.getAsInt());
        if (drawn.isEmpty() && spans.equals(told)) {
            return;
        }
        told = drawn.isEmpty() ? spans : null;
        String tip = drawn.orElse(spans.isEmpty() ? null : sheet.describe(spans));
        if (tip == null ? control.getToolTipText() != null : !tip.equals(control.getToolTipText())) {
            control.setToolTipText(tip);
        }
    }

    /** Shows what is known of the current annotation; without one, of those at the caret. */
    public void show() {
        Optional<AnnotationId> current = canvas.current().id();
        List<ShownSpan> here = canvas.spans().index().at(canvas.caret().caret());
        String text = current.map(sheet::describe).filter(found -> !found.isEmpty())
                .orElse(here.isEmpty() ? MESSAGES.text("popup.nothing") : sheet.describe(here));
        int offset = current.flatMap(links::anchor).map(ShownSpan::begin).orElse(canvas.caret().caret());
        Rectangle place = canvas.viewport().caret(offset);
        Point corner = canvas.control().toDisplay(place.x, place.y + place.height + place.height / 2);
        new SheetPopup(canvas.control().getShell(), text, corner).open();
    }
}
