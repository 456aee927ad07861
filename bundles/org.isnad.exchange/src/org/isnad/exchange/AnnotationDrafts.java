/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.IdSource;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.StorableText;
import org.isnad.model.schema.Layer;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * What an annotator says about a document that is being read, made step by step:
 * {@code drafts.draft("Entity").tag("PERS").span(range)}. Ranges are UTF-16 offsets into the text as the reader gives it.
 * Not for several threads.
 */
public final class AnnotationDrafts {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationDrafts.class);

    private final String annotator;
    private final IdSource ids;
    private final Instant now;
    private final List<AnnotationData> made = new ArrayList<>();
    private final List<ImportResult.Notice> notices = new ArrayList<>();

    /** @param annotator empty if the file names nobody */
    AnnotationDrafts(String annotator, IdSource ids, Instant now) {
        this.annotator = annotator;
        this.ids = ids;
        this.now = now;
    }

    /** An id for an annotation that others name before it is made; see {@link Draft#id}. */
    public AnnotationId newId() {
        return ids.next();
    }

    /** Begins an annotation. @param layer as the source calls it, not empty */
    public Draft draft(String layer) {
        return new Draft(layer);
    }

    /** All that was made, in that order. */
    public ImportResult.Said said() {
        return new ImportResult.Said(annotator, made, notices);
    }

    public boolean isEmpty() {
        return made.isEmpty();
    }

    /** An annotation that is not made yet. Its last call, which says what kind it is, makes it and returns its id. */
    public final class Draft {

        private final String layer;
        private final Map<String, List<String>> features = new TreeMap<>();
        private Optional<AnnotationId> id = Optional.empty();
        private Instant time = now;
        private Origin origin = Origin.IMPORTED;
        private String comment = "";

        private Draft(String layer) {
            this.layer = layer;
        }

        /** The id that {@link #newId} gave, or one that the source keeps for Isnad. */
        public Draft id(AnnotationId given) {
            id = Optional.of(given);
            return this;
        }

        /** @param tag empty for none */
        public Draft tag(String tag) {
            return feature(Layer.TAG, tag);
        }

        /**
         * Adds a value to a feature. One that no project can store is left out and noticed.
         *
         * @param value empty for none
         */
        public Draft feature(String name, String value) {
            if (!value.isEmpty() && isStorable(name, name) && isStorable(name, value)) {
                features.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
            return this;
        }

        /** Adds a remark as a line of its own. One that no project can store is left out and noticed. */
        public Draft comment(String remark) {
            if (isStorable("comment", remark)) {
                comment = comment.isEmpty() ? remark : comment + '\n' + remark;
            }
            return this;
        }

        private boolean isStorable(String what, String value) {
            int forbidden = StorableText.forbidden(value);
            if (forbidden >= 0) {
                notices.add(new ImportResult.Notice(0, 0, MESSAGES.text("unstorable", layer, what,
                        String.format(Locale.ROOT, "U+%04X", (int) value.charAt(forbidden)))));
            }
            return forbidden < 0;
        }

        public Draft time(Instant made) {
            time = made;
            return this;
        }

        public Draft origin(Origin other) {
            origin = other;
            return this;
        }

        /** @throws IllegalArgumentException as {@link SpanData}'s constructor */
        public AnnotationId span(TextRange... ranges) {
            return span(List.of(ranges));
        }

        /** @throws IllegalArgumentException as {@link SpanData}'s constructor */
        public AnnotationId span(List<TextRange> ranges) {
            return add(new SpanData(newOrGiven(), layer, ranges, features, annotator, time, origin, comment));
        }

        /** @throws IllegalArgumentException as {@link RelationData}'s constructor */
        public AnnotationId relation(AnnotationId source, AnnotationId target) {
            return add(new RelationData(newOrGiven(), layer, source, target, features, annotator, time, origin,
                    comment));
        }

        /** @throws IllegalArgumentException as {@link GroupData}'s constructor */
        public AnnotationId group(List<Member> members) {
            return add(new GroupData(newOrGiven(), layer, members, features, annotator, time, origin, comment));
        }

        /** Says it about the whole document. */
        public AnnotationId document() {
            return add(new DocumentAnnotationData(newOrGiven(), layer, features, annotator, time, origin, comment));
        }

        private AnnotationId newOrGiven() {
            return id.orElseGet(ids::next);
        }

        private AnnotationId add(AnnotationData annotation) {
            made.add(annotation);
            return annotation.id();
        }
    }
}
