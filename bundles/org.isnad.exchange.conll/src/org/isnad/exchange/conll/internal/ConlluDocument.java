/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** One document of a CoNLL-U file, put together sentence by sentence. */
final class ConlluDocument {

    static final String DEPENDENCY = "Dependency";
    static final String SENTENCE = "Sentence";
    static final String FORM = "form";
    static final String DEPREL = "deprel";
    static final String MISC = "misc";
    /** The features that columns 3 to 9 hold; a column without one is the tag, or relations'. */
    static final List<String> FEATURES = List.of("lemma", "tag", "xpos", "feats", "", "", "deps");
    /** The comment that gives a sentence's text, and that which begins a paragraph. */
    static final String TEXT = "text";
    static final String PARAGRAPH = "newpar";

    private static final Pattern HEAD = Pattern.compile("\\d{1,6}");
    private static final Pattern ANY_HEAD = Pattern.compile("[1-9]\\d*");
    private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");
    private static final MessageBundle MESSAGES = MessageBundle.beside(ConlluDocument.class);

    private final String name;
    private final AnnotationDrafts drafts;
    private final StringBuilder text = new StringBuilder();
    private final List<IobTags.Tagged> entities = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    /** White space after the last token as it was said. */
    private Optional<String> gap = Optional.empty();

    /**
     * A line of ten columns.
     *
     * @param first the number of the word, or of the first that it stands for
     * @param last  the number of the last word that it stands for
     */
    record Row(int line, String[] cells, int first, int last, ConlluMisc misc) {

        private static final int COLUMNS = 10;
        private static final Pattern ID = Pattern.compile("(\\d{1,6})(?:[-.](\\d{1,6}))?");

        /** Empty if the line is none of the format. */
        static Optional<Row> of(int line, String text) {
            String[] cells = text.split("\t", -1);
            Matcher id = ID.matcher(cells[0]);
            if (cells.length != COLUMNS || !id.matches() || cells[1].isBlank()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(id.group(1));
            return Optional.of(new Row(line, cells, first, id.group(2) == null ? first : Integer.parseInt(id.group(2)),
                    ConlluMisc.read(cells[9])));
        }

        String id() {
            return cells[0];
        }

        String form() {
            return cells[1];
        }

        /** Whether it stands for the surface of several words. */
        boolean isRange() {
            return id().indexOf('-') > 0;
        }

        /** Empty for a column that holds nothing. */
        String cell(int column) {
            return cells[column].equals("_") ? "" : cells[column];
        }

        /** The number of the word's head; empty if the column holds none that can be one. */
        OptionalInt head() {
            boolean said = !cell(6).isEmpty() && HEAD.matcher(cells[6]).matches();
            return said ? OptionalInt.of(Integer.parseInt(cells[6])) : OptionalInt.empty();
        }
    }

    ConlluDocument(String name, AnnotationDrafts drafts) {
        this.name = name;
        this.drafts = drafts;
    }

    /** Adds a sentence. @param comments without their signs */
    void add(List<String> comments, List<Row> rows) {
        List<Row> surfaces = new ArrayList<>();
        List<Row> words = new ArrayList<>();
        int covered = 0;
        for (Row row : rows) {
            if (row.id().indexOf('.') > 0) {
                notice(row.line(), MESSAGES.text("empty-node", row.form()));
                continue;
            }
            if (row.isRange()) {
                covered = row.last();
                surfaces.add(row);
            } else {
                words.add(row);
                if (row.first() > covered) {
                    surfaces.add(row);
                }
            }
        }
        if (!surfaces.isEmpty()) {
            Map<String, String> said = new HashMap<>();
            for (String comment : comments) {
                String[] parts = EQUALS.split(comment, 2);
                said.putIfAbsent(parts[0].equals("newpar id") ? PARAGRAPH : parts[0],
                        parts.length < 2 ? "true" : parts[1]);
            }
            List<TextRange> ranges = place(surfaces, said);
            sentence(said, new TextRange(ranges.getFirst().begin(), ranges.getLast().end()));
            for (int i = 0; i < surfaces.size(); i++) {
                entities.add(new IobTags.Tagged(ranges.get(i), surfaces.get(i).misc().entity().orElse(IobTags.OUTSIDE),
                        surfaces.get(i).line(), i == 0));
            }
            words(surfaces, ranges, words);
        }
    }

    /** Puts the tokens into the text: by the white space that is said, or else by the sentence's text. */
    private List<TextRange> place(List<Row> surfaces, Map<String, String> said) {
        boolean verbatim = surfaces.stream().anyMatch(surface -> surface.misc().isVerbatim());
        text.append(text.isEmpty() ? surfaces.getFirst().misc().before()
                : gap.orElse(said.containsKey(PARAGRAPH) ? "\n\n" : "\n"));
        List<TextRange> ranges = verbatim || !said.containsKey(TEXT) ? List.of() : aligned(surfaces, said.get(TEXT));
        if (!ranges.isEmpty()) {
            gap = surfaces.getLast().misc().after();
            return ranges;
        }
        if (!verbatim && said.containsKey(TEXT)) {
            notice(surfaces.getFirst().line(), MESSAGES.text("sentence-text"));
        }
        List<TextRange> built = new ArrayList<>();
        for (Row surface : surfaces) {
            text.append(built.isEmpty() ? "" : gap.orElse(" "));
            built.add(new TextRange(text.length(), text.length() + surface.form().length()));
            text.append(surface.form());
            gap = surface.misc().after();
        }
        return built;
    }

    /** Where the tokens stand in the sentence's text, which is added; empty if it is not the text of these tokens. */
    private List<TextRange> aligned(List<Row> surfaces, String sentence) {
        List<TextRange> ranges = new ArrayList<>();
        int at = 0;
        for (Row surface : surfaces) {
            while (at < sentence.length() && Character.isWhitespace(sentence.charAt(at))
                    && !sentence.startsWith(surface.form(), at)) {
                at++;
            }
            if (!sentence.startsWith(surface.form(), at)) {
                return List.of();
            }
            ranges.add(new TextRange(text.length() + at, text.length() + at + surface.form().length()));
            at += surface.form().length();
        }
        if (!sentence.substring(at).isBlank()) {
            return List.of();
        }
        text.append(sentence, 0, at);
        return ranges;
    }

    private void sentence(Map<String, String> said, TextRange range) {
        AnnotationDrafts.Draft draft = drafts.draft(SENTENCE);
        said.forEach((key, value) -> draft.feature(key, key.equals(TEXT) ? "" : value));
        if (said.keySet().stream().anyMatch(key -> !key.equals(TEXT))) {
            draft.span(range);
        }
    }

    private void words(List<Row> surfaces, List<TextRange> ranges, List<Row> words) {
        Map<Integer, AnnotationId> made = new HashMap<>();
        int surface = 0;
        int before = 0;
        for (Row word : words) {
            // numbers ascend, unless the file is damaged
            surface = word.first() < before ? 0 : surface;
            before = word.first();
            while (surface + 1 < surfaces.size() && surfaces.get(surface + 1).first() <= word.first()) {
                surface++;
            }
            token(word, surfaces.get(surface), ranges.get(surface)).ifPresent(id -> made.put(word.first(), id));
        }
        for (Row word : words) {
            OptionalInt number = word.head();
            AnnotationId head = number.isPresent() ? made.get(number.getAsInt()) : null;
            AnnotationId dependent = head == null ? null : made.get(word.first());
            if (dependent != null) {
                drafts.draft(DEPENDENCY).tag(word.cell(7)).relation(head, dependent);
            } else if (!word.cells()[6].equals("0") && !word.cells()[6].equals("_")) {
                notice(word.line(), MESSAGES.text("head", word.cells()[6]));
            }
        }
    }

    private Optional<AnnotationId> token(Row word, Row surface, TextRange range) {
        AnnotationDrafts.Draft draft = drafts.draft(Columns.TOKEN);
        boolean known = surface.isRange() || !word.cell(6).isEmpty();
        for (int i = 0; i < FEATURES.size(); i++) {
            if (!FEATURES.get(i).isEmpty()) {
                draft.feature(FEATURES.get(i), word.cell(2 + i));
                known |= !word.cell(2 + i).isEmpty();
            }
        }
        if (!ANY_HEAD.matcher(word.cell(6)).matches()) {
            draft.feature(DEPREL, word.cell(7));
            known |= !word.cell(7).isEmpty();
        }
        String misc = word.misc().rest();
        draft.feature(FORM, surface.isRange() ? word.form() : "").feature(MISC, misc);
        known |= !misc.isEmpty();
        try {
            return known ? Optional.of(draft.span(range)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // a character that cannot be stored
            notice(word.line(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Nothing is added afterwards. */
    void end() {
        text.append(gap.orElse(""));
        for (IobTags.Found found : IobTags.decode(entities, wrong -> notice(wrong.line(), wrong.tag()))) {
            drafts.draft(Columns.ENTITY).tag(found.tag()).span(found.range());
        }
    }

    void notice(int line, String message) {
        notices.add(new Notice(line, 0, message));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString();
    }

    List<Said> said() {
        return drafts.isEmpty() ? List.of() : List.of(drafts.said());
    }

    List<Notice> notices() {
        return notices;
    }
}
