/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.isnad.text.ArabicFolding;
import org.isnad.text.TextRange;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "قال زيد، «ثم» انصرف. ~ قال/زيد/ثم/انصرف", "جاسمظلت ~ جاسمظلت", "2018على ~ 2018/على", "F16 ~ F/16",
        "انتهى.ثم ~ انتهى/ثم", "قال. من ~ قال/من", "ا.ش.أ ~ ا/ش/أ", "(أ.ف.ب) ~ أ/ف/ب", "أ.د. محمد ~ أ/د/محمد",
        "د.محمد ~ د/محمد", "لـ«الشرق» ~ لـ/الشرق", "بـ”أبو ~ بـ/أبو", "و(هو) ~ و/هو", "تويترTwitter ~ تويتر/Twitter",
        "3.5 ~ 3.5", "1,200.50 ~ 1,200.50", "1.200.000 ~ 1.200.000", "١٬٢٠٠٫٥ ~ ١٬٢٠٠٫٥", "٣،٥ ~ ٣،٥",
        "300 و400 ~ 300/و/400", "10:30 ~ 10/30", "17.10.2022 ~ 17/10/2022", "1,2,3 ~ 1/2/3", "2022. ثم ~ 2022/ثم",
        "1,2345,6 ~ 1/2345/6", "(@moi_syria1) ~ @moi_syria1", "@moi_syria1وقال ~ @moi_syria1/وقال",
        "#درعا_البلد، ~ #درعا_البلد", "#1 ~ 1", "C# ~ C", "انظر https://t.co/aB1?x=2. ~ انظر/https://t.co/aB1?x=2",
        "(www.example.org/a_(b)) ~ www.example.org/a_(b", "example.com, ثم ~ example.com/ثم",
        "مراسلة a.b@c.org. ~ مراسلة/a.b@c.org", "end.Then ~ end/Then", "U.S.A ~ U/S/A", "don't Da’esh ~ don't/Da’esh",
        "Al-Sham ~ Al/Sham", "* قال ~ قال", "ـ قال ~ قال", "القاهرة ـ سانا ~ القاهرة/سانا", "1444هـ.ثم ~ 1444/هـ/ثم",
        "1444هـ ـ 2022م ~ 1444/هـ/2022/م", "محمدﷺ ~ محمد", "ﷲ أكبر ~ ﷲ/أكبر"})
    void findsWords(String text, String surfaces) {
        assertEquals(surfaces, Tokenizer.tokenize(text).stream().map(Token::surface)
                .collect(Collectors.joining("/")));
    }

    @ParameterizedTest
    @CsvSource({"القبـ.ـض, القبض", "داعـ.ـش, داعش", "د|عـ.ـش, داعش", "عنـ.ـاصر, عناصر", "تصـ..ـاعد, تصاعد",
        "شهـ،ـداء, شهداء", "غـ*ـزة, غزه", "القبـ.ض, القبض", "داع.ـش, داعش", "فلسـ ـطين, فلسطين", "داعـ . ـش, داعش",
        "داعـ\u200F.\u200Fـش, داعش", "د|عش, داعش", "د1عش, داعش", "د١عش, داعش", "دlعش, داعش", "حم@س, حماس", "م$لح, مسلح",
        "الإره|بيين, الارهابيين", "إره1ب, ارهاب", "د.ا.ع.ش, داعش", "دَ.ا.عـ.ـش, داعش", "د_ا_ع_ش, داعش", "ح*م*س, حمس",
        "د ا ع ش, داعش", "ق و ا ت, قوات", "ق\u064Eـ.ـتل, قتل"})
    void joinsBrokenSpellings(String broken, String word) {
        String text = "ثم " + broken + " قال";
        Tokens tokens = Tokenizer.tokenize(text);
        assertEquals(3, tokens.size(), () -> tokens.stream().toList().toString());
        assertEquals(new Token(new TextRange(3, 3 + broken.length()), TokenKind.ARABIC, broken, word, true),
                tokens.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"انتهى.ثم", "انتهت.وقال", "قال. من", "ا.ش.أ", "أ.ف.ب", "د.ب.أ", "أ.د.", "ش.ذ.م.م", "ص.ب",
        "ق.م", "* قال", "*قال*", "«قال»", "قال..ثم", "لـ.أحد", "1444هـ.ثم", "نعم|لا", "أ|ب", "الرئيسية|أخبار",
        "داعش|سوريا", "المدينة|في", "يوم1مايو", "رقم1في", "لـ3أشخاص", "وبـ5دول", "الـ17من", "و3جرحى", "في7مايو",
        "قدم/قدمي", "كلمة_كلمة", "أبو*محمد", "أ ب ج د", "أ.ب.ج.د", "س و ص و ع", "ك ت ب", "ك ت ب ص 12", "قال - ثم",
        "هو و هي", "و و و", "بين 300 و400", "3.5", "10:30", "example.com", "https://ar.example.org/د|عش", "#قبـ.ض",
        "(قال)ثم", "القاهرة ـ سانا", "هـ ـالموافق"})
    void neverJoinsHonestNeighbours(String text) {
        for (Token token : Tokenizer.tokenize(text)) {
            assertTrue(!token.joined(), token::toString);
            assertEquals(ArabicFolding.foldToken(token.surface()), token.folded());
        }
    }

    @Test
    void aWordPutTogetherIsLongEnoughToStandBesideAnother() {
        assertEquals(List.of("داعش", "سوريا"), Tokenizer.tokenize("د|عش|سوريا").stream().map(Token::folded).toList());
        assertEquals(List.of("الارهابيات"), Tokenizer.tokenize("الإره|بي|ت").stream().map(Token::folded).toList());
    }

    @Test
    void neverJoinsHonestWordsWhateverPartsThem() {
        List<String> words = List.of("قالت", "المدينة", "محمد", "دمشق", "ضابطا", "روسية", "انتهى", "هـ", "قـــال", "سُوريا", "و",
                "من", "2018", "٣٫٥", "NATO");
        List<String> signs = List.of(" ", " ", "\n", ". ", "، ", " - ", " * ", " _ ", "؛ ", " | ", " / ", ": ", " (", ") ",
                "» «", "… ", " ـ ", "! ", " . ", " .. ");
        RandomText.rounds(3_000, random -> {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                String word = words.get(random.nextInt(words.size()));
                expected.add(word);
                text.append(word).append(signs.get(random.nextInt(signs.size())));
            }
            assertEquals(expected, Tokenizer.tokenize(text).stream().map(Token::surface).toList(), text::toString);
        });
    }

    @Test
    void neverJoinsHonestWordsWithoutABlank() {
        List<String> words = List.of("قالت", "المدينة", "محمد", "دمشق", "ضابطا", "روسية", "انتهى", "سُوريا");
        List<String> signs = List.of(".", "..", "،", "-", "–", "*", "_", "/", "|", "؛", "+", "=", "…", "!", "2018", "12", "«");
        RandomText.rounds(3_000, random -> {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                String word = words.get(random.nextInt(words.size()));
                expected.add(ArabicFolding.foldToken(word));
                text.append(word).append(signs.get(random.nextInt(signs.size())));
            }
            assertEquals(expected, Tokenizer.tokenize(text).stream().filter(token -> token.kind() == TokenKind.ARABIC)
                    .map(Token::folded).toList(), text::toString);
        });
    }

    @Test
    void leavesTheConjunctionAfterSpelledLetters() {
        assertEquals(List.of("داعش", "و", "النصره"),
                Tokenizer.tokenize("د ا ع ش و النصرة").stream().map(Token::folded).toList());
    }

    @Test
    void keepsMarksAndJoinersAndDropsControlsAtTheEndsOfAWord() {
        assertEquals(List.of("قَالَ", "هـ\u200D"), Tokenizer.tokenize("\u200Fقَالَ\u200F، هـ\u200D\u200E").stream()
                .map(Token::surface).toList());
    }

    @Test
    void tellsKindsApart() {
        assertEquals(List.of(TokenKind.ARABIC, TokenKind.WORD, TokenKind.NUMBER, TokenKind.HANDLE, TokenKind.HASHTAG,
                TokenKind.ADDRESS), Tokenizer.tokenize("قال Reuters 25 @sana #درعا www.sana.sy").stream()
                        .map(Token::kind).toList());
    }

    @Test
    void findsATokenByOffset() {
        Tokens tokens = Tokenizer.tokenize("قال، زيد");
        assertEquals(OptionalInt.of(0), tokens.indexAt(2));
        assertEquals(OptionalInt.empty(), tokens.indexAt(3));
        assertEquals(OptionalInt.of(1), tokens.indexAt(5));
        assertEquals(OptionalInt.empty(), tokens.indexAt(8));
        assertEquals(1, tokens.firstEndingAfter(3));
        assertEquals(2, tokens.firstEndingAfter(8));
        assertThrows(IndexOutOfBoundsException.class, () -> tokens.folded(2));
    }

    @Test
    void findsDisjointTokensThatHoldEveryLetterAndDigit() {
        RandomText.forAll(30_000, (text, random) -> {
            Tokens tokens = Tokenizer.tokenize(text);
            int end = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                assertTrue(token.range().begin() >= end && token.range().length() > 0, token::toString);
                assertTrue(outsideTokensIsNoLetter(text, end, token.range().begin()), "before " + token);
                end = token.range().end();
                assertEquals(text.substring(token.range().begin(), end), token.surface());
                assertTrue(token.joined() || token.folded().equals(ArabicFolding.foldToken(token.surface())));
                char[] folded = new char[tokens.foldedLength(i)];
                tokens.copyFolded(i, folded);
                assertEquals(token.folded(), new String(folded));
                assertEquals(token.folded().equals(token.surface()), tokens.plain(i), token::toString);
                assertTrue(!splits(text, token.range().begin()) && !splits(text, end), token::toString);
            }
            assertTrue(outsideTokensIsNoLetter(text, end, text.length()), "at the end");
        });
    }

    private static boolean outsideTokensIsNoLetter(String text, int begin, int end) {
        return text.substring(begin, end).codePoints().allMatch(c -> {
            String folded = ArabicFolding.foldToken(Character.toString(c));
            return folded.isEmpty() || folded.indexOf(' ') >= 0 || !Character.isLetter(c) && !Character.isDigit(c);
        });
    }

    private static boolean splits(String text, int offset) {
        return offset > 0 && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ا.", "ا ", "ا|", "ـ.", "ا\u064E", "a.", "a@", "1.", "1,111", "@", "#", "#_", "ـ ",
            "http://", "ب1", "\uD83D", "اـ."})
    void takesLinearTimeOnHostileText(String piece) {
        String text = piece.repeat(400_000);
        assertTimeout(Duration.ofSeconds(5), () -> Tokenizer.tokenize(text));
    }
}
