/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.text.message.MessageBundle;
import org.jsoup.Jsoup;

/** The text of parsed Markdown, a block a line, and notices of what is not in it. */
final class MarkdownText extends AbstractVisitor {

    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*+/?>");

    private static final MessageBundle MESSAGES = MessageBundle.beside(MarkdownText.class);

    private final int deepest;
    private final StringBuilder text = new StringBuilder();
    private final List<Notice> notices = new ArrayList<>();
    private String title = "";
    private int addresses;
    private int items;
    private int depth;
    private int reached;

    /** @param deepest where the parser stops to open blocks within each other and leaves their signs as text */
    MarkdownText(int deepest) {
        this.deepest = deepest;
    }

    String text() {
        return text.toString();
    }

    /** The first heading; empty for none. */
    String title() {
        return title;
    }

    List<Notice> notices() {
        List<Notice> all = new ArrayList<>(notices);
        if (addresses > 0 || items > 0) {
            all.add(new Notice(0, 0, MESSAGES.text("apart", addresses, items)));
        }
        if (reached + 1 >= deepest) {
            all.add(new Notice(0, 0, MESSAGES.text("deep", deepest)));
        }
        return all;
    }

    @Override
    protected void visitChildren(Node parent) {
        depth++;
        reached = Math.max(reached, depth);
        super.visitChildren(parent);
        depth--;
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineEnd) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineEnd) {
        text.append('\n');
    }

    /** What a browser would show of it. */
    @Override
    public void visit(HtmlBlock html) {
        VisibleText visible = new VisibleText(false);
        line(visible.of(Jsoup.parseBodyFragment(html.getLiteral()).body()));
        notices.addAll(visible.notices());
    }

    /** A tag or a comment; the words between two tags are words of the text. */
    @Override
    public void visit(HtmlInline tag) {
        if (LINE_BREAK.matcher(tag.getLiteral()).matches()) {
            text.append('\n');
        }
    }

    @Override
    public void visit(Link link) {
        addresses++;
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        addresses++;
        visitChildren(image);
    }

    @Override
    public void visit(ListItem item) {
        items++;
        visitChildren(item);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        line(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        line(code.getLiteral());
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        int begin = text.length();
        block(heading);
        title = title.isEmpty() ? text.substring(begin).strip() : title;
    }

    private void block(Block block) {
        visitChildren(block);
        line("");
    }

    private void line(String words) {
        text.append(words);
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
