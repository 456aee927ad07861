/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.follow;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.Direction;
import org.isnad.text.Graphemes;
import org.isnad.text.Paragraphs;
import org.isnad.text.TextRange;
import org.isnad.ui.BidiText;

/** What annotations of all kinds are about, in one line. Thread-safe. */
public final class AnnotationTexts {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final int LONGEST = 120;
    private static final int PART = 30;
    /** Groups of groups are named to this depth. */
    private static final int DEPTH = 3;

    private final String text;
    private final Function<AnnotationId, Optional<AnnotationData>> annotations;

    /** @param annotations finds those that relations and groups name */
    public AnnotationTexts(String text, Function<AnnotationId, Optional<AnnotationData>> annotations) {
        this.text = text;
        this.annotations = annotations;
    }

    /** The line; empty for what is said about the whole document. */
    public String of(AnnotationData annotation) {
        return of(annotation, LONGEST, DEPTH);
    }

    private String of(AnnotationData annotation, int longest, int depth) {
        return switch (annotation) {
            case SpanData span -> cut(covered(span, longest), longest);
            case RelationData relation -> relation(relation, depth);
            case GroupData group -> group.members().stream()
                    .map(member -> BidiText.isolate(part(member.annotation(), depth)))
                    .collect(Collectors.joining(" · "));
            case DocumentAnnotationData document -> "";
        };
    }

    /** The arrow points along the line, which runs as its first letters do. */
    private String relation(RelationData relation, int depth) {
        String source = part(relation.source(), depth);
        String arrow = Paragraphs.direction(source) == Direction.RIGHT_TO_LEFT ? " ← " : " → ";
        return BidiText.isolate(source) + arrow + BidiText.isolate(part(relation.target(), depth));
    }

    private String part(AnnotationId id, int depth) {
        return depth == 0 ? "…" : annotations.apply(id).map(found -> of(found, PART, depth - 1)).orElse("?");
    }

    /** No more of a chapter is copied than what is shown of it. */
    private String covered(SpanData span, int longest) {
        StringBuilder covered = new StringBuilder();
        for (TextRange range : span.ranges()) {
            covered.append(covered.isEmpty() ? "" : " ");
            covered.append(text, range.begin(), Math.min(range.end(), range.begin() + 2 * longest));
            if (covered.length() > longest) {
                break;
            }
        }
        return covered.toString();
    }

    private static String cut(String covered, int longest) {
        String cut = covered.length() <= longest ? covered
                : covered.substring(0, Graphemes.of(covered).previous(longest)) + "…";
        return LINE_END.matcher(cut).replaceAll(" ");
    }
}
