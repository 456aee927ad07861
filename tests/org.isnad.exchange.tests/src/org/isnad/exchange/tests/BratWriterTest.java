/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.brat.internal.BratReader;
import org.isnad.exchange.brat.internal.BratWriter;
import org.isnad.model.Member;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.testkit.exchange.RoundTrip;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.testkit.exchange.Written;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class BratWriterTest {

    private final MemoryFiles target = new MemoryFiles();
    private final Fixture.Losses losses = new Fixture.Losses();

    @Test
    void givenAnEntityWhenWrittenThenOneLineHoldsIdTagOffsetsAndText() throws IOException {
        write(new Fixture("قال زيد إن المطر قادم").entity("PERS", "زيد"));
        assertEquals("T1\tPERS 4 7\tزيد\n", target.text("report.ann"));
        assertEquals("قال زيد إن المطر قادم", target.text("report.txt"));
        assertEquals(List.of(), losses.reasons);
    }

    @Test
    void givenAnEmojiBeforeAnEntityWhenWrittenThenOffsetsCountCodePoints() throws IOException {
        write(new Fixture("😀😀 زيد").entity("PERS", "زيد"));
        assertEquals("T1\tPERS 3 6\tزيد\n", target.text("report.ann"));
    }

    @Test
    void givenCrLfWhenWrittenThenOffsetsFitTheTextThatBratReadsAndTheLossIsNamed() throws IOException {
        write(new Fixture("سطر\r\nزيد").entity("PERS", "زيد"));
        assertEquals("سطر\nزيد", target.text("report.txt"));
        assertEquals("T1\tPERS 4 7\tزيد\n", target.text("report.ann"));
        assertEquals(1, losses.reasons.size());
    }

    @Test
    void givenASpanOverALineEndWhenWrittenThenItIsCutThere() throws IOException {
        write(new Fixture("زيد\n\nعمرو").span("Source", Map.of(), new TextRange(0, 9)));
        assertEquals("T1\tSource 0 3;5 9\tزيد عمرو\n", target.text("report.ann"));
    }

    @Test
    void givenADiscontinuousSpanWhenWrittenThenItsFragmentsAreJoinedBySpaces() throws IOException {
        write(new Fixture("قال زيد أمس إن").span("Cue", Map.of(), new TextRange(0, 3), new TextRange(12, 14)));
        assertEquals("T1\tCue 0 3;12 14\tقال إن\n#1\tIsnad T1\tlayer=Cue\n", target.text("report.ann"));
    }

    @Test
    void givenFeaturesWhenWrittenThenPlainOnesAreAttributesAndOthersNotes() throws IOException {
        write(new Fixture("زيد").span("Source",
                Map.of("kind", List.of("named"), "name", List.of("زيد بن عمرو"), "role", List.of("a", "b")),
                "سطر\nآخر", new TextRange(0, 3)));
        assertEquals("""
                T1\tSource 0 3\tزيد
                A1\tkind T1 named
                #1\tname T1\tزيد بن عمرو
                #2\trole T1\ta
                #3\trole T1\tb
                #4\tAnnotatorNotes T1\tسطر آخر
                """, target.text("report.ann"));
        assertEquals(1, losses.reasons.size(), "the line break in the comment");
    }

    @Test
    void givenASpanOfNoLengthWhenWrittenThenItIsLeftOutAndNamed() throws IOException {
        write(new Fixture("زيد").span("Cue", Map.of(), new TextRange(1, 1)));
        assertEquals("", target.text("report.ann"));
        assertEquals(1, losses.reasons.size());
    }

    @Test
    void givenATagsetWhenClosedThenItsTypesStandInAnnotationConf() throws IOException {
        write(new Fixture("زيد"));
        assertEquals("""
                # Isnad: SPAN Entity layer=Entity
                # Isnad: SPAN PERS layer=Entity; tag=PERS
                # Isnad: SPAN Source layer=Source
                [entities]
                Entity
                \tPERS
                Source

                [relations]

                [events]

                [attributes]
                kind\tArg:<ANY>, Value:named
                """, target.text("annotation.conf"));
        assertTrue(target.text("visual.conf").contains("PERS\tbgColor:#1f4e9c"));
    }

    @Test
    void givenLabelsInArabicAndTwiceWhenWrittenThenTypesAreBratsOwnLettersOnceEachAndReadBackAsTheyWere()
            throws IOException {
        SampleDocument sample = new SampleDocument("a", "زيد وعمرو وعلي وبكر وسعد");
        sample.span("Entity", Map.of("tag", List.of("شخص")), sample.range("زيد"));
        sample.span("Entity", Map.of("tag", List.of("مكان")), sample.range("عمرو"));
        sample.span("مصدر", Map.of("tag", List.of("شخص")), sample.range("علي"));
        sample.span("Entity", Map.of("tag", List.of("غير-معلن"), "sure", List.of("true")), sample.range("بكر"));
        sample.group("إسناد", Map.of(), new Member("القائل", sample.span("مصدر", Map.of(), sample.range("سعد"))));
        Written written = Written.of(DeclaredFormat.in(BratWriter.class, "brat"), BratWriter::new, Map.of(),
                List.of(sample));
        String conf = written.files().text("annotation.conf");
        List<String> types = conf.lines().filter(line -> !line.isBlank() && !line.matches("[#\\[].*"))
                .map(line -> line.strip().split("\t")[0]).toList();

        assertTrue(types.stream().allMatch(type -> type.matches("[a-zA-Z0-9_-]+")), conf);
        assertEquals(types.size(), Set.copyOf(types).size(), conf);
        written.files().text("a.ann").lines().filter(line -> line.startsWith("T"))
                .forEach(line -> assertTrue(types.contains(line.split("[\t ]")[1]), line + "\n" + conf));
        assertTrue(written.files().text("visual.conf").contains(" | شخص\n"));
        Imported read = Readings.of(new BratReader(), written.files().source("a.ann")).only();
        assertEquals(List.of(), RoundTrip.problems(written.documents().getFirst(), List.of(), read, false, false));
    }

    @Test
    void givenFeaturesWhenWrittenThenOnlyDeclaredValuesAreAttributes() throws IOException {
        Fixture fixture = new Fixture("زيد");
        fixture.span("Source", Map.of("kind", List.of("named")), new TextRange(0, 3));
        fixture.span("Source", Map.of("kind", List.of("other")), new TextRange(0, 3));
        fixture.span("Source", Map.of("free", List.of("word")), new TextRange(0, 3));
        write(fixture);
        assertEquals("""
                T1\tSource 0 3\tزيد
                A1\tkind T1 named
                T2\tSource 0 3\tزيد
                #1\tkind T2\tother
                T3\tSource 0 3\tزيد
                #2\tfree T3\tword
                """, target.text("report.ann"));
    }

    @Test
    void givenRandomTextsWhenWrittenThenAnotherReaderFindsEveryTextAtItsOffsets() throws IOException {
        long seed = Long.getLong("isnad.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            String text = randomText(random);
            Fixture fixture = new Fixture(text);
            for (int i = 0; i < 10; i++) {
                int begin = border(text, random.nextInt(text.length() + 1));
                int end = border(text, random.nextInt(begin, text.length() + 1));
                fixture.span("Entity", Map.of("tag", List.of("PERS")), new TextRange(Math.min(begin, end), end));
            }
            write(fixture);
            BratFile read = new BratFile(target.text("report.txt"), target.text("report.ann"));
            assertEquals(List.of(), read.wrong(), "seed " + seed + ", round " + round);
        }
    }

    private void write(Fixture fixture) throws IOException {
        try (BratWriter writer = new BratWriter()) {
            writer.open(Fixture.context(target));
            writer.write(fixture.document(), losses);
        }
    }

    private static String randomText(SplittableRandom random) {
        String[] pieces = {"زيد", " ", "\r\n", "\n", "\r", "😀", "قَالَ", "ـ", "abc", "\u200f", "👨‍👩‍👧"};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static int border(String text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset - 1 : offset;
    }
}
