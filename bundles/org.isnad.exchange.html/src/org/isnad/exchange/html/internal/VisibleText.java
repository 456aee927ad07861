/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.html.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.support.Titles;
import org.isnad.text.message.MessageBundle;
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
    /** Of these, what holds no words that anybody is to read, or only words that are taken elsewhere. */
    private static final Set<String> WORDLESS = Set.of("script", "style", "head", "title", "rp");
    /** What is of the page and not of the article (HTML Living Standard, 4.3), and what people type and press. */
    private static final Set<String> OF_THE_PAGE = Set.of("nav", "aside", "footer", "form", "button", "menu", "dialog");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
            "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav",
            "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final int LONGEST_BEGINNING = 60;

    private static final MessageBundle MESSAGES = MessageBundle.beside(VisibleText.class);

    private final boolean cleans;
    private final StringBuilder text = new StringBuilder();
    private final List<LeftOut> leftOut = new ArrayList<>();
    /** By the elements' names, in the order of the page. */
    private final Map<String, LeftOut> unseen = new LinkedHashMap<>();
    private boolean blankDue;

    /**
     * Elements with words that are not in the text.
     *
     * @param name      such as {@code nav}
     * @param beginning of the first one's text
     * @param count     of the elements
     */
    private record LeftOut(String name, String beginning, int count) {

        private LeftOut andOneMore() {
            return new LeftOut(name, beginning, count + 1);
        }
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

    /**
     * What is of the page and had words, each; and what a browser does not show and yet has words, one for all elements
     * of a name, as a page may hide thousands.
     */
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        leftOut.forEach(left -> notices.add(new Notice(0, 0,
                MESSAGES.text("left-out", left.name(), left.beginning()))));
        unseen.values().forEach(left -> notices.add(new Notice(0, 0,
                MESSAGES.text("unseen", left.count(), left.name(), left.beginning()))));
        return notices;
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
                hide(element);
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
            leftOut.add(new LeftOut(element.normalName(), beginning(words), 1));
        }
    }

    private void hide(Element element) {
        String name = element.normalName();
        if (WORDLESS.contains(name)) {
            return;
        }
        String words = Titles.visible(element.wholeText() + element.data());
        if (!words.isEmpty()) {
            unseen.merge(name, new LeftOut(name, beginning(words), 1), (first, more) -> first.andOneMore());
        }
    }

    private static String beginning(String words) {
        return words.length() <= LONGEST_BEGINNING ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_BEGINNING / 2)) + "…";
    }

    private static boolean isHidden(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")
                || element.nameIs("dialog") && !element.hasAttr("open") || isStyledAway(element.attr("style"));
    }

    /** As the last declaration of a property says; others end in its name, such as {@code backface-visibility}. */
    private static boolean isStyledAway(String style) {
        String display = "";
        String visibility = "";
        for (String declaration : style.toLowerCase(Locale.ROOT).split(";")) {
            int colon = declaration.indexOf(':');
            String property = colon < 0 ? "" : declaration.substring(0, colon).strip();
            String value = declaration.substring(colon + 1).replace("!important", "").strip();
            display = property.equals("display") ? value : display;
            visibility = property.equals("visibility") ? value : visibility;
        }
        return display.equals("none") || visibility.equals("hidden");
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
