/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import org.isnad.text.ArabicFolding;
import org.isnad.text.FoldedRange;
import org.isnad.text.FoldedText;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicFoldingTest {

    @ParameterizedTest
    @CsvSource({"قَالَ, قال", "مُحَمَّدٌ, محمد", "هٰذا, هذا", "القـــاهرة, القاهره", "أحمد, احمد", "إلى, الي",
        "آمن, امن", "ٱلله, الله", "مسؤول, مسوول", "رئيس, رييس", "سماء, سماء", "على, علي", "مدرسة, مدرسه",
        "کتابی, كتابي", "گوگل, گوگل", "ﻻ, لا", "ﷲ, الله", "ﺳﻼﻡ, سلام", "١٢٣, 123", "۴۵۶, 456", "٣٫٥, 3.5",
        "١٬٢٠٠, '1,200'", "Straße, strasse", "É, e", "ΣΑΣ, σασ", "Ｉsnad, isnad", "İ, i", "漢가, 漢가"})
    void makesSpellingsEqual(String written, String folded) {
        assertEquals(folded, ArabicFolding.foldToken(written));
    }

    @ParameterizedTest
    @CsvSource({"200C", "200D", "200E", "200F", "061C", "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068",
        "2069", "FEFF", "00AD", "200B", "2060", "0640", "064B", "0652", "0670", "0654", "06D6", "06E5", "08F0", "FE70",
        "FC5E", "FE0F"})
    void removesWhatIsNotALetter(String hex) {
        String removed = Character.toString(Integer.parseInt(hex, 16));
        assertEquals("دع", ArabicFolding.foldToken("د" + removed + "ع"));
    }

    @Test
    void keepsSignsBlanksAndLineEnds() {
        assertEquals("«قال»: (نعم)!\r\n\t - …\uD83D\uDE00 \uD83D", ArabicFolding.foldToken(
                "«قال»: (نعم)!\r\n\t - …\uD83D\uDE00\u00A0\uD83D"));
    }

    @Test
    void leadsBackToTheWordWithItsMarks() {
        String text = "ثم قَــالَ\u200F زيد";
        FoldedText folded = ArabicFolding.fold(text);
        int hit = folded.folded().indexOf("قال");
        assertEquals("قَــالَ", folded.toOriginal(new FoldedRange(hit, hit + 3)).covered(text));
    }

    @Test
    void leadsFromPartOfALigatureToAllOfIt() {
        FoldedText folded = ArabicFolding.fold("بﻻد");
        assertEquals("بلاد", folded.folded());
        assertEquals(new TextRange(1, 2), folded.toOriginal(new FoldedRange(2, 3)));
        assertEquals(new FoldedRange(1, 3), folded.toFolded(new TextRange(1, 2)));
    }

    @Test
    void answersARangeOfMarksWithAnEmptyOne() {
        FoldedText folded = ArabicFolding.fold("\u200Fقال");
        assertEquals(new FoldedRange(0, 0), folded.toFolded(new TextRange(0, 1)));
        assertEquals(TextRange.at(1), folded.toOriginal(new FoldedRange(0, 0)));
        assertThrows(IndexOutOfBoundsException.class, () -> folded.toOriginal(new FoldedRange(0, 4)));
        assertThrows(IndexOutOfBoundsException.class, () -> folded.toFolded(new TextRange(0, 5)));
    }

    @Test
    void foldsEachCharacterByItselfAndOnce() {
        RandomText.forAll(20_000, (text, random) -> {
            StringBuilder oneByOne = new StringBuilder();
            text.codePoints().forEach(c -> oneByOne.append(ArabicFolding.foldToken(Character.toString(c))));
            String folded = ArabicFolding.fold(text).folded();
            assertEquals(oneByOne.toString(), folded);
            assertEquals(folded, ArabicFolding.foldToken(text));
            assertEquals(folded, ArabicFolding.foldToken(folded), "folding twice");
        });
    }

    @Test
    void foldsCanonicallyEqualTextsEqually() {
        for (int c = 0; c < 0x3000; c++) {
            String text = Character.toString(c);
            assertEquals(ArabicFolding.foldToken(text),
                    ArabicFolding.foldToken(Normalizer2.getNFDInstance().normalize(text)), Integer.toHexString(c));
        }
    }

    @Test
    void mapsMonotonouslyAndLosesNothing() {
        RandomText.forAll(20_000, (text, random) -> {
            FoldedText folded = ArabicFolding.fold(text);
            int previous = 0;
            for (int i = 0; i < folded.folded().length(); i++) {
                FoldedRange unit = new FoldedRange(i, i + 1);
                TextRange covered = folded.toOriginal(unit);
                assertTrue(covered.begin() >= previous && covered.length() > 0);
                previous = covered.begin();
                FoldedRange back = folded.toFolded(covered);
                assertTrue(back.begin() <= i && i < back.end(), "unit " + i);
                assertEquals(folded.folded().substring(back.begin(), back.end()),
                        ArabicFolding.foldToken(covered.covered(text)));
            }
            TextRange range = random.range(text.length());
            FoldedRange inFolded = folded.toFolded(range);
            if (!inFolded.isEmpty()) {
                TextRange whole = folded.toOriginal(inFolded);
                assertEquals(folded.folded().substring(inFolded.begin(), inFolded.end()),
                        ArabicFolding.foldToken(whole.covered(text)));
                assertTrue(whole.overlaps(range));
            }
        });
    }
}
