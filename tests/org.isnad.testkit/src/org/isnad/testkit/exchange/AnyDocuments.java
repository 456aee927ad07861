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
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.testkit.AnyText;
import org.isnad.text.TextRange;

/** Random documents with annotations of all kinds at random places, none within a character. */
public final class AnyDocuments {

    private static final List<String> LAYERS = List.of("Entity", "Source", "قول مباشر", "custom.Span");
    private static final List<String> TAGS = List.of("PERS", "LOC", "منظمة غير حكومية", "O", "a-b");
    private static final List<String> FEATURES = List.of("kind", "full name", "الدور", "id");
    private static final List<String> ROLES = List.of("source", "cue", "", "الدور الأول");

    private final RandomGenerator random;

    public AnyDocuments(RandomGenerator random) {
        this.random = random;
    }

    /** A document of up to so many annotations. */
    public SampleDocument document(String name, int annotations) {
        String text = "ق" + AnyText.storable(random, random.nextInt(2, 40));
        SampleDocument document = new SampleDocument(name, text);
        for (int person = random.nextInt(4) == 0 ? 2 : 1; person > 0; person--) {
            document.by("م" + person);
            fill(document, random.nextInt(annotations + 1));
        }
        return document;
    }

    private void fill(SampleDocument document, int count) {
        List<AnnotationId> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(5) == 0) {
                document.comment(AnyText.storable(random, random.nextInt(4)));
            }
            int kind = made.size() < 2 ? 9 : random.nextInt(10);
            made.add(switch (kind) {
                case 0, 1 -> relation(document, made);
                case 2 -> document.group(any(LAYERS), features(), members(made));
                case 3 -> document.document(any(LAYERS), features());
                default -> document.span(any(LAYERS), features(), ranges(document.text()));
            });
        }
    }

    private AnnotationId relation(SampleDocument document, List<AnnotationId> made) {
        int from = random.nextInt(made.size());
        int to = (from + random.nextInt(1, made.size())) % made.size();
        return document.relation(any(LAYERS), features(), made.get(from), made.get(to));
    }

    private Member[] members(List<AnnotationId> made) {
        Member[] members = new Member[random.nextInt(1, 4)];
        for (int i = 0; i < members.length; i++) {
            members[i] = new Member(any(ROLES), any(made));
        }
        return members;
    }

    private Map<String, List<String>> features() {
        Map<String, List<String>> features = new TreeMap<>();
        if (random.nextInt(4) > 0) {
            features.put("tag", List.of(any(TAGS)));
        }
        while (random.nextInt(3) == 0) {
            List<String> values = new ArrayList<>();
            do {
                values.add(AnyText.storable(random, random.nextInt(1, 4)));
            } while (random.nextInt(4) == 0);
            features.put(any(FEATURES), values);
        }
        return features;
    }

    private TextRange[] ranges(String text) {
        List<TextRange> ranges = new ArrayList<>();
        int begin = border(text, random.nextInt(text.length() + 1));
        do {
            int end = border(text, Math.min(text.length(), begin + random.nextInt(9)));
            ranges.add(new TextRange(Math.min(begin, end), end));
            begin = border(text, Math.min(text.length(), end + random.nextInt(1, 5)));
            if (begin <= end) {
                break;
            }
        } while (random.nextInt(5) == 0);
        return ranges.toArray(TextRange[]::new);
    }

    private static int border(String text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset - 1 : offset;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
