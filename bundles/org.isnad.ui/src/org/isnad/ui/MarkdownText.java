/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.commonmark.parser.Parser;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BidiSegmentEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.isnad.text.Direction;
import org.isnad.text.Paragraphs;
import org.isnad.ui.internal.guide.MarkdownRenderer;
import org.isnad.ui.internal.guide.RenderedPage;
import org.isnad.ui.internal.guide.RenderedPage.LineLook;
import org.isnad.ui.internal.guide.RenderedPage.Look;

/**
 * A page of Markdown in a styled text. Nothing is fetched and nothing is run: pictures are shown by their descriptions,
 * HTML is left out, and what a link does is its owner's affair. Used on the UI thread.
 */
public final class MarkdownText {

    private static final int MARGIN = 16;
    private static final int INDENT = 20;
    private static final int LINE_SPACING = 3;
    private static final int CODE_INDENT = 24;
    private static final char RIGHT_TO_LEFT_EMBEDDING = '\u202b';
    private static final char LEFT_TO_RIGHT_EMBEDDING = '\u202a';
    private static final char POP_EMBEDDING = '\u202c';

    /**
     * A heading of the page.
     *
     * @param offset in the shown text
     */
    public record Heading(String text, int offset) {
    }

    private final StyledText widget;
    private final LocalResourceManager resources;
    private final Consumer<String> follow;
    private final boolean ownDirections;
    private RenderedPage page;

    /**
     * @param testId        see {@link TestIds}
     * @param ownDirections whether each line runs as its first letter does; else all run as the window does
     * @param follow        called with a link's target when the user clicks it
     */
    public MarkdownText(Composite parent, String testId, boolean ownDirections, Consumer<String> follow) {
        this.follow = follow;
        this.ownDirections = ownDirections;
        widget = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
        TestIds.mark(widget, testId);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setLineSpacing(LINE_SPACING);
        widget.setCaret(null);
        resources = new LocalResourceManager(JFaceResources.getResources(), widget);
        widget.addMouseListener(MouseListener.mouseUpAdapter(this::click));
        widget.addMouseMoveListener(event -> widget.setCursor(
                link(event).map(link -> widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND)).orElse(null)));
        if (ownDirections) {
            widget.addBidiSegmentListener(this::turn);
        }
    }

    public StyledText widget() {
        return widget;
    }

    /** Shows Markdown from the place that the anchor names, or from its top when there is no such place. */
    public void show(String source, String anchor) {
        page = MarkdownRenderer.render(Parser.builder().build().parse(source));
        widget.setText(page.text());
        widget.setStyleRanges(page.spans().stream().map(this::style).toArray(StyleRange[]::new));
        page.lines().forEach(this::layOut);
        if (ownDirections) {
            align();
        }
        widget.setTopPixel(0);
        int offset = page.anchors().getOrDefault(anchor, 0);
        if (offset > 0) {
            // The anchor stands on the empty line before its heading.
            reveal(widget.getLineAtOffset(offset) + 1);
        }
    }

    /** The headings of the page that is shown, in its order. */
    public List<Heading> headings() {
        return page == null ? List.of() : page.spans().stream().filter(look -> isHeading(look.kind()))
                .map(look -> new Heading(page.text().substring(look.begin(), look.end()), look.begin())).toList();
    }

    /** Scrolls so that a heading is at the top. */
    public void reveal(Heading heading) {
        reveal(widget.getLineAtOffset(heading.offset()));
    }

    private void reveal(int line) {
        widget.setTopIndex(Math.min(line, widget.getLineCount() - 1));
        widget.setTopPixel(widget.getTopPixel() - MARGIN);
    }

    private static boolean isHeading(RenderedPage.Kind kind) {
        return switch (kind) {
            case HEADING_1, HEADING_2, HEADING_3 -> true;
            default -> false;
        };
    }

    /** Lines that run against the window begin at its other side. */
    private void align() {
        for (int line = 0; line < widget.getLineCount(); line++) {
            if (runsAgainst(widget.getLine(line))) {
                widget.setLineAlignment(line, 1, SWT.RIGHT);
            }
        }
    }

    private boolean runsAgainst(String line) {
        Direction direction = Paragraphs.direction(line);
        boolean mirrored = (widget.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
        return direction == (mirrored ? Direction.LEFT_TO_RIGHT : Direction.RIGHT_TO_LEFT);
    }

    /** Signs that turn a whole line; they are in no text, and nobody copies them. */
    private void turn(BidiSegmentEvent event) {
        int length = event.lineText.length();
        if (length > 0 && runsAgainst(event.lineText)) {
            boolean mirrored = (widget.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
            event.segments = new int[] { 0, length };
            event.segmentsChars = new char[] { mirrored ? LEFT_TO_RIGHT_EMBEDDING : RIGHT_TO_LEFT_EMBEDDING,
                POP_EMBEDDING };
        }
    }

    private void layOut(int line, LineLook look) {
        int indent = look.code() ? CODE_INDENT : INDENT * look.depth();
        widget.setLineIndent(line, 1, indent);
        widget.setLineWrapIndent(line, 1, indent);
    }

    private StyleRange style(Look look) {
        StyleRange style = new StyleRange();
        style.start = look.begin();
        style.length = look.end() - look.begin();
        FontDescriptor font = FontDescriptor.createFrom(widget.getFont());
        switch (look.kind()) {
            case HEADING_1 -> style.font = font(font.increaseHeight(7).setStyle(SWT.BOLD));
            case HEADING_2 -> style.font = font(font.increaseHeight(3).setStyle(SWT.BOLD));
            case HEADING_3, STRONG -> style.fontStyle = SWT.BOLD;
            case EMPHASIS -> style.fontStyle = SWT.ITALIC;
            case CODE -> style.font = JFaceResources.getTextFont();
            case LINK -> {
                style.underline = true;
                style.underlineStyle = SWT.UNDERLINE_LINK;
            }
        }
        return style;
    }

    private Font font(FontDescriptor descriptor) {
        return resources.create(descriptor);
    }

    private void click(MouseEvent event) {
        if (event.button == 1 && widget.getSelectionCount() == 0) {
            link(event).map(Look::target).ifPresent(follow);
        }
    }

    private Optional<Look> link(MouseEvent event) {
        int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
        return page == null ? Optional.empty() : page.spans().stream()
                .filter(look -> look.kind() == RenderedPage.Kind.LINK)
                .filter(look -> look.begin() <= offset && offset < look.end()).findFirst();
    }
}
