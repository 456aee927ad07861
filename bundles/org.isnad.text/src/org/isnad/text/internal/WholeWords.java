/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.text.ArabicFolding;

/** The file {@code whole-words.txt}: words whose first letter is not a proclitic. */
public final class WholeWords {

    private static final Set<String> WORDS = read("whole-words.txt");

    private WholeWords() {
    }

    /** Whether the list has this folded word. */
    public static boolean contains(String folded) {
        return WORDS.contains(folded);
    }

    private static Set<String> read(String resource) {
        try (InputStream in = WholeWords.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .flatMap(line -> Set.of(line.strip().split(" +")).stream())
                    .map(ArabicFolding::foldToken).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
