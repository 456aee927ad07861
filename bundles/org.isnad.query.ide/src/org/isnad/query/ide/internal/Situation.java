/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.ide.internal;

import java.util.ArrayList;
import java.util.List;

import org.isnad.query.QueryScanner;
import org.isnad.query.QueryToken;
import org.isnad.query.QueryToken.Kind;
import org.isnad.query.internal.Signs;

/**
 * What stands before the caret, as far as it says what may come.
 *
 * @param inside what the caret stands in
 * @param layer  the layer of the tag; empty in {@code <*} and outside tags
 * @param path   the names before the one that is typed, or before the value
 * @param value  whether a value comes, and no name
 * @param quoted whether the value's quotation mark is there
 * @param begin  where what is typed begins; in quotation marks behind the mark
 * @param end    where it ends, perhaps behind the caret
 * @param prefix what is typed, up to the caret
 * @param ready  whether something stands before that a filter can follow
 */
public record Situation(Inside inside, String layer, List<String> path, boolean value, boolean quoted, int begin,
        int end, String prefix, boolean ready) {

    /** Where the caret stands. */
    public enum Inside { PHRASE, BOX, LAYER, TAG, DOCUMENTS }

    /** What the tokens before a caret say. */
    private static final class Reading {

        private Inside inside = Inside.PHRASE;
        private String layer = "";
        private final List<String> path = new ArrayList<>();
        private boolean goesOn;
        private boolean value;
        private boolean ready;

        void read(QueryToken token, String text) {
            switch (token.kind()) {
                case SIGN -> sign(token.in(text));
                case NAME -> name(Names.plain(token.in(text)));
                case KEYWORD -> {
                    ready = false;
                    path.clear();
                }
                default -> {
                    if (inside != Inside.PHRASE) {
                        conditionEnds();
                    }
                    ready = inside == Inside.PHRASE;
                }
            }
        }

        private void name(String name) {
            if (inside == Inside.LAYER) {
                inside = Inside.TAG;
                layer = name;
            } else {
                if (!goesOn) {
                    path.clear();
                }
                path.add(name);
            }
            goesOn = false;
        }

        private void sign(String sign) {
            switch (sign) {
                case "[" -> enter(Inside.BOX);
                case "<", "</" -> {
                    if (inside == Inside.PHRASE) {
                        enter(Inside.LAYER);
                        layer = "";
                    } else {
                        value = true;
                    }
                }
                case "::" -> enter(Inside.DOCUMENTS);
                case "]", "/>" -> leave();
                case ">" -> {
                    if (inside == Inside.TAG && path.isEmpty()) {
                        leave();
                    } else {
                        value = true;
                    }
                }
                case "=", "!=", "<=", ">=" -> value = true;
                case "." -> goesOn = true;
                case "*" -> inside = inside == Inside.LAYER ? Inside.TAG : inside;
                case "(", "|", "&", "!" -> {
                    conditionEnds();
                    ready = false;
                }
                default -> ready = inside == Inside.PHRASE;
            }
        }

        private void enter(Inside next) {
            inside = next;
            conditionEnds();
            ready = false;
        }

        private void leave() {
            inside = Inside.PHRASE;
            conditionEnds();
            ready = true;
        }

        private void conditionEnds() {
            path.clear();
            value = false;
            goesOn = false;
        }
    }

    public Situation {
        path = List.copyOf(path);
    }

    /** The situation at a caret: what stands behind it may be in the middle of being changed, and says nothing. */
    public static Situation at(String text, int offset) {
        Reading reading = new Reading();
        List<QueryToken> tokens = QueryScanner.tokens(text.substring(0, offset));
        QueryToken typed = tokens.isEmpty() || !isTyped(tokens.getLast(), offset) ? null : tokens.getLast();
        tokens.stream().filter(token -> token != typed).forEach(token -> reading.read(token, text));
        boolean quoted = typed != null && typed.kind() == Kind.OPEN_STRING;
        int begin = typed == null ? offset : typed.offset() + (quoted ? 1 : 0);
        int end = typed == null ? offset : quoted ? endOfText(text, typed.offset(), offset) : Signs.endOfWord(text, offset);
        List<String> path = reading.value || reading.goesOn ? reading.path : List.of();
        return new Situation(reading.inside, reading.layer, path, reading.value, quoted, begin, end,
                text.substring(begin, offset), reading.ready);
    }

    private static boolean isTyped(QueryToken token, int offset) {
        return token.end() == offset && switch (token.kind()) {
            case SIGN, FLAG, STRING -> false;
            default -> true;
        };
    }

    /** A mark behind signs of the language opens the next text, and does not close this one. */
    private static int endOfText(String text, int mark, int offset) {
        int end = Signs.endOfString(text, mark) - 1;
        return end < offset || text.substring(offset, end).chars().anyMatch(sign -> "=<>[]".indexOf(sign) >= 0)
                ? offset : end;
    }
}
