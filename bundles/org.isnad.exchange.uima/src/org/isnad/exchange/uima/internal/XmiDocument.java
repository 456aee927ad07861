/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/** Writes one document as XMI. */
final class XmiDocument {

    private static final String SOFA_ID = "1";
    private static final String XMI_ID = "xmi:id";
    private static final String CAS_SPACE = "uima.cas";

    private final ExportDocument document;
    private final List<AnnotationData> annotations;
    private final WrittenTypes types;
    private final XmlOutput out;
    private final Map<String, String> prefixes = new TreeMap<>();
    /** The names of elements, by type. */
    private final Map<String, String> elements = new HashMap<>();
    private final Map<AnnotationId, Integer> numbers = new HashMap<>();
    private final StringJoiner members = new StringJoiner(" ");
    private int last = 2;

    XmiDocument(ExportDocument document, List<AnnotationData> annotations, WrittenTypes types, XmlOutput out) {
        this.document = document;
        this.annotations = annotations;
        this.types = types;
        this.out = out;
    }

    void write() throws IOException {
        annotations.forEach(annotation -> numbers.put(annotation.id(), ++last));
        out.begin("xmi:XMI").attribute("xmlns:xmi", Cas.XMI);
        namespaces();
        out.attribute("xmi:version", "2.0");
        out.line().begin("cas:NULL").attribute(XMI_ID, "0").end();
        description();
        for (AnnotationData annotation : annotations) {
            write(annotation);
        }
        out.line().begin("cas:Sofa").attribute(XMI_ID, SOFA_ID).attribute("sofaNum", "1")
                .attribute("sofaID", "_InitialView").attribute("mimeType", "text")
                .attribute(Cas.SOFA_STRING, document.text()).end();
        out.line().begin("cas:View").attribute(Cas.SOFA, SOFA_ID).attribute("members", members.toString()).end();
        out.line().end();
    }

    private void namespaces() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        annotations.forEach(annotation -> used.add(types.names().type(annotation)));
        used.add(Part.RANGE);
        used.add(Part.DOCUMENT_METADATA);
        prefixes.put(CAS_SPACE, "cas");
        XmiWriter.packages(used).forEach(space -> prefixes.put(space, "n" + prefixes.size()));
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.attribute("xmlns:" + prefix.getValue(), "http:///" + prefix.getKey().replace('.', '/') + ".ecore");
        }
    }

    private XmlOutput begin(String type) throws IOException {
        return out.line().begin(elements.computeIfAbsent(type, name -> {
            int dot = name.lastIndexOf('.');
            return prefixes.get(name.substring(0, dot)) + ':' + name.substring(dot + 1);
        }));
    }

    private void description() throws IOException {
        begin(Part.DOCUMENT_METADATA).attribute(XMI_ID, "2").attribute(Cas.SOFA, SOFA_ID).attribute(Cas.BEGIN, 0)
                .attribute(Cas.END, document.text().length()).attribute("language", "x-unspecified")
                .attribute("documentTitle", document.document().title())
                .attribute("documentId", document.document().id().value()).attribute("isLastSegment", "false").end();
        members.add("2");
        for (Map.Entry<String, String> metadatum : document.document().metadata().entrySet()) {
            members.add(Integer.toString(++last));
            begin(Part.METADATUM).attribute(XMI_ID, last).attribute(Cas.SOFA, SOFA_ID)
                    .attribute("name", metadatum.getKey()).attribute("value", metadatum.getValue()).end();
        }
    }

    private void write(AnnotationData annotation) throws IOException {
        List<Integer> parts = annotation instanceof SpanData span && span.ranges().size() > 1 ? parts(span) : List.of();
        begin(types.names().type(annotation)).attribute(XMI_ID, numbers.get(annotation.id()))
                .attribute(Cas.SOFA, SOFA_ID);
        members.add(Integer.toString(numbers.get(annotation.id())));
        Map<String, List<String>> arrays = new TreeMap<>();
        switch (annotation) {
            case SpanData span -> {
                out.attribute(Cas.BEGIN, span.begin()).attribute(Cas.END, span.end());
                if (!parts.isEmpty()) {
                    out.attribute("parts", joined(parts));
                }
            }
            case RelationData relation -> out.attribute("source", numbers.get(relation.source()))
                    .attribute("target", numbers.get(relation.target()));
            case GroupData group -> {
                out.attribute("members", joined(group.members().stream().map(Member::annotation).map(numbers::get)
                        .toList()));
                arrays.put("roles", group.members().stream().map(Member::role).toList());
            }
            case DocumentAnnotationData whole -> {
                // hangs on the whole document
            }
        }
        features(annotation, arrays);
        out.end();
    }

    private void features(AnnotationData annotation, Map<String, List<String>> arrays) throws IOException {
        out.attribute("id", annotation.id().toString());
        if (!annotation.comment().isEmpty()) {
            out.attribute("comment", annotation.comment());
        }
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            String name = types.names().feature(feature.getKey());
            if (types.isMany(annotation, feature.getKey())) {
                arrays.put(name, feature.getValue());
            } else {
                out.attribute(name, feature.getValue().getFirst());
            }
        }
        for (Map.Entry<String, List<String>> array : arrays.entrySet()) {
            for (String value : array.getValue()) {
                out.element(array.getKey(), value);
            }
        }
    }

    /** The ranges of a discontinuous span, which come before it. */
    private List<Integer> parts(SpanData span) throws IOException {
        List<Integer> parts = new ArrayList<>();
        for (TextRange range : span.ranges()) {
            parts.add(++last);
            begin(Part.RANGE).attribute(XMI_ID, last).attribute(Cas.SOFA, SOFA_ID).attribute(Cas.BEGIN, range.begin())
                    .attribute(Cas.END, range.end()).end();
        }
        return parts;
    }

    private static String joined(List<Integer> numbers) {
        StringJoiner joined = new StringJoiner(" ");
        numbers.forEach(number -> joined.add(Integer.toString(number)));
        return joined.toString();
    }
}
