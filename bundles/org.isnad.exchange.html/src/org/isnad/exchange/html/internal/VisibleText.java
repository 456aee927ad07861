/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.isnad.exchange.support.Titles;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text that a browser would show of an element, in reading order: a paragraph a line, the cells of a row with tabs
 * between them. Blanks are put together as browsers do; a no-break space and controls of direction stay.
 */
final class VisibleText {

    /** What is never shown as text, or only when something else cannot be. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "title", "meta",
            "link", "iframe", "object", "embed", "audio", "video", "canvas", "svg", "math", "select", "datalist",
            "textarea", "input", "rp", "area", "map", "noframes", "param", "source", "track");
    /** What is of the page and not of the article (HTML Living Standard, 4.3), and what people type and press. */
    private static final Set<String> OF_THE_PAGE = Set.of("nav", "aside", "footer", "form", "button", "menu", "dialog");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
            "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav",
            "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int LONGEST_BEGINNING = 60;

    private final boolean cleans;
    private final StringBuilder text = new StringBuilder();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private boolean blankDue;

    /**
     * An element that is of the page.
     *
     * @param name      such as {@code nav}
     * @param beginning of its text
     */
    record LeftOut(String name, String beginning) {
    }

    /** @param cleans whether to leave out what is of the page */
    VisibleText(boolean cleans) {
        this.cleans = cleans;
    }

    String of(Element element) {
        element.filter(new Walk(element));
        endLine();
        return text.toString();
    }

    /** What is of the page and had text. */
    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private final class Walk implements NodeFilter {

        private final Element root;

        private Walk(Element root) {
            this.root = root;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText(), isPreformatted(words));
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (cleans && element != root && OF_THE_PAGE.contains(element.normalName())) {
                leave(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(element.normalName())) {
                endLine();
            } else if (element.nameIs("br")) {
                text.append('\n');
                blankDue = false;
            } else if (CELLS.contains(element.normalName()) && !atLineBegin()) {
                text.append('\t');
                blankDue = false;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                endLine();
            }
            return FilterResult.CONTINUE;
        }
    }

    private void leave(Element element) {
        String words = Titles.visible(element.text());
        if (!words.isEmpty()) {
            leftOut.add(new LeftOut(element.normalName(), words.length() <= LONGEST_BEGINNING ? words
                    : words.substring(0, words.offsetByCodePoints(0, LONGEST_BEGINNING / 2)) + "…"));
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || style.contains("display:none")
                || style.contains("visibility:hidden") || element.nameIs("dialog") && !element.hasAttr("open");
    }

    private static boolean isPreformatted(Node node) {
        for (Node up = node.parent(); up != null; up = up.parent()) {
            if (up instanceof Element element && element.nameIs("pre")) {
                return true;
            }
        }
        return false;
    }

    private void append(String words, boolean preformatted) {
        if (preformatted) {
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                blankDue = true;
            } else {
                if (blankDue && !atLineBegin() && text.charAt(text.length() - 1) != '\t') {
                    text.append(' ');
                }
                blankDue = false;
                text.append(c);
            }
        }
    }

    private boolean atLineBegin() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void endLine() {
        blankDue = false;
        if (!atLineBegin()) {
            text.append('\n');
        }
    }
}
