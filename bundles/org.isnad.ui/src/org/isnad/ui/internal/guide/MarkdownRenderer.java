/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.isnad.ui.BidiText;
import org.isnad.ui.internal.guide.RenderedPage.Kind;
import org.isnad.ui.internal.guide.RenderedPage.LineLook;
import org.isnad.ui.internal.guide.RenderedPage.Look;

/** Turns a Markdown tree into text with styles. Knows no widget. */
public final class MarkdownRenderer extends AbstractVisitor {

    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    private final StringBuilder text = new StringBuilder();
    private final List<Look> looks = new ArrayList<>();
    private final Map<Integer, LineLook> lines = new HashMap<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private int line;
    private int depth;

    private MarkdownRenderer() {
    }

    /** Renders a page, or any part of one. */
    public static RenderedPage render(Node page) {
        MarkdownRenderer renderer = new MarkdownRenderer();
        page.accept(renderer);
        renderer.looks.sort(Comparator.comparingInt(Look::begin));
        return new RenderedPage(renderer.text.toString(), List.copyOf(renderer.looks), Map.copyOf(renderer.lines),
                Map.copyOf(renderer.anchors));
    }

    @Override
    public void visit(Heading heading) {
        startBlock();
        Kind kind = switch (heading.getLevel()) {
            case 1 -> Kind.HEADING_1;
            case 2 -> Kind.HEADING_2;
            default -> Kind.HEADING_3;
        };
        styled(kind, "", heading);
        endLine(false);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof HtmlInline) {
            // Nothing but an anchor: what it names follows.
            visitChildren(paragraph);
            return;
        }
        boolean inList = paragraph.getParent() instanceof ListItem;
        if (!inList) {
            startBlock();
        }
        visitChildren(paragraph);
        endLine(false);
    }

    @Override
    public void visit(BulletList list) {
        visitList(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        visitList(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void visitList(Node list, int first) {
        if (depth == 0) {
            startBlock();
        }
        depth++;
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            text.append(first < 0 ? "•\u00a0" : number++ + ".\u00a0");
            visitChildren(item);
        }
        depth--;
    }

    @Override
    public void visit(FencedCodeBlock block) {
        startBlock();
        for (String codeLine : block.getLiteral().stripTrailing().split("\n")) {
            int begin = text.length();
            text.append(BidiText.leftToRight(codeLine));
            add(begin, Kind.CODE, "");
            endLine(true);
        }
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        int begin = text.length();
        text.append(BidiText.leftToRight(code.getLiteral()));
        add(begin, Kind.CODE, "");
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled(Kind.STRONG, "", strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(Kind.EMPHASIS, "", emphasis);
    }

    @Override
    public void visit(Link link) {
        styled(Kind.LINK, link.getDestination(), link);
    }

    /** Pictures are for readers of the folder; here their description stands for them. */
    @Override
    public void visit(Image image) {
        styled(Kind.EMPHASIS, "", image);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        endLine(false);
    }

    @Override
    public void visit(HtmlInline html) {
        Matcher matcher = ANCHOR.matcher(html.getLiteral());
        if (matcher.find()) {
            anchors.put(matcher.group(1), text.length());
        }
    }

    private void styled(Kind kind, String target, Node node) {
        int begin = text.length();
        int inner = looks.size();
        visitChildren(node);
        // A style inside another would overlap it: the outer one wins.
        looks.subList(inner, looks.size()).clear();
        add(begin, kind, target);
    }

    private void add(int begin, Kind kind, String target) {
        if (text.length() > begin) {
            looks.add(new Look(begin, text.length(), kind, target));
        }
    }

    /** An empty line before a block, but not at the top. */
    private void startBlock() {
        if (!text.isEmpty() && depth == 0) {
            text.append('\n');
            line++;
        }
    }

    private void endLine(boolean code) {
        if (depth > 0 || code) {
            lines.put(line, new LineLook(depth, code));
        }
        text.append('\n');
        line++;
    }
}
