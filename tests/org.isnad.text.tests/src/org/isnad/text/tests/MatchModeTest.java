/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.isnad.text.ArabicFolding;
import org.isnad.text.LightStemmer;
import org.isnad.text.MatchMode;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchModeTest {

    @ParameterizedTest
    @CsvSource({"داعش, داعش", "لداعش, داعش", "الداعشي, داعش", "والداعشي, داعش", "بالمدينة, مدين", "للجيش, جيش",
        "وقوات, قو", "سيقول, يقول", "القيادات, قياد", "مسلحون, مسلح", "في, في", "Syria, syria", "25, 25"})
    void stems(String word, String stem) {
        assertEquals(stem, LightStemmer.standard().stem(ArabicFolding.foldToken(word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"لبنان", "بيان", "فيلق", "بغداد", "كتاب", "وزير", "سياسي", "ليبيا", "باريس", "الله"})
    void leavesALettersOfAWordsOwn(String word) {
        String folded = ArabicFolding.foldToken(word);
        assertEquals(folded.charAt(0), LightStemmer.standard().stem(folded).charAt(0));
        assertEquals(LightStemmer.standard().stem(folded), LightStemmer.standard().stem("و" + folded));
    }

    @Test
    void asksBeforeItCuts() {
        assertEquals("لحمدان", new LightStemmer("لحمدان"::equals).stem("لحمدان").concat("ان"));
        assertEquals("حمد", new LightStemmer(word -> false).stem("لحمدان"));
    }

    @Test
    void findsInEachModeAllThatTheModeBeforeFinds() {
        RandomText.forAll(5_000, (text, random) -> {
            Tokens tokens = Tokenizer.tokenize(text);
            for (int i = 0; i < tokens.size(); i++) {
                for (Token other : Tokenizer.tokenize(random.text())) {
                    boolean exact = same(MatchMode.EXACT, tokens, i, other);
                    boolean folded = same(MatchMode.FOLDED, tokens, i, other);
                    assertTrue(!exact || folded || other.joined() != tokens.joined(i));
                    assertTrue(!folded || same(MatchMode.STEM, tokens, i, other));
                }
            }
        });
    }

    private static boolean same(MatchMode mode, Tokens tokens, int token, Token other) {
        return mode.key(tokens, token).equals(mode.key(other));
    }

    @Test
    void isNamedAsOnTheCommandLine() {
        assertEquals("folded", MatchMode.FOLDED.id());
        assertEquals(Optional.of(MatchMode.STEM), MatchMode.byId("stem"));
        assertEquals(Optional.empty(), MatchMode.byId("STEM"));
    }
}
