/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetMapper;
import org.isnad.text.TextRange;

/**
 * Writes annotations into {@code standOff}: spans in a {@code spanGrp} a layer, relations in a {@code listRelation} a
 * layer, features as feature structures, and groups and what is said of the whole text as such structures too. A name
 * that TEI does not take as a word stands in {@code n}.
 */
final class StandOffOutput {

    /** The name of a relation without a tag; TEI wants one. */
    static final String NO_TAG = "relation";
    /** The element that pointers count from. */
    static final String TEXT = "text";

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_.-]*+");

    private final XmlOutput out;
    private final OffsetMapper characters;

    StandOffOutput(XmlOutput out, OffsetMapper characters) {
        this.out = out;
        this.characters = characters;
    }

    void write(List<ExportAnnotations> annotations) throws IOException {
        List<AnnotationData> all = annotations.stream().flatMap(ExportAnnotations::all).toList();
        if (all.isEmpty()) {
            return;
        }
        out.line().begin("standOff");
        for (Map.Entry<String, List<AnnotationData>> layer : byLayer(all, SpanData.class).entrySet()) {
            out.line().begin("spanGrp");
            named("type", layer.getKey());
            for (AnnotationData span : layer.getValue()) {
                begin("span", span).attribute("target", pointer(((SpanData) span).ranges()));
                features(span).end();
            }
            out.line().end();
        }
        for (Map.Entry<String, List<AnnotationData>> layer : byLayer(all, RelationData.class).entrySet()) {
            out.line().begin("listRelation");
            named("type", layer.getKey());
            for (AnnotationData annotation : layer.getValue()) {
                RelationData relation = (RelationData) annotation;
                String tag = relation.tag().orElse("");
                begin("relation", relation).attribute("name", isWord(tag) ? tag : NO_TAG)
                        .attribute("active", '#' + name(relation.source()))
                        .attribute("passive", '#' + name(relation.target()));
                features(relation).end();
            }
            out.line().end();
        }
        for (AnnotationData annotation : all) {
            structure(annotation);
        }
        comments(all);
        out.line().end();
    }

    private static Map<String, List<AnnotationData>> byLayer(List<AnnotationData> all,
            Class<? extends AnnotationData> kind) {
        return all.stream().filter(kind::isInstance)
                .collect(Collectors.groupingBy(AnnotationData::layer, LinkedHashMap::new, Collectors.toList()));
    }

    private XmlOutput begin(String element, AnnotationData annotation) throws IOException {
        return out.line().begin(element).attribute("xml:id", name(annotation.id()));
    }

    /** Points to the structure of the features, if there are any. */
    private XmlOutput features(AnnotationData annotation) throws IOException {
        return annotation.features().isEmpty() ? out : out.attribute("ana", "#f" + name(annotation.id()));
    }

    private void structure(AnnotationData annotation) throws IOException {
        switch (annotation) {
            case GroupData group -> {
                begin("fs", group).attribute("type", StandOff.GROUP).attribute("n", group.layer());
                for (Member member : group.members()) {
                    out.begin("f");
                    named("name", member.role());
                    out.attribute("fVal", '#' + name(member.annotation())).end();
                }
                values(group);
                out.end();
            }
            case DocumentAnnotationData whole -> {
                begin("fs", whole).attribute("type", StandOff.DOCUMENT).attribute("n", whole.layer());
                values(whole);
                out.end();
            }
            default -> {
                if (!annotation.features().isEmpty()) {
                    out.line().begin("fs").attribute("xml:id", 'f' + name(annotation.id()));
                    values(annotation);
                    out.end();
                }
            }
        }
    }

    private void values(AnnotationData annotation) throws IOException {
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            out.begin("f");
            named("name", feature.getKey());
            List<String> values = feature.getValue();
            if (values.size() > 1) {
                out.begin("vColl").attribute("org", "list");
            }
            for (String value : values) {
                out.element("string", value);
            }
            if (values.size() > 1) {
                out.end();
            }
            out.end();
        }
    }

    private void comments(List<AnnotationData> all) throws IOException {
        List<AnnotationData> commented = all.stream().filter(annotation -> !annotation.comment().isEmpty()).toList();
        if (!commented.isEmpty()) {
            out.line().begin("listAnnotation");
            for (AnnotationData annotation : commented) {
                out.line().begin("note").attribute("target", '#' + name(annotation.id())).text(annotation.comment())
                        .end();
            }
            out.line().end();
        }
    }

    private void named(String attribute, String name) throws IOException {
        boolean word = isWord(name);
        out.attribute(attribute, word ? name : "other");
        if (!word) {
            out.attribute("n", name);
        }
    }

    /** Whether TEI takes a name as a word. */
    static boolean isWord(String name) {
        return WORD.matcher(name).matches();
    }

    static String name(AnnotationId id) {
        return StandOffReading.ID_PREFIX + id;
    }

    private String pointer(List<TextRange> ranges) {
        StringJoiner pointer = new StringJoiner(",", "#string-range(" + TEXT + ",", ")");
        for (TextRange range : ranges) {
            int begin = characters.toUnit(range.begin());
            pointer.add(begin + "," + (characters.toUnit(range.end()) - begin));
        }
        return pointer.toString();
    }
}
