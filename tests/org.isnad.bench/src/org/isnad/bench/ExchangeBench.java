/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.isnad.exchange.Content;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.EntityId;
import org.isnad.model.IdSource;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.Tagset;

/**
 * Every format that writes and reads, over the reports that the peers' programs are measured with: how fast they are
 * written and read, and how much memory that takes. What a format holds is what it is measured with: reading must give as
 * many annotations as were written without a named loss, or the figure is printed as not ok and the program ends with 1.
 */
public final class ExchangeBench {

    private static final long SEED = 42;
    private static final int VOCABULARY = 50_000;
    private static final int TOKENS = 300;
    private static final int LONG_TOKENS = 850;
    private static final double SECOND = 1e9;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Figures figures = new Figures();
    private final Path folder;
    private boolean right = true;

    private ExchangeBench(Path folder) {
        this.folder = folder;
    }

    /**
     * @param arguments an empty folder, the number of documents, {@code times} or {@code memory} (the heap that a tenth
     *                  of the documents and all of them take, of 6,000 characters each), then ids of formats; without
     *                  any, all
     */
    public static void main(String[] arguments) throws Exception {
        ExchangeBench bench = new ExchangeBench(Path.of(arguments[0]));
        boolean memory = arguments[2].equals("memory");
        List<String> only = List.of(arguments).subList(3, arguments.length);
        for (DeclaredFormat format : DeclaredFormat.all()) {
            if (only.isEmpty() || only.contains(format.id())) {
                bench.measure(format, Integer.parseInt(arguments[1]), memory);
            }
        }
        System.exit(bench.right ? 0 : 1);
    }

    private void measure(DeclaredFormat format, int documents, boolean memory) throws IOException {
        try {
            if (memory) {
                run(format, documents / 10, LONG_TOKENS, true);
                run(format, documents, LONG_TOKENS, true);
            } else {
                run(format, Math.max(30, documents / 5), TOKENS, false);
                print(format, documents, run(format, documents, TOKENS, false));
            }
        } catch (Exception e) {
            right = false;
            figures.print("failed", "format", format.id(), "error", String.valueOf(e).replace('"', '\''));
        }
    }

    /** In nanoseconds: on the wall's clock, and by this thread alone, which others on the machine disturb less. */
    private record Clocks(long wall, long cpu) {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final Clocks NONE = new Clocks(0, 0);

        static Clocks now() {
            return new Clocks(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
        }

        Clocks elapsed() {
            Clocks now = now();
            return new Clocks(now.wall - wall, now.cpu - cpu);
        }

        Clocks plus(Clocks other) {
            return new Clocks(wall + other.wall, cpu + other.cpu);
        }
    }

    /** What writing and reading some documents took and gave. */
    private static final class Run {
        private Clocks writing = Clocks.NONE;
        private Clocks reading = Clocks.NONE;
        private long bytes;
        private long given;
        private long losses;
        private long found;
        private int documents;
    }

    private Run run(DeclaredFormat format, int documents, int tokens, boolean memory) throws Exception {
        Path out = Files.createDirectories(folder.resolve(format.id()));
        Run run = new Run();
        long before = memory ? Figures.used() : 0;
        write(format, documents, new NewsCorpus(SEED, VOCABULARY, tokens), out, run);
        long written = memory ? Figures.used() : 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(out)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            run.bytes += Files.size(file);
        }
        read(format, files, run);
        if (memory) {
            figures.print("heap", "format", format.id(), "docs", documents, "read", run.documents, "bytes", run.bytes,
                    "after_writing_bytes", written - before, "after_reading_bytes", Figures.used() - before);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        return run;
    }

    private static void write(DeclaredFormat format, int documents, NewsCorpus corpus, Path out, Run run)
            throws Exception {
        ReportDocuments reports = new ReportDocuments(format.holds());
        try (FormatWriter writer = format.writer()) {
            Target target = new Target(out, format.ending());
            Clocks clocks = Clocks.now();
            writer.open(new Context(target, FormatSettings.defaults(format.options()), ReportDocuments.TAGSET));
            run.writing = run.writing.plus(clocks.elapsed());
            for (int i = 0; i < documents; i++) {
                ExportDocument document = reports.document(corpus.report(i));
                run.given += document.spans().size();
                clocks = Clocks.now();
                writer.write(document, (about, annotation, reason) -> run.losses += annotation == null ? 0 : 1);
                run.writing = run.writing.plus(clocks.elapsed());
            }
        }
    }

    private static void read(DeclaredFormat format, List<Path> files, Run run) throws Exception {
        FormatReader reader = format.reader();
        ImportSettings settings = new ImportSettings(Optional.empty(), FormatSettings.defaults(format.options()),
                new IdSource(Clock.fixed(NOON, ZoneOffset.UTC), new SplittableRandom(SEED)), NOON);
        Set<String> names = new TreeSet<>(files.stream().map(file -> file.getFileName().toString()).toList());
        Sink sink = new Sink(run);
        for (Path file : files) {
            if (!reader.isPart(file.getFileName().toString(), names)) {
                Clocks clocks = Clocks.now();
                reader.read(new Source(file), settings, sink);
                run.reading = run.reading.plus(clocks.elapsed());
            }
        }
    }

    private void print(DeclaredFormat format, int documents, Run run) {
        boolean ok = run.documents == documents
                && (!format.holds().contains(Content.SPANS) || run.found >= run.given - run.losses);
        right &= ok;
        print("write", format, documents, run.writing, run, ok);
        print("read", format, documents, run.reading, run, ok);
    }

    private void print(String figure, DeclaredFormat format, int documents, Clocks took, Run run, boolean ok) {
        double seconds = took.wall() / SECOND;
        figures.print(figure, "format", format.id(), "docs", documents, "annotations", run.given, "found", run.found,
                "losses", run.losses, "ok", ok, "bytes", run.bytes, "s", seconds, "docs_per_s", documents / seconds,
                "thread_cpu_s", took.cpu() / SECOND, "annotations_per_s", run.given / seconds,
                "mb_per_s", run.bytes / 1e6 / seconds);
    }

    private static final class Sink implements ImportSink {

        private final Run run;

        Sink(Run run) {
            this.run = run;
        }

        @Override
        public void take(ImportResult result) throws IOException {
            switch (result) {
                case ImportResult.Imported read -> {
                    run.documents++;
                    read.annotations().forEach(said -> run.found += said.annotations().size());
                }
                case ImportResult.Rejected no -> throw new IOException(no.code() + ": " + no.reason());
            }
        }

        @Override
        public void declare(Tagset labels) {
            // the labels are known
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    /** Files in one folder, as the disk has them. */
    private record Target(Path folder, String ending) implements ExportTarget {

        @Override
        public OutputStream file(String name, String fileEnding) throws IOException {
            return open(name + '.' + fileEnding);
        }

        @Override
        public OutputStream single() throws IOException {
            return open("all." + ending);
        }

        private OutputStream open(String name) throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
        }
    }

    private record Source(Path file) implements ImportSource {

        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public long size() {
            return file.toFile().length();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public Optional<ImportSource> beside(String name) {
            return Optional.of(file.resolveSibling(name)).filter(Files::isRegularFile).map(Source::new);
        }

        @Override
        public Optional<ImportSource> nearest(String name) {
            return beside(name);
        }
    }

    private record Context(ExportTarget target, FormatSettings options, Tagset tagset) implements ExportContext {

        @Override
        public String title() {
            return "bench";
        }

        @Override
        public Optional<RegistryEntity> entity(EntityId id) {
            return Optional.empty();
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }

        @Override
        public List<ClaimRelation> claimRelations() {
            return List.of();
        }

        @Override
        public Instant now() {
            return NOON;
        }
    }
}
