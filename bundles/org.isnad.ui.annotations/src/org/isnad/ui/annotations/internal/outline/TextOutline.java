/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.ui.annotations.internal.outline.OutlineNode.Kind;

/**
 * How a text is built. Its headings are guessed: a plain text names none. A line is taken for one when it is short,
 * does not end as a sentence does, is no item of a list, and is followed by a line that reads like a sentence. So a second
 * article that was glued to the first begins with a section of its own. Sections are found once, what is in them when
 * somebody looks. Immutable.
 */
public final class TextOutline {

    /** A heading has no more characters. */
    private static final int LONGEST = 100;
    /** How a line ends that goes on, or that is a sentence. */
    private static final String ENDS = ".!?؟…،,;؛:»\"”)";
    private static final String LIST_SIGNS = "-–—•*·●▪";

    private final String text;
    private final List<OutlineNode> sections;

    private TextOutline(String text, List<OutlineNode> sections) {
        this.text = text;
        this.sections = sections;
    }

    /** Reads through the whole text once. */
    public static TextOutline of(String text) {
        List<TextRange> lines = Paragraphs.of(text).stream().filter(line -> !line.covered(text).isBlank()).toList();
        List<OutlineNode> sections = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || isHeading(text, lines, i)) {
                sections.add(new OutlineNode(Kind.SECTION,
                        new TextRange(lines.get(first).begin(), lines.get(i - 1).end()), lines.get(first)));
                first = i;
            }
        }
        return new TextOutline(text, List.copyOf(sections));
    }

    /** Of several short lines in a row the first is the heading. */
    private static boolean isHeading(String text, List<TextRange> lines, int index) {
        return looksLikeHeading(lines.get(index).covered(text).strip())
                && !looksLikeHeading(lines.get(index - 1).covered(text).strip()) && isFollowed(text, lines, index + 1);
    }

    private static boolean isFollowed(String text, List<TextRange> lines, int next) {
        for (int i = next; i < lines.size(); i++) {
            if (!looksLikeHeading(lines.get(i).covered(text).strip())) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksLikeHeading(String line) {
        return line.length() <= LONGEST && ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                && LIST_SIGNS.indexOf(line.charAt(0)) < 0 && line.codePoints().anyMatch(Character::isLetter);
    }

    /** What the outline is of. */
    public String text() {
        return text;
    }

    /** The sections in reading order; the paragraphs where there is no more than one section. */
    public List<OutlineNode> roots() {
        return sections.size() == 1 ? children(sections.getFirst()) : sections;
    }

    /** The parts of a part, in reading order. One sentence alone is no part of its paragraph. */
    public List<OutlineNode> children(OutlineNode node) {
        return switch (node.kind()) {
            case SECTION -> paragraphs(node);
            case PARAGRAPH -> {
                List<OutlineNode> sentences = inside(node, Sentences.of(node.range().covered(text)), Kind.SENTENCE);
                yield sentences.size() > 1 ? sentences : List.of();
            }
            case SENTENCE -> List.of();
        };
    }

    /** The heading stands for the section already. */
    private List<OutlineNode> paragraphs(OutlineNode section) {
        List<OutlineNode> all = inside(section, Paragraphs.of(section.range().covered(text)), Kind.PARAGRAPH);
        boolean headed = all.size() > 1 && looksLikeHeading(section.title().covered(text).strip());
        return headed ? all.subList(1, all.size()) : all;
    }

    private List<OutlineNode> inside(OutlineNode node, List<TextRange> parts, Kind kind) {
        int begin = node.range().begin();
        return parts.stream().map(part -> new TextRange(begin + part.begin(), begin + part.end()))
                .filter(part -> !part.covered(text).isBlank()).map(part -> new OutlineNode(kind, part, part)).toList();
    }

    /** Which of some parts, in reading order, an offset is in, or comes after. */
    static OptionalInt at(List<OutlineNode> nodes, int offset) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nodes.get(middle).range().begin() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? OptionalInt.empty() : OptionalInt.of(low - 1);
    }
}
