/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import static org.isnad.testkit.exchange.SampleDocument.PLAIN;
import static org.isnad.testkit.exchange.SampleDocument.tag;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.model.schema.Layer;

/**
 * The plainest document that has one of each kind of content which a format declares to hold: letters and blanks, names
 * of letters, nothing nested. A format for which even this is too much does not hold what it says.
 */
final class PlainDocument {

    private PlainDocument() {
    }

    static SampleDocument of(Format format) {
        SampleDocument document = new SampleDocument("all-that-it-holds", "قال زيد إن عمرا وصل أمس");
        if (holds(format, Content.METADATA)) {
            document.metadata("outlet", "سانا");
        }
        if (!holds(format, Content.SPANS)) {
            return document;
        }
        AnnotationId one = span(document, "زيد");
        AnnotationId other = span(document, "عمرا");
        if (holds(format, Content.FEATURES)) {
            document.span("Entity", Map.of("tag", List.of("PERS"), "kind", List.of("named")), document.range("قال"));
        }
        if (holds(format, Content.COMMENTS)) {
            document.comment("ربما");
            span(document, "أمس");
        }
        if (holds(format, Content.RELATIONS)) {
            document.relation("Relation", tag("knows"), one, other);
        }
        if (holds(format, Content.GROUPS)) {
            document.group("Chain", PLAIN, new Member("", one), new Member("", other));
        }
        if (holds(format, Content.DOCUMENT_ANNOTATIONS)) {
            document.document("Document", tag("news"));
        }
        if (holds(format, Content.ANNOTATORS)) {
            document.by("Omar");
            span(document, "وصل");
        }
        return document;
    }

    /** What of the format's content a plain document must have. The rest is how spans lie to each other. */
    static Set<Content> needed(Format format) {
        Set<Content> needed = EnumSet.of(Content.SPANS, Content.RELATIONS, Content.GROUPS,
                Content.DOCUMENT_ANNOTATIONS, Content.FEATURES, Content.COMMENTS, Content.METADATA, Content.ANNOTATORS);
        needed.retainAll(format.holds());
        return needed;
    }

    /** What of it a document has. */
    static Set<Content> held(Format format, SampleDocument document) {
        Set<Content> held = EnumSet.noneOf(Content.class);
        if (!document.description().metadata().isEmpty()) {
            held.add(Content.METADATA);
        }
        if (document.annotations().size() > 1) {
            held.add(Content.ANNOTATORS);
        }
        document.annotations().values().stream().flatMap(List::stream).forEach(annotation -> {
            held.add(switch (annotation.kind()) {
                case SPAN -> Content.SPANS;
                case RELATION -> Content.RELATIONS;
                case GROUP -> Content.GROUPS;
                case DOCUMENT -> Content.DOCUMENT_ANNOTATIONS;
            });
            if (!Set.of(Layer.TAG).containsAll(annotation.features().keySet())) {
                held.add(Content.FEATURES);
            }
            if (!annotation.comment().isEmpty()) {
                held.add(Content.COMMENTS);
            }
        });
        held.retainAll(needed(format));
        return held;
    }

    private static AnnotationId span(SampleDocument document, String words) {
        return document.span("Entity", tag("PERS"), document.range(words));
    }

    private static boolean holds(Format format, Content content) {
        return format.holds().contains(content);
    }
}
