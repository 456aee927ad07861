/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language of the user interface as the user chose it. It stands in a file of its own, {@code settings} in the
 * folder {@code .isnad} of the user's home, because the launcher must know it before the workbench's preferences can
 * be read.
 */
public enum LanguageSetting {
    /** Whatever the system speaks. */
    SYSTEM("system"),
    ENGLISH("en"),
    ARABIC("ar");

    private static final String KEY = "language=";

    private final String code;

    LanguageSetting(String code) {
        this.code = code;
    }

    /** What {@code -nl} and the settings file call it. */
    public String code() {
        return code;
    }

    /** Whether the program, which runs in the locale, already speaks this language. */
    public boolean isSpoken(Locale locale) {
        return this == SYSTEM || code.equals(locale.getLanguage());
    }

    /** The settings file of a user. */
    public static Path file(Path home) {
        return home.resolve(".isnad").resolve("settings");
    }

    /** What the file says; {@link #SYSTEM} when it says nothing, says something else or is not there. */
    public static LanguageSetting read(Path file) throws IOException {
        return lines(file).filter(line -> line.startsWith(KEY)).map(line -> line.substring(KEY.length()).strip())
                .flatMap(code -> Arrays.stream(values()).filter(language -> language.code.equals(code)))
                .findFirst().orElse(SYSTEM);
    }

    /** Writes this language into the file, leaving what else stands in it. */
    public void write(Path file) throws IOException {
        List<String> others = lines(file).filter(line -> !line.startsWith(KEY)).toList();
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.concat(others.stream(), Stream.of(KEY + code)).toList(), StandardCharsets.UTF_8);
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file, StandardCharsets.UTF_8).stream() : Stream.empty();
    }
}
