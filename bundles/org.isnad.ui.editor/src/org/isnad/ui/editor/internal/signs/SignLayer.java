/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.signs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.canvas.PageLayer;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.FlowMetrics;

/**
 * Draws small signs where a text has characters that cannot be seen. They take no room: the text stands as it does
 * without them. What can mislead a reader is marked always, by a flag that points the way in which the text is turned;
 * blanks, joiners and the ends of paragraphs are shown when somebody wants to see them.
 */
public final class SignLayer implements PageLayer {

    private static final MessageBundle MESSAGES = MessageBundle.beside(SignLayer.class);
    private static final RGB WARNING_ON_LIGHT = new RGB(192, 28, 40);
    private static final RGB WARNING_ON_DARK = new RGB(255, 138, 128);
    /** How far beside a flag the mouse still points at it, in pixels. */
    private static final int REACH = 3;

    private final Supplier<String> text;
    /** What was drawn last, for the mouse. */
    private final List<Drawn> drawn = new ArrayList<>();
    private boolean all;

    private record Drawn(Rectangle place, HiddenSign sign, int offset) {
    }

    /** @param text of the page as it is now */
    public SignLayer(Supplier<String> text) {
        this.text = text;
    }

    /** @param shown whether all signs are shown, or only those that could mislead; the caller repaints */
    public void showAll(boolean shown) {
        all = shown;
    }

    @Override
    public void paintAbove(PageView page) {
        drawn.clear();
        page.gc().setAntialias(SWT.ON);
        for (PageView.SeenPiece seen : page.pieces()) {
            paint(page, seen);
        }
    }

    @Override
    public Optional<String> tip(int x, int y) {
        List<Drawn> there = drawn.stream().filter(one -> one.place().contains(x, y)).toList();
        return there.isEmpty() ? Optional.empty()
                : Optional.of(there.stream().map(one -> tip(one)).collect(Collectors.joining("\n")));
    }

    private String tip(Drawn one) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) text.get().charAt(one.offset()));
        return MESSAGES.text(one.sign().misleads(text.get(), one.offset()) ? "tip.misleads" : "tip",
                MESSAGES.text(one.sign().key()), code);
    }

    private void paint(PageView page, PageView.SeenPiece seen) {
        String shown = text.get();
        int begin = seen.layout().piece().begin();
        int end = seen.layout().piece().end();
        for (int i = begin; i < end; i++) {
            Optional<HiddenSign> sign = HiddenSign.of(shown.charAt(i));
            if (sign.isPresent() && (all || sign.get().misleads(shown, i))) {
                paint(page, seen, sign.get(), i);
            }
        }
        if (all && seen.layout().piece().endsParagraph()) {
            paintEnd(page, seen);
        }
    }

    private void paint(PageView page, PageView.SeenPiece seen, HiddenSign sign, int offset) {
        int line = seen.layout().lineAt(offset);
        int top = seen.lineTop(line);
        int height = seen.lineBottom(line) - top;
        if (top + height < page.area().y || top > page.area().y + page.area().height) {
            return;
        }
        if (sign.isBlank()) {
            paintBlank(page, seen, sign, offset);
            return;
        }
        boolean misleads = sign.misleads(text.get(), offset);
        int x = page.left() + seen.layout().caretX(offset);
        int size = size(page.metrics());
        if (misleads) {
            RGB warning = page.brush().page().dark() ? WARNING_ON_DARK : WARNING_ON_LIGHT;
            page.brush().fill(page.gc(), warning, 255);
        } else {
            page.brush().fill(page.gc(), page.brush().page().faint(), 255);
        }
        page.gc().fillRectangle(x, top, misleads ? Math.max(2, size / 4) : 1, height);
        flag(page.gc(), sign, x, top, size);
        drawn.add(new Drawn(new Rectangle(x - size - REACH, top, 2 * (size + REACH), height), sign, offset));
    }

    /** A triangle that points the way in which the text is turned; a square where it is turned back or joined. */
    private static void flag(GC gc, HiddenSign sign, int x, int top, int size) {
        if (sign.turn() == 0) {
            gc.fillRectangle(x - size / 2, top, size, size);
        } else {
            gc.fillPolygon(new int[] {x, top, x, top + 2 * size, x + sign.turn() * 2 * size, top + size});
        }
    }

    /** In the middle of its width: a dot for a space, a ring for one that does not break, a stroke for a tab. */
    private void paintBlank(PageView page, PageView.SeenPiece seen, HiddenSign sign, int offset) {
        GC gc = page.gc();
        int size = Math.max(2, size(page.metrics()) / 2);
        for (Box box : seen.layout().boxes(new TextRange(offset, offset + 1))) {
            Rectangle place = page.place(seen, box);
            int x = place.x + place.width / 2;
            int y = place.y + place.height / 2;
            if (sign == HiddenSign.SPACE) {
                page.brush().fill(gc, page.brush().page().faint(), 255);
                gc.fillOval(x - size / 2, y, size, size);
            } else if (sign == HiddenSign.NO_BREAK_SPACE) {
                page.brush().line(gc, page.brush().page().faint());
                gc.drawOval(x - size, y - size / 2, 2 * size, 2 * size);
            } else {
                page.brush().line(gc, page.brush().page().faint());
                gc.drawLine(place.x + 2, y, place.x + place.width - 2, y);
            }
            drawn.add(new Drawn(place, sign, offset));
        }
    }

    /** A hook behind the last letter, open towards it. */
    private static void paintEnd(PageView page, PageView.SeenPiece seen) {
        int last = seen.layout().lines().size() - 1;
        boolean rightToLeft = seen.layout().piece().rightToLeft();
        int size = size(page.metrics());
        int away = rightToLeft ? -1 : 1;
        int x = page.left() + seen.layout().endX() + away * size;
        int y = seen.lineBottom(last) - 2 * size;
        page.brush().line(page.gc(), page.brush().page().faint());
        page.gc().drawLine(x + away * 2 * size, y - 2 * size, x + away * 2 * size, y);
        page.gc().drawLine(x + away * 2 * size, y, x, y);
        page.gc().drawLine(x, y, x + away * size, y - size);
        page.gc().drawLine(x, y, x + away * size, y + size);
    }

    private static int size(FlowMetrics metrics) {
        return Math.max(3, metrics.lineHeight() / 9);
    }
}
