/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Arrays;
import org.isnad.text.internal.Chars;
import org.isnad.text.internal.FoldedBuffer;

/**
 * Makes spellings of one word equal, character by character and without context, so that each folded character can be
 * traced back.
 *
 * <table>
 * <caption>What folding does</caption>
 * <tr><td>removed</td><td>harakat, Quranic and all other combining marks; tatweel; invisible characters: joiners,
 *     directional marks, embeddings and isolates, zero-width spaces, soft hyphens, byte order marks</td></tr>
 * <tr><td>alef</td><td>أ إ آ ٱ → ا</td></tr>
 * <tr><td>hamza carriers</td><td>ؤ → و, ئ → ي; the hamza on the line, ء, stays</td></tr>
 * <tr><td>yeh, teh marbuta, heh</td><td>ى ی ې ے → ي; ة ہ ھ ە → ه</td></tr>
 * <tr><td>kaf</td><td>ک ڪ ګ → ك; گ چ پ ڤ are letters of their own in Arabic dialects and names and stay</td></tr>
 * <tr><td>presentation forms</td><td>to their letters, ligatures to several (ﻻ → لا, ﷲ → الله)</td></tr>
 * <tr><td>digits</td><td>of every script → 0–9; ٫ → . ; ٬ and ، → , ; ٪ → %</td></tr>
 * <tr><td>other letters</td><td>full case folding, compatibility forms and diacritics dropped (É → e)</td></tr>
 * </table>
 *
 * <p>Larkey, Ballesteros and Connell (<em>Improving Stemming for Arabic Information Retrieval</em>, SIGIR 2002) drop
 * marks and tatweel, unify alef, and turn final ى into ي and final ة into ه; they leave the hamza on و and ي. It goes
 * here too, for a reason of Unicode: ؤ and ئ are canonically equal to و and ي with a combining hamza, a mark, and equal
 * texts must fold equally. ى and ة stand at the end of a word anyway, so no look at the neighbour is needed.
 *
 * <p>Folding twice changes nothing more. Unpaired surrogates stay as they are. Thread-safe.
 */
public final class ArabicFolding {

    private ArabicFolding() {
    }

    /** Folds a text of any length; signs and blanks stay, each blank as U+0020, line ends unchanged. */
    public static FoldedText fold(CharSequence text) {
        String original = text.toString();
        FoldedBuffer folded = new FoldedBuffer(original.length());
        int[] origins = new int[original.length()];
        for (int i = 0; i < original.length();) {
            int width = Chars.width(original, i);
            int before = folded.length();
            folded.fold(original, i, i + width);
            if (folded.length() > origins.length) {
                origins = Arrays.copyOf(origins, folded.length() + (origins.length >> 1));
            }
            Arrays.fill(origins, before, folded.length(), i);
            i += width;
        }
        return new FoldedText(original, folded.substring(0, folded.length()), Arrays.copyOf(origins, folded.length()));
    }

    /** The folded characters alone, for text whose offsets are not asked for. */
    public static String foldToken(CharSequence text) {
        FoldedBuffer folded = new FoldedBuffer(text.length());
        folded.fold(text, 0, text.length());
        return folded.substring(0, folded.length());
    }
}
