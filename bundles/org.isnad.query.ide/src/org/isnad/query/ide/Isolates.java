/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.ide;

import java.util.ArrayList;
import java.util.List;

import org.isnad.query.QueryScanner;
import org.isnad.query.QueryToken;
import org.isnad.query.QueryToken.Kind;
import org.isnad.text.TextRange;

/**
 * Keeps a query in order in a field that runs from left to right: each Arabic text or name in it has a direction of its
 * own, and what stands beside it keeps its place. Nothing of this is in the text.
 */
public final class Isolates {

    private Isolates() {
    }

    /**
     * The ranges that are to stand between a first strong isolate (U+2068) and a pop (U+2069), ascending, disjoint.
     * Words in a row are one, for they are read as one.
     */
    public static List<TextRange> of(String text) {
        if (!hasRightToLeft(text)) {
            return List.of();
        }
        if (QueryScanner.isBare(text)) {
            return List.of(new TextRange(0, text.length()));
        }
        List<TextRange> found = new ArrayList<>();
        QueryToken before = null;
        for (QueryToken token : QueryScanner.tokens(text)) {
            TextRange range = range(token);
            boolean words = before != null && isWord(before) && isWord(token);
            if (words && !found.isEmpty() && found.getLast().end() == before.end()) {
                found.set(found.size() - 1, found.getLast().hull(range));
            } else if (words && hasRightToLeft(range.covered(text))) {
                found.add(range(before).hull(range));
            } else if (hasRightToLeft(range.covered(text))) {
                found.add(range);
            }
            before = token;
        }
        return found;
    }

    private static boolean isWord(QueryToken token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.NUMBER;
    }

    /** Quotation marks stand where the language has them. */
    private static TextRange range(QueryToken token) {
        return switch (token.kind()) {
            case STRING -> new TextRange(token.offset() + 1, token.end() - 1);
            case OPEN_STRING -> new TextRange(token.offset() + 1, token.end());
            default -> new TextRange(token.offset(), token.end());
        };
    }

    private static boolean hasRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
