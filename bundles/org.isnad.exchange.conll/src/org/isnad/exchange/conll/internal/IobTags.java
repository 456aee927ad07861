/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.isnad.text.TextRange;

/**
 * Tags of tokens that say where spans begin and end. One rule reads them all: a span begins at {@code B}, {@code S} and
 * {@code U}, and wherever the token before is not of a span of this tag that goes on. So IOB1, IOB2, BIOES and BILOU
 * need not be told apart (their meanings: CoNLL-2002 and 2003, conlleval; Ratinov and Roth 2009 for BILOU). In IO,
 * where tags have no letter in front, neighbours of one tag cannot be told apart.
 */
final class IobTags {

    static final String OUTSIDE = "O";

    private static final Pattern PREFIXED = Pattern.compile("[BIESLUM]-.+");
    private static final Set<String> LETTERS = Set.of("B", "I", "E", "S", "L", "U", "M");
    private static final String BEGINS = "BSU";
    private static final String ENDS = "ESLU";

    private IobTags() {
    }

    /** @param first whether it is the first of a sentence, over whose ends no span goes @param line from 1 */
    record Tagged(TextRange token, String tag, int line, boolean first) {
    }

    record Found(TextRange range, String tag) {
    }

    /** How the tags of a column are to be read. */
    enum Kind {
        /** A letter and a label. */
        PREFIXED,
        /** The letters alone, as where there is one kind of spans. */
        LETTERS,
        /** Labels alone. */
        PLAIN
    }

    /** Whether a tag says by its first letter where a span begins or goes on. */
    static boolean isPrefixed(String tag) {
        return PREFIXED.matcher(tag).matches();
    }

    /** What most tags are: one label with a hyphen in it, such as {@code S-Bahn}, makes no prefixes of the others. */
    static Kind kind(List<Tagged> tokens) {
        int prefixed = 0;
        int others = 0;
        Set<String> bare = new HashSet<>();
        for (Tagged token : tokens) {
            if (isOutside(token.tag())) {
                continue;
            }
            if (isPrefixed(token.tag())) {
                prefixed++;
            } else {
                others++;
                bare.add(token.tag());
            }
        }
        if (prefixed >= others) {
            return Kind.PREFIXED;
        }
        boolean letters = prefixed == 0 && LETTERS.containsAll(bare) && (bare.contains("B") || bare.contains("I"));
        return letters ? Kind.LETTERS : Kind.PLAIN;
    }

    /**
     * The spans in reading order; their tags are empty where there are letters alone.
     *
     * @param wrong takes each token whose tag is none; it is taken for outside
     */
    static List<Found> decode(List<Tagged> tokens, Consumer<Tagged> wrong) {
        Kind kind = kind(tokens);
        List<Found> found = new ArrayList<>();
        boolean open = false;
        for (Tagged token : tokens) {
            if (isOutside(token.tag())) {
                open = false;
                continue;
            }
            if (kind == Kind.PREFIXED && !isPrefixed(token.tag())) {
                open = false;
                wrong.accept(token);
                continue;
            }
            char prefix = kind == Kind.PLAIN ? 'I' : token.tag().charAt(0);
            String tag = switch (kind) {
                case PREFIXED -> token.tag().substring(2);
                case LETTERS -> "";
                case PLAIN -> token.tag();
            };
            boolean goesOn = open && !token.first() && BEGINS.indexOf(prefix) < 0 && found.getLast().tag().equals(tag);
            if (goesOn) {
                found.set(found.size() - 1,
                        new Found(new TextRange(found.getLast().range().begin(), token.token().end()), tag));
            } else {
                found.add(new Found(token.token(), tag));
            }
            open = ENDS.indexOf(prefix) < 0;
        }
        return found;
    }

    private static boolean isOutside(String tag) {
        return tag.equals(OUTSIDE) || tag.equals("_") || tag.isEmpty();
    }

    /**
     * The tag of a token within a span.
     *
     * @param scheme iob1, iob2, bioes or bilou
     * @param first  whether it is the span's first token
     * @param last   whether it is the span's last token
     * @param beside whether the token before belongs to another span of the same tag
     */
    static String encode(String scheme, String tag, boolean first, boolean last, boolean beside) {
        String prefix = switch (scheme) {
            case "iob1" -> first && beside ? "B" : "I";
            case "bioes" -> first ? last ? "S" : "B" : last ? "E" : "I";
            case "bilou" -> first ? last ? "U" : "B" : last ? "L" : "I";
            default -> first ? "B" : "I";
        };
        return prefix + "-" + tag;
    }
}
