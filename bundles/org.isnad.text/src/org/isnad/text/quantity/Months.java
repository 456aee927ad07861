/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.text.ArabicFolding;
import org.isnad.text.FoldedRange;

/** The file {@code months.tsv}: the names of months. */
final class Months {

    static final Months SHIPPED = new Months();

    private static final String PROCLITICS = "وفبلك";
    private static final int MOST_PROCLITICS = 2;

    private final Map<String, Name> names = new HashMap<>();
    /** First words of the names that have two. */
    private final Set<String> firstWords = new HashSet<>();
    /** How the names' first words end: most words of a text are no names by their last letters. */
    private final BitSet endings = new BitSet();

    /** How much has to stand beside a name before it is taken for a month. */
    enum Certainty {
        FREE, GUARDED, NAMED, STRICT, WRITTEN
    }

    private record Name(CalendarSystem calendar, int month, Certainty certainty, String written) {

        boolean isAsWritten(String surface) {
            return certainty != Certainty.WRITTEN || surface.endsWith(written);
        }
    }

    /**
     * A name where it stands.
     *
     * @param begin offset of its first letter, behind a conjunction or preposition
     * @param last its last token
     * @param certainty never {@code WRITTEN}
     */
    record Place(CalendarSystem calendar, int month, Certainty certainty, int begin, int last) {
    }

    private Months() {
        Table.read("months.tsv", fields -> {
            String written = fields.get(3).replace('_', ' ');
            String folded = ArabicFolding.foldToken(written);
            names.put(folded, new Name(CalendarSystem.valueOf(fields.get(0).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(fields.get(1)), Certainty.valueOf(fields.get(2).toUpperCase(Locale.ROOT)),
                    written));
            int blank = folded.indexOf(' ');
            if (blank > 0) {
                firstWords.add(folded.substring(0, blank));
            }
            addEndings(blank > 0 ? folded.substring(0, blank) : folded);
        });
    }

    private void addEndings(String folded) {
        Stream.concat(Stream.of(folded), PROCLITICS.chars().mapToObj(letter -> (char) letter + folded))
                .mapToInt(word -> TokenRow.ending(word, 0, word.length())).filter(ending -> ending != TokenRow.UNTOLD).forEach(endings::set);
    }

    /** The month that a token names, with the next one or alone; null if none. */
    Place at(TokenRow row, int token) {
        boolean foreign = row.isForeign(token);
        boolean possible = foreign ? Character.isUpperCase(row.surface(token).charAt(0))
                : row.isArabic(token) && mayEnd(row.ending(token));
        if (!possible) {
            return null;
        }
        String folded = row.folded(token);
        Place place = at(row, token, folded, 0);
        for (int cut = 1; place == null && !foreign && cut <= MOST_PROCLITICS && cut < folded.length()
                && PROCLITICS.indexOf(folded.charAt(cut - 1)) >= 0; cut++) {
            place = at(row, token, folded.substring(cut), cut);
        }
        return place;
    }

    private boolean mayEnd(int ending) {
        return ending == TokenRow.UNTOLD || endings.get(ending);
    }

    private Place at(TokenRow row, int token, String folded, int cut) {
        if (firstWords.contains(folded) && row.isSpaced(token)) {
            Name two = names.get(folded + ' ' + row.folded(token + 1));
            if (two != null) {
                return place(row, token, cut, token + 1, two);
            }
        }
        Name one = names.get(folded);
        // A father (أب) and a door (باب) are no August.
        return one == null || cut > 0 && !one.isAsWritten(row.surface(token)) ? null
                : place(row, token, cut, token, one);
    }

    private static Place place(TokenRow row, int token, int cut, int last, Name name) {
        int begin = row.begin(token);
        String surface = row.surface(token);
        if (cut > 0 && !row.joined(token)) {
            begin += ArabicFolding.fold(surface).toOriginal(new FoldedRange(cut, cut + 1)).begin();
        }
        Certainty certainty = name.certainty() != Certainty.WRITTEN ? name.certainty()
                : name.isAsWritten(surface) ? Certainty.FREE : Certainty.STRICT;
        return new Place(name.calendar(), name.month(), certainty, begin, last);
    }
}
