/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.oracles;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What the built product wrote: a project of random reports, and of the news files beside the checkout if they are
 * there, in every format that a test asks for. Made once for all tests.
 */
final class Exports implements AutoCloseable {

    private static final int REPORTS = 12;
    private static final long MOST_SECONDS = 180;

    private final Path folder;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, Path> written = new HashMap<>();

    private Exports() throws IOException {
        long seed = Long.getLong("isnad.seed", System.nanoTime());
        System.out.println("oracles: replay with -Disnad.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        folder = Files.createTempDirectory("isnad-oracles");
        Path given = Files.createDirectory(folder.resolve("given"));
        for (int i = 0; i < REPORTS; i++) {
            give(given, Report.random("random-" + i, random));
        }
        for (Path news : newsFiles()) {
            give(given, Report.marked("news-" + reports.size(), Files.readString(news), random));
        }
        isnad("new", project());
        isnad("import", project(), given.toString(), "--format", "brat", "--as", "oracle");
    }

    private void give(Path given, Report report) throws IOException {
        Files.writeString(given.resolve(report.name() + ".txt"), report.text());
        Files.writeString(given.resolve(report.name() + ".ann"), report.brat());
        reports.put(report.name(), report);
    }

    private static List<Path> newsFiles() throws IOException {
        Path seeds = Path.of(System.getProperty("isnad.seeds", "absent"));
        if (!Files.isDirectory(seeds)) {
            System.out.println("oracles: no news files in " + seeds + "; only random reports are read");
            return List.of();
        }
        try (Stream<Path> files = Files.list(seeds)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private String project() {
        return folder.resolve("project").toString();
    }

    /** What the product was given, by the name of the document. */
    Map<String, Report> reports() {
        return reports;
    }

    /** The folder, or file, that the product wrote in a format. */
    synchronized Path in(String format, String... options) {
        return written.computeIfAbsent(format + List.of(options), key -> {
            Path out = folder.resolve("out-" + written.size());
            List<String> words = new ArrayList<>(List.of("export", project(), "--format", format, "--out",
                    out.toString(), "--as", "oracle"));
            words.addAll(List.of(options));
            isnad(words.toArray(String[]::new));
            return out;
        });
    }

    /** The files with an ending that the product wrote in a format. */
    List<Path> files(String format, String ending, String... options) {
        try (Stream<Path> files = Files.list(in(format, options))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exit code 1 says that something could not be carried; it is allowed, since the spans are compared. */
    private void isnad(String... words) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("isnad.products"), "linux", "gtk", "x86_64", "isnad").toString());
            command.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("ISNAD_JAVA_OPTS", "-Duser.home=" + folder);
            Process process = builder.start();
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            assertTrue(ended && process.exitValue() <= 1,
                    () -> "isnad " + String.join(" ", words) + ": " + log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    /** Gives every test that asks the one set of exports of the run. */
    static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Exports.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(Namespace.create(Exports.class)).getOrComputeIfAbsent("exports", key -> {
                try {
                    return new Exports();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, Exports.class);
        }
    }
}
