/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.text.ArabicFolding;

/** The file {@code words.tsv}: the words beside numbers and dates by what they do, all folded. */
final class QuantityWords {

    static final QuantityWords SHIPPED = new QuantityWords();

    private static final String PROCLITICS = "وفبلكس";
    private static final String ARTICLE = "ال";

    private final Map<String, Set<String>> words = new HashMap<>();

    private QuantityWords() {
        Table.read("words.tsv", fields -> {
            Set<String> kind = words.computeIfAbsent(fields.getFirst(), name -> new HashSet<>());
            fields.subList(1, fields.size()).forEach(word -> kind.add(ArabicFolding.foldToken(word)));
        });
    }

    private boolean is(String kind, String folded) {
        return words.get(kind).contains(folded);
    }

    /** {@link #is}, also with a conjunction or a preposition before the word. */
    private boolean isWithProclitic(String kind, String folded) {
        return is(kind, folded) || folded.length() > 1 && PROCLITICS.indexOf(folded.charAt(0)) >= 0
                && is(kind, folded.substring(1));
    }

    /** Between the ends of a range. */
    boolean isTo(String folded) {
        return is("to", folded);
    }

    /** Between the ends of a range that {@link #isBetween} began. */
    boolean isAnd(String folded) {
        return is("and", folded);
    }

    boolean isBetween(String folded) {
        return isWithProclitic("between", folded);
    }

    /** Between a day and its month, or a month and its year. */
    boolean isOf(String folded) {
        return is("of", folded);
    }

    boolean isYear(String folded) {
        return isWithProclitic("year", folded);
    }

    /** Before the digits of a year without the word “year”. */
    boolean isSince(String folded) {
        return isWithProclitic("since", folded);
    }

    /** A unit that makes a number of the digits before it, whatever stands before them. */
    boolean isUnit(String folded) {
        return is("unit", folded);
    }

    /** The word “month” before a month's name. */
    boolean isMonth(String folded) {
        return isWithProclitic("month", folded);
    }

    /** Words before which a month's name is no verb and no noun. */
    boolean goesBeforeMonth(String folded) {
        return isWithProclitic("before", folded);
    }

    boolean goesAfterMonth(String folded) {
        return is("after", folded);
    }

    /** Behind the digits of an English day. */
    boolean isOrdinalEnding(String folded) {
        return is("ordinal", folded);
    }

    /** A single letter or a word behind a year that tells its calendar. */
    boolean isMark(CalendarSystem calendar, String folded) {
        return is(calendar.id(), folded);
    }

    boolean isArticle(String folded) {
        return folded.equals(ARTICLE);
    }

    /** Nothing but conjunctions, prepositions and the article, as before digits. */
    boolean isProclitic(String folded) {
        String rest = folded.endsWith(ARTICLE) ? folded.substring(0, folded.length() - ARTICLE.length()) : folded;
        return rest.length() <= 2 && rest.chars().allMatch(c -> PROCLITICS.indexOf(c) >= 0);
    }
}
