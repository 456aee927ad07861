/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.isnad.exchange.Format;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.testkit.MarkedText;
import org.isnad.text.TextRange;

/** A document and what annotators say about it, made step by step for a test. Ids are the same in every run. */
public final class SampleDocument {

    /** No tag and no feature. */
    public static final Map<String, List<String>> PLAIN = Map.of();

    private final String name;
    private final String text;
    private final Map<String, String> metadata = new TreeMap<>();
    private final SortedMap<Annotator, List<AnnotationData>> annotations = new TreeMap<>();
    private Annotator annotator = Annotator.named("سارة");
    private String comment = "";
    private int made;

    /** @param name safe for a file's name; says in failures which document it was */
    public SampleDocument(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** A document with a span for each mark in the text, all of the tag {@code PERS}; see {@link MarkedText}. */
    public static SampleDocument marked(String name, String marked) {
        MarkedText parts = MarkedText.of(marked);
        SampleDocument document = new SampleDocument(name, parts.text());
        parts.ranges().forEach(range -> document.span("Entity", tag("PERS"), range));
        return document;
    }

    /** What was read from a file, to be written again. */
    public static SampleDocument of(String name, Imported read) {
        SampleDocument document = new SampleDocument(name, read.text());
        read.metadata().forEach(document::metadata);
        for (Said said : read.annotations()) {
            document.by(said.annotator().isEmpty() ? "سارة" : said.annotator());
            said.annotations().forEach(document::add);
        }
        return document;
    }

    /** A tag and nothing else. */
    public static Map<String, List<String>> tag(String tag) {
        return Map.of("tag", List.of(tag));
    }

    /** What follows is said by somebody else. */
    public SampleDocument by(String person) {
        annotator = Annotator.named(person);
        return this;
    }

    /** The next annotation has this remark. */
    public SampleDocument comment(String remark) {
        comment = remark;
        return this;
    }

    public SampleDocument metadata(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    public AnnotationId span(String layer, Map<String, List<String>> features, TextRange... ranges) {
        return add(new SpanData(next(), layer, List.of(ranges), features, annotator.name(), Written.NOON,
                Origin.MANUAL, remark()));
    }

    public AnnotationId relation(String layer, Map<String, List<String>> features, AnnotationId from, AnnotationId to) {
        return add(new RelationData(next(), layer, from, to, features, annotator.name(), Written.NOON, Origin.MANUAL,
                remark()));
    }

    public AnnotationId group(String layer, Map<String, List<String>> features, Member... members) {
        return add(new GroupData(next(), layer, List.of(members), features, annotator.name(), Written.NOON,
                Origin.MANUAL, remark()));
    }

    public AnnotationId document(String layer, Map<String, List<String>> features) {
        return add(new DocumentAnnotationData(next(), layer, features, annotator.name(), Written.NOON, Origin.MANUAL,
                remark()));
    }

    /** Where words stand in the text. @throws IllegalArgumentException if they do not */
    public TextRange range(String words) {
        int begin = text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("«" + words + "» is not in " + name);
        }
        return new TextRange(begin, begin + words.length());
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public Document description() {
        return new DocumentData(new DocumentId(name), "وثيقة " + name, name + ".txt", "text", "UTF-8", text.length(),
                "", Written.NOON, metadata, List.of(), Foreign.NONE);
    }

    /** What was said, as a project gives it: spans in reading order, then the rest. */
    public SortedMap<Annotator, List<AnnotationData>> annotations() {
        SortedMap<Annotator, List<AnnotationData>> sorted = new TreeMap<>();
        annotations.forEach((person, all) -> sorted.put(person, Stream.concat(
                all.stream().filter(SpanData.class::isInstance).map(SpanData.class::cast).sorted(Span.READING_ORDER),
                all.stream().filter(one -> !(one instanceof SpanData))).toList()));
        return sorted;
    }

    /** What the program gives to the format: of several annotators one, if it holds no more. */
    SortedMap<Annotator, List<AnnotationData>> annotations(Format format) {
        SortedMap<Annotator, List<AnnotationData>> all = annotations();
        return format.severalAnnotators() || all.size() < 2 ? all
                : new TreeMap<>(Map.of(all.firstKey(), all.get(all.firstKey())));
    }

    private AnnotationId next() {
        return new AnnotationId(new UUID(0x7000 | (long) name.hashCode() << 32, Long.MIN_VALUE | ++made));
    }

    private String remark() {
        String remark = comment;
        comment = "";
        return remark;
    }

    private AnnotationId add(AnnotationData annotation) {
        annotations.computeIfAbsent(annotator, key -> new ArrayList<>()).add(annotation);
        return annotation.id();
    }
}
