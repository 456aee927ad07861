/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FlatSpans;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.ColumnTokens;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** The rows of one document. */
final class ConlluRows {

    private static final Set<String> KEPT = Set.of("lemma", Layer.TAG, "xpos", "feats", "deps", ConlluDocument.DEPREL,
            ConlluDocument.FORM, ConlluDocument.MISC);
    private static final MessageBundle MESSAGES = MessageBundle.beside(ConlluRows.class);

    private final ExportDocument document;
    private final LossReport losses;
    private final String text;
    private final List<TextRange> tokens;
    /** Numbers of the tokens with which sentences begin. */
    private final NavigableSet<Integer> firsts = new TreeSet<>();
    /** Of which no two share text, by their begins. */
    private final NavigableMap<Integer, SpanData> entities = new TreeMap<>();
    private final Map<TextRange, List<SpanData>> words = new HashMap<>();
    private final Map<TextRange, SpanData> sentences = new HashMap<>();
    /** The heads of words, by the dependent. */
    private final Map<AnnotationId, RelationData> heads = new HashMap<>();

    ConlluRows(ExportDocument document, String layer, boolean split, LossReport losses) {
        this.document = document;
        this.losses = losses;
        text = document.text();
        List<SpanData> named = new ArrayList<>();
        List<SpanData> known = new ArrayList<>();
        for (SpanData span : document.spans()) {
            TextRange range = span.ranges().getFirst();
            if (range.isEmpty() || !ColumnTokens.trimmed(text, range).equals(range)) {
                lost(span, "blank-border-left-out");
            } else if (span.layer().equals(ConlluDocument.SENTENCE) && sentences.putIfAbsent(range, span) == null) {
                continue;
            } else if (span.layer().equals(Columns.TOKEN)) {
                known.add(span);
            } else if (span.layer().equals(layer)) {
                named.add(span);
            } else {
                losses.lost(document.document(), span, MESSAGES.text("entity-layer", span.layer()));
            }
        }
        Set<TextRange> given = new HashSet<>(known.stream().map(span -> span.ranges().getFirst()).toList());
        FlatSpans flat = FlatSpans.of(split ? named : whole(named, given));
        flat.kept().forEach(span -> entities.put(span.begin(), span));
        flat.left().forEach(span -> lost(span, "nested"));
        Set<Integer> cuts = new HashSet<>();
        Stream.of(entities.values(), known, sentences.values()).flatMap(Collection::stream).forEach(span -> {
            cuts.add(span.begin());
            cuts.add(span.end());
        });
        ColumnTokens found = new ColumnTokens(text, true, given, cuts,
                flat.kept().stream().map(span -> span.ranges().getFirst()).toList());
        tokens = found.tokens();
        placeWords(known);
        findSentences(found);
        for (ExportAnnotations said : document.annotations().values()) {
            placeDependencies(said.relations());
        }
        entities.values().forEach(this::checkEntity);
    }

    /** The spans that cut no token; the others are lost. */
    private List<SpanData> whole(List<SpanData> named, Set<TextRange> given) {
        Set<Integer> begins = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (TextRange token : new ColumnTokens(text, true, given, List.of(), List.of()).tokens()) {
            begins.add(token.begin());
            ends.add(token.end());
        }
        List<SpanData> whole = new ArrayList<>();
        for (SpanData span : named) {
            if (begins.contains(span.begin()) && ends.contains(span.end())) {
                whole.add(span);
            } else {
                lost(span, "within-token");
            }
        }
        return whole;
    }

    private void placeWords(List<SpanData> known) {
        Set<TextRange> there = new HashSet<>(tokens);
        for (SpanData word : known) {
            if (!there.contains(word.ranges().getFirst())) {
                lost(word, "part-of-speech");
                continue;
            }
            List<SpanData> same = words.computeIfAbsent(word.ranges().getFirst(), key -> new ArrayList<>(1));
            same.add(word);
            if (!isKept(word)) {
                lost(word, "word");
            } else if (same.size() > 1 && word.feature(ConlluDocument.FORM).isEmpty()) {
                lost(word, "several-words");
                lost(same.getFirst(), "several-words");
            }
        }
    }

    /** Whether columns give all features back, of which there is one at least. */
    private static boolean isKept(SpanData word) {
        for (Map.Entry<String, List<String>> feature : word.features().entrySet()) {
            String value = feature.getValue().getFirst();
            if (!KEPT.contains(feature.getKey()) || feature.getValue().size() > 1 || value.equals("_")
                    || !line(value).equals(value)) {
                return false;
            }
        }
        String misc = word.feature(ConlluDocument.MISC).orElse("");
        return !word.features().isEmpty() && (misc.isEmpty() || ConlluMisc.read(misc).rest().equals(misc));
    }

    private void findSentences(ColumnTokens found) {
        Set<Integer> begins = new HashSet<>(sentences.values().stream().map(SpanData::begin).toList());
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || (begins.isEmpty() ? found.isFirst(i) : begins.contains(tokens.get(i).begin()))) {
                firsts.add(i);
            }
        }
        Set<TextRange> there = new HashSet<>();
        NavigableSet<Integer> borders = new TreeSet<>();
        for (int first : firsts) {
            there.add(new TextRange(tokens.get(first).begin(), tokens.get(endOf(first) - 1).end()));
            borders.add(tokens.get(first).begin());
        }
        sentences.values().stream().filter(span -> !there.contains(span.ranges().getFirst())
                || span.features().isEmpty() || span.features().entrySet().stream().anyMatch(feature ->
                        feature.getKey().matches("(?s).*[=\\r\\n].*|text|newdoc.*|\\s.*|.*\\s|newpar id")
                                || feature.getValue().size() != 1
                                || !feature.getValue().getFirst().strip().equals(feature.getValue().getFirst())
                                || feature.getValue().getFirst().matches("(?s).*[\\r\\n].*")))
                .forEach(span -> lost(span, "sentence"));
        for (SpanData entity : entities.values()) {
            Integer border = borders.higher(entity.begin());
            if (border != null && border < entity.end()) {
                lost(entity, "over-sentences");
            }
        }
    }

    /** The number of the token after the sentence that begins with one. */
    private int endOf(int first) {
        Integer next = firsts.higher(first);
        return next == null ? tokens.size() : next;
    }

    private void placeDependencies(List<RelationData> relations) {
        Map<AnnotationId, Integer> sentenceOf = new HashMap<>();
        int sentence = 0;
        for (int i = 0; i < tokens.size(); i++) {
            sentence += firsts.contains(i) ? 1 : 0;
            int number = sentence;
            words.getOrDefault(tokens.get(i), List.of()).forEach(word -> sentenceOf.put(word.id(), number));
        }
        for (RelationData relation : relations) {
            Integer head = sentenceOf.get(relation.source());
            List<String> tags = relation.features().getOrDefault(Layer.TAG, List.of());
            boolean fits = relation.layer().equals(ConlluDocument.DEPENDENCY) && head != null
                    && head.equals(sentenceOf.get(relation.target()));
            if (!fits || heads.putIfAbsent(relation.target(), relation) != null) {
                lost(relation, "dependency");
            } else if (relation.features().keySet().size() > 1 || tags.size() > 1
                    || tags.stream().anyMatch(tag -> !ColumnsWriter.plain(tag).equals(tag) || tag.equals("_"))) {
                lost(relation, "word");
            }
        }
    }

    private void checkEntity(SpanData entity) {
        List<String> tags = entity.features().getOrDefault(Layer.TAG, List.of());
        if (!entity.layer().equals(Columns.ENTITY) || tags.size() != 1 || !entityTag(entity).equals(tags.getFirst())
                || entity.features().size() > 1) {
            losses.lost(document.document(), entity, MESSAGES.text("tag-written", entityTag(entity)));
        }
    }

    private static String entityTag(SpanData entity) {
        return ColumnsWriter.plain(ColumnsWriter.tag(entity)).replace('|', '_');
    }

    void write(Writer out) throws IOException {
        out.write("# newdoc id = " + document.document().id().value() + '\n');
        for (int first : firsts) {
            writeSentence(first, endOf(first), out);
        }
        if (tokens.isEmpty()) {
            losses.lost(document.document(), null, MESSAGES.text("white-space"));
        }
    }

    private void writeSentence(int first, int end, Writer out) throws IOException {
        TextRange range = new TextRange(tokens.get(first).begin(), tokens.get(end - 1).end());
        if (sentences.containsKey(range)) {
            for (Map.Entry<String, List<String>> feature : new TreeMap<>(sentences.get(range).features()).entrySet()) {
                out.write("# " + line(feature.getKey()) + " = " + line(feature.getValue().getFirst()) + '\n');
            }
        }
        out.write("# text = " + line(range.covered(text)) + '\n');
        Map<AnnotationId, Integer> numbers = new LinkedHashMap<>();
        int number = 0;
        for (int i = first; i < end; i++) {
            List<SpanData> there = words.getOrDefault(tokens.get(i), List.of());
            for (int j = 0; j < Math.max(1, there.size()); j++) {
                number++;
                if (j < there.size()) {
                    numbers.put(there.get(j).id(), number);
                }
            }
        }
        number = 1;
        for (int i = first; i < end; i++) {
            number += writeToken(i, number, i == end - 1, numbers, out);
        }
        out.write('\n');
    }

    /** @return how many words the token has */
    private int writeToken(int index, int number, boolean last, Map<AnnotationId, Integer> numbers, Writer out)
            throws IOException {
        TextRange token = tokens.get(index);
        List<SpanData> there = words.getOrDefault(token, List.of());
        boolean range = there.size() > 1 || there.stream().anyMatch(word -> word.feature(ConlluDocument.FORM)
                .isPresent());
        String form = token.covered(text);
        ConlluMisc misc = range || there.isEmpty() ? new ConlluMisc()
                : ConlluMisc.read(cell(there.getFirst(), ConlluDocument.MISC));
        addSpaces(misc, index, last);
        Map.Entry<Integer, SpanData> entity = entities.floorEntry(token.begin());
        if (entity != null && token.end() <= entity.getValue().end()) {
            misc.with(ConlluMisc.NAMED_ENTITY, IobTags.encode("iob2", entityTag(entity.getValue()),
                    entity.getKey() == token.begin(), entity.getValue().end() == token.end(), false));
        }
        if (range || there.isEmpty()) {
            String id = range ? number + "-" + (number + there.size() - 1) : Integer.toString(number);
            out.write(id + '\t' + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + '\n');
        }
        for (int i = 0; i < there.size(); i++) {
            SpanData word = there.get(i);
            RelationData head = heads.get(word.id());
            String own = range ? word.feature(ConlluDocument.FORM).map(ConlluRows::line).orElse(form) : form;
            String lastCell = range ? ConlluMisc.read(cell(word, ConlluDocument.MISC)).toString() : misc.toString();
            String deprel = head != null ? head.tag().map(ColumnsWriter::plain).orElse("_")
                    : cell(word, ConlluDocument.DEPREL);
            out.write(String.join("\t", Integer.toString(number + i), own, cell(word, "lemma"), cell(word, Layer.TAG),
                    cell(word, "xpos"), cell(word, "feats"),
                    head != null ? numbers.get(head.source()).toString() : deprel.equals("_") ? "_" : "0", deprel,
                    cell(word, "deps"), lastCell) + '\n');
        }
        return Math.max(1, there.size());
    }

    private void addSpaces(ConlluMisc misc, int index, boolean last) {
        TextRange token = tokens.get(index);
        boolean end = index + 1 == tokens.size();
        String after = text.substring(token.end(), end ? text.length() : tokens.get(index + 1).begin());
        if (index == 0) {
            misc.withBefore(text.substring(0, token.begin()));
        }
        misc.withAfter(after, end ? "" : last ? "?" : " ");
    }

    private static String cell(AnnotationData word, String feature) {
        return word.feature(feature).map(ConlluRows::line).filter(value -> !value.isEmpty()).orElse("_");
    }

    /** A value that does not break rows. */
    private static String line(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ').strip();
    }

    private void lost(AnnotationData annotation, String key) {
        losses.lost(document.document(), annotation, MESSAGES.text(key));
    }
}
