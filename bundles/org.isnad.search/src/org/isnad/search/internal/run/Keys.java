/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.util.StringJoiner;

import org.isnad.search.HitOrder;
import org.isnad.text.ArabicFolding;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/** What hits are sorted by. */
final class Keys {

    /** As many UTF-16 units of context are looked at; hits that are alike so far stand in reading order. */
    private static final int LENGTH = 60;
    /** Sorts before all letters, so that a shorter word comes first. */
    private static final String BETWEEN = "\1";

    private Keys() {
    }

    static String of(String text, TextRange hit, HitOrder order) {
        return switch (order) {
            case READING -> "";
            case FORM -> ArabicFolding.foldToken(hit.covered(text));
            case RIGHT_CONTEXT -> right(text.substring(hit.end(), Math.min(text.length(), hit.end() + LENGTH)));
            case LEFT_CONTEXT -> left(text.substring(Math.max(0, hit.begin() - LENGTH), hit.begin()));
        };
    }

    private static String right(String context) {
        Tokens words = Tokenizer.tokenize(context);
        StringJoiner key = new StringJoiner(BETWEEN);
        for (int word = 0; word < words.size(); word++) {
            key.add(words.folded(word));
        }
        return key.toString();
    }

    private static String left(String context) {
        Tokens words = Tokenizer.tokenize(context);
        StringJoiner key = new StringJoiner(BETWEEN);
        for (int word = words.size() - 1; word >= 0; word--) {
            key.add(words.folded(word));
        }
        return key.toString();
    }
}
