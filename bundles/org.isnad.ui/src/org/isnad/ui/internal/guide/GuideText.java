/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.guide;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.isnad.help.GuidePage;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.guide.RenderedPage.LineLook;
import org.isnad.ui.internal.guide.RenderedPage.Look;

/** A page of the guide in a styled text. Its direction is that of its parent, which is that of the program. */
final class GuideText {

    private static final int MARGIN = 16;
    private static final int INDENT = 20;
    private static final int LINE_SPACING = 3;
    private static final int CODE_INDENT = 24;

    private final StyledText widget;
    private final LocalResourceManager resources;
    private final Consumer<String> follow;
    private RenderedPage page;

    /** @param follow called with a link's target when the user clicks it */
    GuideText(Composite parent, Consumer<String> follow) {
        this.follow = follow;
        widget = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
        TestIds.mark(widget, "guide.text");
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setLineSpacing(LINE_SPACING);
        widget.setCaret(null);
        resources = new LocalResourceManager(JFaceResources.getResources(), widget);
        widget.addMouseListener(MouseListener.mouseUpAdapter(this::click));
        widget.addMouseMoveListener(event -> widget.setCursor(
                link(event).map(link -> widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND)).orElse(null)));
    }

    StyledText widget() {
        return widget;
    }

    /** Shows a page from the place that the anchor names, or from its top when there is no such place. */
    void show(GuidePage guidePage, String anchor) {
        page = MarkdownRenderer.render(guidePage.content());
        widget.setText(page.text());
        widget.setStyleRanges(page.spans().stream().map(this::style).toArray(StyleRange[]::new));
        page.lines().forEach(this::layOut);
        int offset = page.anchors().getOrDefault(anchor, 0);
        widget.setTopPixel(0);
        if (offset > 0) {
            // The anchor stands on the empty line before its heading.
            widget.setTopIndex(Math.min(widget.getLineAtOffset(offset) + 1, widget.getLineCount() - 1));
            widget.setTopPixel(widget.getTopPixel() - MARGIN);
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
