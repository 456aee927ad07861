/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.isnad.text.internal.WholeWords;

/**
 * Where the proclitics of an Arabic word end: a conjunction و or ف, a preposition ب ك or ل, the article ال, written
 * together with the word and in this order. For borders that people place: each place is offered, and the article's
 * ل of للرئيس, which lost its alef, as well.
 *
 * <p>Found by the letters alone, so there are limits. A word that begins with such a letter of its own is left whole if
 * it is in the list that ships with the bundle (وزير, فلسطين, الله); one that is not in the list is cut (فيلم gives
 * ف and يلم). Words that are spelled alike are taken for the common one: فقد (lost) is whole, though it may be ف and قد.
 */
public final class Proclitics {

    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_BEHIND_ARTICLE = 2;
    private static final String ARTICLE = "ال";

    /** What is shorter than a word and stands behind a conjunction or a preposition all the same; folded. */
    private static final Set<String> SHORT = Set.of("من", "في", "عن", "ان", "لا", "ما", "هو", "هي", "هم", "هن", "قد",
            "لم", "لن", "له", "لي", "به", "بي", "كل", "اذ", "او", "اي", "يا", "كم", "ذا", "لك", "بك", "لو", "مع", "هل");

    /** Behind one letter, three letters that begin with ال are one of these, or the word is whole: بالغ. */
    private static final Set<String> AFTER_LETTER = Set.of("الى", "الا", "الف", "الم", "الي");

    /** Words with a first letter of their own that are too common and too short for the list of long ones. */
    private static final Set<String> SHORT_WHOLE = Set.of("كان", "كل", "كم", "لم", "لن", "لا", "لو", "لي", "بل", "في",
            "فم", "لك", "به", "له", "بك", "ولد", "فلا");

    private Proclitics() {
    }

    /**
     * The offsets in the word at which a proclitic ends, ascending; none if the word has no proclitics. Marks, tatweels
     * and joiners belong to the letter before them.
     *
     * @param word one Arabic word as it is written
     */
    public static List<Integer> ends(CharSequence word) {
        FoldedText folded = ArabicFolding.fold(word);
        Graphemes graphemes = Graphemes.of(word);
        List<Integer> ends = new ArrayList<>();
        for (int cut : cuts(folded.folded())) {
            int offset = folded.toOriginal(new FoldedRange(cut, cut)).begin();
            // A ligature of two letters has no place inside.
            if (folded.toFolded(new TextRange(0, offset)).end() == cut && graphemes.isBoundary(offset)) {
                ends.add(offset);
            }
        }
        return ends;
    }

    private static List<Integer> cuts(String word) {
        List<Integer> cuts = new ArrayList<>();
        int at = 0;
        if (cuts(word, "وف")) {
            cuts.add(++at);
        }
        String rest = word.substring(at);
        if (rest.startsWith("لل") && rest.length() - 2 >= LEAST_BEHIND_ARTICLE
                && !WholeWords.contains(rest.substring(1))) {
            cuts.add(at + 1);
            cuts.add(at + 2);
            return cuts;
        }
        if (cuts(rest, "بكل")) {
            cuts.add(++at);
            rest = word.substring(at);
        }
        if (rest.startsWith(ARTICLE) && rest.length() - ARTICLE.length() >= LEAST_BEHIND_ARTICLE && !WholeWords.contains(rest)) {
            cuts.add(at + ARTICLE.length());
        }
        return cuts;
    }

    /** Whether the word's first letter is one of these and a word stands behind it. */
    private static boolean cuts(String word, String letters) {
        if (word.length() < LEAST_LETTERS || letters.indexOf(word.charAt(0)) < 0 || WholeWords.contains(word)
                || SHORT_WHOLE.contains(word)) {
            return false;
        }
        String rest = word.substring(1);
        if (rest.length() < LEAST_LETTERS) {
            return SHORT.contains(rest);
        }
        return !rest.startsWith(ARTICLE) || rest.length() > LEAST_LETTERS || AFTER_LETTER.contains(rest);
    }
}
