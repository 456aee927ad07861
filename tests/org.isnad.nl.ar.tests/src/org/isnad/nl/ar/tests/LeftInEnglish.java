/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.nl.ar.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The list of texts that stay in English on purpose; each group of lines gives its reason. */
final class LeftInEnglish {

    private static final String LIST = "left-in-english.txt";

    /**
     * One line of the list.
     *
     * @param host the bundle, whole
     * @param file a part of the file's path without its ending
     * @param key  the key, whole
     */
    record Rule(Pattern host, Pattern file, Pattern key) {

        static Rule of(String line) {
            String[] parts = line.strip().split(" +");
            if (parts.length != 3) {
                throw new IllegalArgumentException("not host, file and keys: " + line);
            }
            return new Rule(Pattern.compile(parts[0]), Pattern.compile(parts[1]), Pattern.compile(parts[2]));
        }

        boolean covers(String bundle, String path, String name) {
            return host.matcher(bundle).matches() && file.matcher(path).find() && key.matcher(name).matches();
        }

        @Override
        public String toString() {
            return host + " " + file + " " + key;
        }
    }

    private LeftInEnglish() {
    }

    static List<Rule> rules() {
        try (InputStream in = LeftInEnglish.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Rule::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }
}
