/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.AnnotationId;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.canvas.PageLayer;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Links two annotations by the mouse: from the label of one to the label, or the words, of the other. A press on a label
 * makes its annotation the current one. The other mouse button, and Esc, leave it at that.
 */
final class LinkDrag implements PageLayer {

    /** A hand is not as steady as that. */
    private static final int PIXELS = 6;

    private final LinkDesk desk;
    private final Linking linking;
    private AnnotationId source;
    private Point from;
    private Point to;

    private LinkDrag(LinkDesk desk, Linking linking) {
        this.desk = desk;
        this.linking = linking;
    }

    static void install(LinkDesk desk, Linking linking) {
        LinkDrag drag = new LinkDrag(desk, linking);
        AnnotationCanvas canvas = desk.canvas();
        canvas.layers().add(drag);
        canvas.control().addListener(SWT.MouseMove, drag::moved);
        canvas.control().addListener(SWT.MouseUp, drag::released);
        canvas.control().addListener(SWT.KeyDown, event -> drag.cancel());
        canvas.control().addListener(SWT.FocusOut, event -> drag.cancel());
    }

    @Override
    public boolean press(Event event) {
        cancel();
        Optional<ShownSpan> label = desk.canvas().labelAt(event.x, event.y);
        if (event.button != 1 || (event.stateMask & SWT.MODIFIER_MASK) != 0 || label.isEmpty()) {
            return false;
        }
        ShownSpan shown = label.get();
        desk.canvas().caret().place(shown.end(), false);
        desk.canvas().current().set(shown.span().id());
        if (!desk.mode().isOn() && shown.own()) {
            source = shown.span().id();
            from = new Point(event.x, event.y);
        }
        return true;
    }

    private void moved(Event event) {
        if (source != null && (to != null || Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > PIXELS)) {
            if (to == null) {
                desk.hint("hint.drag", desk.words().name(source));
            }
            to = new Point(event.x, event.y);
            desk.canvas().repaint();
        }
    }

    private void released(Event event) {
        AnnotationId begun = source;
        boolean dragged = to != null;
        cancel();
        if (dragged && event.button == 1) {
            target(event.x, event.y).filter(id -> !id.equals(begun)).ifPresent(id -> linking.link(begun, id));
        }
    }

    /** What the label at a point belongs to, or the innermost annotation of one's own of the words there. */
    private Optional<AnnotationId> target(int x, int y) {
        AnnotationCanvas canvas = desk.canvas();
        OptionalInt character = canvas.viewport().characterAt(x, y);
        return canvas.labelAt(x, y).or(() -> character.isEmpty() ? Optional.empty()
                : canvas.spans().index().covering(character.getAsInt()).stream().filter(ShownSpan::own).findFirst())
                .map(shown -> shown.span().id());
    }

    private void cancel() {
        source = null;
        if (to != null) {
            to = null;
            desk.say("");
            desk.canvas().repaint();
        }
    }

    @Override
    public void paintAbove(PageView page) {
        if (to != null) {
            page.brush().line(page.gc(), page.brush().page().focus());
            page.gc().setLineWidth(2);
            page.gc().drawLine(from.x, from.y, to.x, to.y);
            page.gc().setLineWidth(0);
        }
    }
}
