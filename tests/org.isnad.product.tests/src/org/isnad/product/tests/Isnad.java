/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A copy of the product, and the surroundings that its start script is called in. They hold nothing of the surroundings
 * of the tests but the Java and the command path: no display, and a home of their own.
 *
 * @param program     the product's folder
 * @param directory   the working folder of calls
 * @param prefix      a command that is given the call as its words; may be empty
 * @param environment all variables of a call
 */
record Isnad(Path program, Path directory, List<String> prefix, Map<String, String> environment) {

    Isnad {
        prefix = List.copyOf(prefix);
        environment = Map.copyOf(environment);
    }

    /** The product called from a folder, with the home {@code home} in it. */
    static Isnad of(Path program, Path directory) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LANG", "C.UTF-8");
        return new Isnad(program, directory, List.of(), environment).home(directory.resolve("home"));
    }

    /** A fresh copy of the product, which the test may change. */
    Isnad copiedTo(Path folder) throws IOException {
        copy(program, folder);
        return new Isnad(folder, directory, prefix, environment);
    }

    Isnad home(Path home) {
        return with("HOME", home.toString()).with("ISNAD_JAVA_OPTS", "-Duser.home=" + home);
    }

    /** @param value null to take the variable away */
    Isnad with(String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        changed.values().removeIf(Objects::isNull);
        return new Isnad(program, directory, prefix, changed);
    }

    /** With one more option for Java. */
    Isnad option(String option) {
        return with("ISNAD_JAVA_OPTS", environment.getOrDefault("ISNAD_JAVA_OPTS", "") + " " + option);
    }

    Isnad through(List<String> command) {
        return new Isnad(program, directory, command, environment);
    }

    /** Calls and waits for the end; whatever the call, it ends politely. */
    Result run(String... words) {
        try (Running running = start(words)) {
            return running.result().isPolite();
        }
    }

    /** Calls, and fails unless it is done. */
    Result done(String... words) {
        return run(words).exits(0);
    }

    /** Calls with something on standard input, and fails unless it is done. */
    Result fed(byte[] input, String... words) {
        try (Running running = start(input, words)) {
            return running.result().isPolite().exits(0);
        }
    }

    /** Starts a call that the caller waits for or ends. */
    Running start(String... words) {
        return start(new byte[0], words);
    }

    private Running start(byte[] input, String... words) {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add(program.resolve("isnad").toString());
            command.addAll(List.of(words));
            Path out = Files.createTempFile("isnad-out", null);
            Path err = Files.createTempFile("isnad-err", null);
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            return new Running(List.of(words), process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a call that the caller talks with through the process's streams; what it tells people is not looked at. */
    Process talk(String... words) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.resolve("isnad").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A file in the working folder. */
    Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    /**
     * Puts a copy of a folder of the working folder in the place of what a test before left there, so that a project that
     * several tests begin with is made once.
     */
    void renew(String folder, String from) throws IOException {
        delete(directory.resolve(folder));
        copy(directory.resolve(from), directory.resolve(folder));
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    // keeps who may run it
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
