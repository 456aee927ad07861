/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.model.SpanData;
import org.isnad.testkit.Seeded;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every format owes its users. A plug-in author subclasses it and gets the tests:
 * <pre>
 * class TallyTest extends FormatContract {
 *     TallyTest() {
 *         super(DeclaredFormat.in(TallyWriter.class, "tally"), TallyReader::new, TallyWriter::new);
 *     }
 * }
 * </pre>
 * A format that only reads or only writes gives null for the other; the tests that need both are then aborted.
 */
public abstract class FormatContract {

    private static final int CUTS = 50;
    private static final int FLIPS = 100;
    private static final int RANDOM_DOCUMENTS = 60;
    private static final int STREAMED_DOCUMENTS = Seeded.slow() ? 10_000 : 300;
    private static final String QUOTING_TEXT = "😀 قال 👨\u200d👩\u200d👧 زَيْدٌ 😀 هذا";

    private final Format format;
    private final Supplier<? extends FormatReader> readers;
    private final Supplier<? extends FormatWriter> writers;

    /**
     * @param readers null if the format is only written
     * @param writers null if the format is only read
     */
    protected FormatContract(Format format, Supplier<? extends FormatReader> readers,
            Supplier<? extends FormatWriter> writers) {
        this.format = format;
        this.readers = readers;
        this.writers = writers;
    }

    /** Options that are chosen in all tests, by id; those for reading and those for writing together. */
    protected Map<String, String> options() {
        return Map.of();
    }

    /** Whether documents of one file are written one after the other, so that no whole corpus is held. */
    protected boolean streams() {
        return !format.filePerDocument();
    }

    /**
     * A file that quotes its texts: one of the text with one span, in offsets of a unit that the kit chooses. The
     * reader must find the span and the unit.
     *
     * @param word what the span covers
     * @return empty if files of the format do not quote what their spans cover
     */
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        return Optional.empty();
    }

    /** More documents that are written and read back; the kit's own come first. */
    protected List<SampleDocument> samples() {
        return List.of();
    }

    /**
     * A document without any difficulty that has one of each kind of content which the format declares to hold. None of
     * it may be lost, named or not. A format of fixed layers gives one of its own.
     */
    protected SampleDocument plain() {
        return PlainDocument.of(format);
    }

    @Test
    void givenTheDeclarationThenItSaysWhatTheClassesDo() {
        assertEquals(readers != null, format.reads());
        assertEquals(writers != null, format.writes());
        assertFalse(format.endings().isEmpty());
    }

    @Test
    void givenTrickyDocumentsWhenWrittenAndReadThenAllIsThereOrNamedAsLost() throws IOException {
        needBoth();
        List<SampleDocument> documents = new ArrayList<>(TrickyDocuments.all());
        documents.addAll(samples());
        List<String> problems = new ArrayList<>();
        for (SampleDocument document : documents) {
            problems.addAll(problems(List.of(document)));
        }
        assertEquals("", String.join("\n", problems));
    }

    @Test
    void givenOneOfEachThatItHoldsWhenWrittenAndReadThenNothingIsLost() throws IOException {
        needBoth();
        SampleDocument plain = plain();
        assertEquals(PlainDocument.needed(format), PlainDocument.held(format, plain));
        assertEquals(List.of(), write(List.of(plain)).losses());
        assertEquals("", String.join("\n", problems(List.of(plain))));
    }

    @Test
    void givenAllDocumentsTogetherWhenWrittenAndReadThenEachIsThere() throws IOException {
        needBoth();
        assertEquals("", String.join("\n", problems(TrickyDocuments.all())));
    }

    @Test
    void givenRandomDocumentsWhenWrittenAndReadThenAllIsThereOrNamedAsLost() {
        needBoth();
        Seeded.rounds(RANDOM_DOCUMENTS, random -> assertEquals("",
                String.join("\n", problems(List.of(new AnyDocuments(random).document("any", 12))))));
    }

    @Test
    void givenTheSameDocumentsWhenWrittenTwiceThenFilesAndLossesAreTheSame() throws IOException {
        needWriter();
        Written one = write(TrickyDocuments.all());
        Written other = write(TrickyDocuments.all());
        assertEquals(one.losses(), other.losses());
        assertEquals(one.files().files().keySet(), other.files().files().keySet());
        one.files().files().forEach((name, content) -> assertArrayEquals(content, other.files().bytes(name), name));
    }

    @Test
    void givenALossWhenNamedThenItIsOneOfTheDocumentsAnnotationsAndSaysWhy() throws IOException {
        needWriter();
        for (SampleDocument sample : TrickyDocuments.all()) {
            write(List.of(sample)).losses().forEach(loss -> {
                assertFalse(loss.reason().isBlank(), sample.name());
                assertEquals(sample.description().id(), loss.document());
                assertTrue(loss.annotation() == null || sample.annotations().values().stream().flatMap(List::stream)
                        .anyMatch(annotation -> annotation.id().equals(loss.annotation())), sample.name());
            });
        }
    }

    @Test
    void givenItsOwnFilesWhenAskedThenTheReaderKnowsThemAndFailsAtNoHead() throws IOException {
        needBoth();
        MemoryFiles files = named(write(TrickyDocuments.all()).files());
        FormatReader reader = readers.get();
        for (String name : wholes(reader, files)) {
            byte[] head = Arrays.copyOf(files.bytes(name), Math.min(4096, files.bytes(name).length));
            assertTrue(head.length == 0 || reader.recognises(head, name), name);
            for (int length = Math.min(head.length, 200); length >= 0; length--) {
                reader.recognises(Arrays.copyOf(head, length), name);
                reader.recognises(Arrays.copyOfRange(head, head.length - length, head.length), "x");
            }
        }
    }

    @Test
    void givenOffsetsInAnotherUnitWhenReadThenTheyAreFoundByTheQuotedTexts() throws IOException {
        needReader();
        String word = "زَيْدٌ";
        int begin = QUOTING_TEXT.indexOf(word);
        for (OffsetUnit unit : EnumSet.of(OffsetUnit.UTF16, OffsetUnit.CODE_POINT, OffsetUnit.UTF8)) {
            OffsetMapper mapper = OffsetMapper.of(QUOTING_TEXT, unit);
            Optional<MemoryFiles> files = quoting(QUOTING_TEXT, word, mapper.toUnit(begin),
                    mapper.toUnit(begin + word.length()));
            Assumptions.assumeTrue(files.isPresent(), "the format quotes no texts");
            Imported read = read(files.get()).getFirst().only();
            assertEquals(Optional.of(unit), read.unit());
            assertEquals(List.of(new TextRange(begin, begin + word.length())), read.annotations().stream()
                    .flatMap(said -> said.annotations().stream()).filter(SpanData.class::isInstance)
                    .flatMap(span -> ((SpanData) span).ranges().stream()).toList(), unit.toString());
        }
    }

    @Test
    void givenCutFilesWhenReadThenTheyAreRefusedOrRead() throws IOException {
        needBoth();
        MemoryFiles files = named(write(TrickyDocuments.all()).files());
        for (String name : files.files().keySet()) {
            int length = files.bytes(name).length;
            int cuts = format.filePerDocument() ? CUTS / 10 : CUTS;
            IntStream.rangeClosed(0, cuts).map(i -> (int) ((long) length * i / cuts)).distinct().forEach(
                    cut -> readDamaged(files, name, Arrays.copyOf(files.bytes(name), cut), "cut at " + cut));
        }
    }

    @Test
    void givenFlippedBytesWhenReadThenFilesAreRefusedOrRead() throws IOException {
        needBoth();
        MemoryFiles files = named(write(TrickyDocuments.all()).files());
        List<String> names = List.copyOf(files.files().keySet());
        Seeded.rounds(FLIPS, random -> {
            String name = names.get(random.nextInt(names.size()));
            byte[] damaged = files.bytes(name).clone();
            if (damaged.length > 0) {
                int place = random.nextInt(damaged.length);
                damaged[place] ^= (byte) (1 << random.nextInt(8));
                readDamaged(files, name, damaged, "flipped at " + place);
            }
        });
    }

    @Test
    void givenManyDocumentsWhenWrittenThenTheFirstLeaveBeforeTheLastCome() throws Exception {
        needWriter();
        Assumptions.assumeTrue(streams(), "the format has a file for each document, or holds a whole one");
        CountingTarget target = new CountingTarget();
        long[] half = { 0 };
        ManyDocuments many = new ManyDocuments(format, options(), STREAMED_DOCUMENTS);
        many.write(writers.get(), target, () -> {
            half[0] = target.count();
            assertTrue(many.firstIsGone(), "the first document is held");
        });
        assertTrue(half[0] > target.count() / 4, half[0] + " of " + target.count() + " bytes");
    }

    @Test
    void givenManyDocumentsWhenReadThenTheFirstComesBeforeTheFileIsThrough() throws Exception {
        needBoth();
        Assumptions.assumeTrue(format.streams(), "the format does not declare that it streams");
        MemoryFiles files = new MemoryFiles();
        new ManyDocuments(format, options(), STREAMED_DOCUMENTS).write(writers.get(), files, () -> { });
        StreamedFile file = new StreamedFile(mainName(), files.bytes(MemoryFiles.SINGLE));
        long[] first = { -1 };
        int[] count = { 0 };
        readers.get().read(file, Readings.settings(Readings.chosen(format, options())), new Taking(result -> {
            first[0] = first[0] < 0 ? file.consumed() : first[0];
            count[0]++;
            return false;
        }));
        assertEquals(STREAMED_DOCUMENTS, count[0]);
        assertTrue(first[0] < file.size() / 2, first[0] + " of " + file.size() + " bytes");
    }

    @Test
    void givenAUserWhoStopsWhenReadThenItEndsAfterTheDocumentAtHand() throws Exception {
        needBoth();
        MemoryFiles files = named(write(TrickyDocuments.all()).files());
        FormatReader reader = readers.get();
        for (String name : wholes(reader, files)) {
            int[] count = { 0 };
            reader.read(files.source(name), Readings.settings(Readings.chosen(format, options())),
                    new Taking(result -> ++count[0] > 0));
            assertEquals(1, count[0], name);
        }
    }

    private List<String> problems(List<SampleDocument> samples) throws IOException {
        Written written = write(samples);
        List<String> problems = new ArrayList<>();
        List<Imported> read = new ArrayList<>();
        for (Readings readings : read(named(written.files()))) {
            readings.rejected().forEach(no -> problems.add(samples.getFirst().name() + ": refused: " + no));
            read.addAll(readings.documents());
        }
        if (read.size() != samples.size()) {
            problems.add(samples.getFirst().name() + ": " + read.size() + " documents for " + samples.size());
            return problems;
        }
        List<SampleDocument> order = format.filePerDocument() ? samples.stream().sorted(
                (one, other) -> one.name().compareTo(other.name())).toList() : samples;
        for (int i = 0; i < read.size(); i++) {
            int at = samples.indexOf(order.get(i));
            RoundTrip.problems(written.documents().get(at), written.named(), read.get(i), format.severalAnnotators(),
                    format.holds().contains(Content.METADATA))
                    .forEach(problem -> problems.add(samples.get(at).name() + ": " + problem));
            read.get(i).notices().forEach(notice -> problems.add(samples.get(at).name() + ": " + notice));
        }
        return problems;
    }

    private Written write(List<SampleDocument> samples) throws IOException {
        return Written.of(format, writers, options(), samples);
    }

    private List<Readings> read(MemoryFiles files) throws IOException {
        FormatReader reader = readers.get();
        List<Readings> all = new ArrayList<>();
        for (String name : wholes(reader, files)) {
            all.add(Readings.of(reader, files.source(name), Readings.chosen(format, options())));
        }
        return all;
    }

    private static List<String> wholes(FormatReader reader, MemoryFiles files) {
        Set<String> names = files.files().keySet();
        return names.stream().filter(name -> names.size() == 1 || !reader.isPart(name, names)).toList();
    }

    /** Reads files of which one is damaged; what comes in must be whole in itself. */
    private void readDamaged(MemoryFiles files, String name, byte[] damaged, String how) {
        MemoryFiles all = new MemoryFiles();
        files.files().forEach(all::with);
        all.with(name, damaged);
        FormatReader reader = readers.get();
        try {
            Readings.of(reader, all.source(wholeOf(reader, all, name)), Readings.chosen(format, options())).documents()
                    .forEach(Wholeness::check);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            fail(name + " " + how + ": " + e, e);
        }
    }

    /**
     * The file itself if it is read by itself; of those that it is a part of, the one of its name or else the first.
     */
    private static String wholeOf(FormatReader reader, MemoryFiles files, String name) {
        List<String> wholes = wholes(reader, files);
        return wholes.contains(name) ? name
                : wholes.stream().filter(whole -> stem(whole).equals(stem(name))).findFirst()
                .orElse(wholes.getFirst());
    }

    private static String stem(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The one file of all documents gets a name as users give it. */
    private MemoryFiles named(MemoryFiles files) {
        if (!files.files().containsKey(MemoryFiles.SINGLE)) {
            return files;
        }
        return new MemoryFiles().with(mainName(), files.bytes(MemoryFiles.SINGLE));
    }

    private String mainName() {
        return "documents." + format.endings().getFirst();
    }

    private void needReader() {
        Assumptions.assumeTrue(readers != null, "the format is only written");
    }

    private void needWriter() {
        Assumptions.assumeTrue(writers != null, "the format is only read");
    }

    private void needBoth() {
        needReader();
        needWriter();
    }
}
