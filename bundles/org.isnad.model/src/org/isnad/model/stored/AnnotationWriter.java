/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.nio.charset.StandardCharsets;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/** Writes annotations, a line each. */
public final class AnnotationWriter {

    static final String SPANS = "spans";
    static final String RELATIONS = "relations";
    static final String GROUPS = "groups";
    static final String DOCUMENT_ANNOTATIONS = "documentAnnotations";

    private final XmlOutput output;
    private final StringBuilder buffer = new StringBuilder();

    AnnotationWriter(XmlOutput output) {
        this.output = output;
    }

    /** The annotation's line without its end, as a file of {@link StoredForm#VERSION} has it; UTF-8. */
    public static byte[] line(AnnotationData annotation) {
        XmlOutput line = new XmlOutput(0);
        new AnnotationWriter(line).write(annotation);
        return new String(line.bytes(), StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
    }

    /** The kind that an element is of; null if none. */
    static AnnotationData.Kind kind(String element) {
        return switch (element) {
            case SPANS -> AnnotationData.Kind.SPAN;
            case RELATIONS -> AnnotationData.Kind.RELATION;
            case GROUPS -> AnnotationData.Kind.GROUP;
            case DOCUMENT_ANNOTATIONS -> AnnotationData.Kind.DOCUMENT;
            default -> null;
        };
    }

    private static String element(AnnotationData.Kind kind) {
        return switch (kind) {
            case SPAN -> SPANS;
            case RELATION -> RELATIONS;
            case GROUP -> GROUPS;
            case DOCUMENT -> DOCUMENT_ANNOTATIONS;
        };
    }

    void write(AnnotationData annotation) {
        AnnotationHead head = annotation.head();
        String element = element(annotation.kind());
        output.ascii("  <").ascii(element).attribute("id", annotation.id().value());
        output.attribute("layer", head.layer()).attribute("author", head.author());
        output.attribute("time", annotation.time());
        if (!head.origin().equals(Origin.MANUAL)) {
            output.attribute("origin", head.origin().toString());
        }
        output.optional("comment", head.comment());
        own(annotation);
        buffer.setLength(0);
        annotation.featureSet().appendTo(buffer);
        output.optional("features", buffer);
        end(head.foreign(), element);
    }

    private void own(AnnotationData annotation) {
        switch (annotation) {
            case SpanData span -> ranges(span);
            case RelationData relation -> output.attribute("source", relation.source().value())
                    .attribute("target", relation.target().value());
            case GroupData group -> output.optional("members", GroupData.text(group.members()));
            case DocumentAnnotationData document -> {
                // It has nothing of its own.
            }
        }
    }

    private void ranges(SpanData span) {
        buffer.setLength(0);
        for (TextRange range : span.ranges()) {
            buffer.append(buffer.isEmpty() ? "" : " ").append(range.begin()).append('-').append(range.end());
        }
        output.attribute("ranges", buffer);
    }

    private void end(Foreign foreign, String element) {
        output.verbatim(foreign.attributes());
        if (foreign.content().isEmpty()) {
            output.ascii("/>\n");
        } else {
            output.ascii(">").verbatim(foreign.content()).ascii("</").ascii(element).ascii(">\n");
        }
    }
}
