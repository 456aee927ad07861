/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.AnnotationTable;
import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.FeatureReader;
import org.isnad.model.Foreign;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.model.stored.AnnotationsContent;
import org.isnad.model.stored.StoredForm;
import org.isnad.text.TextRange;

/**
 * One document of a million characters with a hundred thousand spans, each with id, author, time and three features: how
 * much memory it takes, how long it takes to build, save and load, and how long a question takes.
 */
public final class ModelBench {

    private static final int DOCUMENTS = 4;
    private static final double CHARACTERS_PER_WORD = 6.3;
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Figures figures = new Figures();
    private final Corpus corpus;
    private final int runs;

    private ModelBench(int characters, int annotations, int runs) {
        this.corpus = new Corpus(42, (int) (characters / CHARACTERS_PER_WORD), annotations);
        this.runs = runs;
    }

    /** @param arguments characters, annotations, runs; a million, a hundred thousand and seven unless given */
    public static void main(String[] arguments) throws Exception {
        ModelBench bench = new ModelBench(number(arguments, 0, 1_000_000), number(arguments, 1, 100_000),
                number(arguments, 2, 7));
        AnnotationTable table = bench.heap();
        bench.build(table.size());
        byte[] saved = bench.save(table);
        bench.load(saved);
        bench.loadedHeap(saved);
        bench.questions(table.spans());
        bench.edits(table);
    }

    private static int number(String[] arguments, int place, int substitute) {
        return place < arguments.length ? Integer.parseInt(arguments[place]) : substitute;
    }

    private AnnotationTable heap() throws InterruptedException {
        List<AnnotationTable> kept = new ArrayList<>();
        kept.add(document());
        int size = kept.getFirst().size();
        kept.clear();
        long before = Figures.used();
        for (int i = 0; i < DOCUMENTS; i++) {
            kept.add(document());
        }
        long each = (Figures.used() - before) / DOCUMENTS;
        figures.print("heap", "chars", corpus.text().length(), "annotations", size, "bytes_per_document", each,
                "bytes_per_annotation", (double) each / size, "note",
                "with id, author, time, 3 features and index; strings shared with the generator are not counted");
        return kept.getFirst();
    }

    private AnnotationTable document() {
        IdSource ids = new IdSource(Clock.fixed(NOW, ZoneOffset.UTC), RandomGenerator.of("L64X128MixRandom"));
        FeatureReader features = new FeatureReader();
        List<AnnotationHead> heads = List.of(head("Token"), head("Entity"), head("Claim"), head("Sentence"));
        List<AnnotationData> all = new ArrayList<>();
        for (Corpus.Made one : corpus.annotations()) {
            AnnotationHead head = heads.stream().filter(any -> any.layer().equals(one.layer())).findFirst()
                    .orElseThrow();
            all.add(new SpanData(ids.next(), head, List.of(new TextRange(one.begin(), one.end())),
                    features.shared(one.features()), NOW.plusSeconds(all.size())));
        }
        AnnotationTable table = new AnnotationTable();
        table.setAll(all);
        return table;
    }

    private static AnnotationHead head(String layer) {
        return new AnnotationHead(layer, "سارة", Origin.MANUAL, "");
    }

    private void build(int size) throws Exception {
        Figures.Times times = figures.time(3, runs, this::document);
        figures.print("build", "annotations", size, "p50_ms", times.median(), "p95_ms", times.p95(), "min_ms",
                times.min(), "cpu_ms", times.cpu(), "annotations_per_s", size / (times.min() / 1e3));
    }

    private byte[] save(AnnotationTable table) throws Exception {
        AnnotationsContent content = new AnnotationsContent(new DocumentId("d"), new AnnotatorId("sara"), "00ff",
                table.all(), Foreign.NONE);
        Figures.Times times = figures.time(3, runs, () -> Sealing.seal(StoredForm.ANNOTATIONS.write(content)));
        byte[] saved = Sealing.seal(StoredForm.ANNOTATIONS.write(content));
        figures.print("save", "format", "XMI", "bytes", saved.length, "p50_ms", times.median(), "min_ms", times.min(),
                "cpu_ms", times.cpu(), "note", "with the checksums");
        return saved;
    }

    private void load(byte[] saved) throws Exception {
        Figures.Times times = figures.time(3, runs, () -> loaded(saved));
        figures.print("load", "format", "XMI", "annotations", loaded(saved).size(), "p50_ms", times.median(), "min_ms",
                times.min(), "cpu_ms", times.cpu(), "note", "with the checksums and the index");
    }

    private static AnnotationTable loaded(byte[] saved) throws Exception {
        int length = Sealing.check(saved);
        AnnotationTable table = new AnnotationTable();
        table.setAll(StoredForm.ANNOTATIONS.read(saved, length).value().annotations());
        return table;
    }

    private void loadedHeap(byte[] saved) throws Exception {
        List<AnnotationTable> kept = new ArrayList<>();
        long before = Figures.used();
        for (int i = 0; i < DOCUMENTS; i++) {
            kept.add(loaded(saved));
        }
        long each = (Figures.used() - before) / DOCUMENTS;
        figures.print("heap_loaded", "annotations", kept.getFirst().size(), "bytes_per_document", each,
                "bytes_per_annotation", (double) each / kept.getFirst().size(), "note", "all strings counted");
    }

    private void questions(SpanIndex<SpanData> index) throws Exception {
        List<TextRange> sentences = extents(index, "Sentence");
        int step = Math.max(1, sentences.size() / Math.min(2000, sentences.size()));
        int queries = (sentences.size() + step - 1) / step;
        long[] found = new long[1];
        Figures.Times times = figures.time(20, runs, () -> {
            found[0] = 0;
            for (int i = 0; i < sentences.size(); i += step) {
                found[0] += index.within(sentences.get(i), "Token").size();
            }
            return found[0];
        });
        figures.print("select_covered", "api", "SpanIndex", "queries", queries, "found", found[0], "us_per_query",
                times.median() * 1e3 / queries, "us_min", times.min() * 1e3 / queries);
        List<TextRange> claims = extents(index, "Claim");
        times = figures.time(20, runs, () -> {
            found[0] = 0;
            for (TextRange claim : claims) {
                found[0] += index.within(claim, "Entity").size();
            }
            return found[0];
        });
        figures.print("join_entity_in_claim", "claims", claims.size(), "pairs", found[0], "p50_ms", times.median(),
                "min_ms", times.min());
        Random random = new Random(7);
        int length = corpus.text().length();
        times = figures.time(20_000, 20_000, () -> index.covering(random.nextInt(length)));
        figures.print("covering_offset", "p50_us", times.median() * 1e3, "p95_us", times.p95() * 1e3);
        times = figures.time(2000, 2000, () -> index.next(random.nextInt(length), "Claim"));
        figures.print("next_of_layer", "p50_us", times.median() * 1e3, "p95_us", times.p95() * 1e3);
    }

    private static List<TextRange> extents(SpanIndex<SpanData> index, String layer) {
        return index.spans().stream().filter(span -> span.layer().equals(layer)).map(SpanData::extent).toList();
    }

    private void edits(AnnotationTable table) throws Exception {
        Random random = new Random(7);
        IdSource ids = new IdSource(Clock.fixed(NOW, ZoneOffset.UTC), RandomGenerator.of("L64X128MixRandom"));
        FeatureReader features = new FeatureReader();
        int length = corpus.text().length() - 40;
        Figures.Times times = figures.time(2000, 2000, () -> {
            int begin = random.nextInt(length);
            SpanData span = new SpanData(ids.next(), head("Entity"),
                    List.of(new TextRange(begin, begin + 1 + random.nextInt(30))),
                    features.read("mention=NAM; subtype=none; tag=PERS"), NOW);
            table.put(span);
            return table.remove(span.id());
        });
        figures.print("add_remove_one", "p50_us", times.median() * 1e3, "p95_us", times.p95() * 1e3);
    }
}
