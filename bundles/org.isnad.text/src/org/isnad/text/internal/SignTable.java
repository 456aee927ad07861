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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.text.ArabicFolding;

/** The file {@code broken-spelling.tsv}: which signs break words, and which words they leave alone. */
final class SignTable {

    /** The table that ships with the bundle. */
    static final SignTable SHIPPED = read("broken-spelling.tsv");

    private static final int NO_STRONG_SIGN = -1;

    private final Map<Character, Character> letters = new HashMap<>();
    private final Set<Character> breaks = new HashSet<>();
    private final Map<Character, Integer> strong = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private SignTable() {
    }

    /** The letter that a sign stands for, or 0. */
    char letterFor(char sign) {
        return letters.getOrDefault(sign, (char) 0);
    }

    /** Whether the sign may stand within a word when there is a tatweel on both sides. */
    boolean mayBreak(char sign) {
        return breaks.contains(sign) || strong.containsKey(sign);
    }

    /** Whether a tatweel on one side of the sign is enough. */
    boolean isStrong(char sign) {
        return strong.containsKey(sign);
    }

    /** From how many single letters on, with this sign between every two, they are a word. */
    int lettersToSpell(char sign) {
        int letters = strong.getOrDefault(sign, NO_STRONG_SIGN);
        return letters > 0 ? letters : Integer.MAX_VALUE;
    }

    boolean isAbbreviation(String foldedLetters) {
        return whole.contains(foldedLetters);
    }

    /** Whether a folded stretch is a word by itself, so common that a sign beside it is no letter of it. */
    boolean isWord(String foldedStretch) {
        return words.contains(foldedStretch);
    }

    private static SignTable read(String resource) {
        SignTable table = new SignTable();
        try (InputStream in = SignTable.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#' && !table.add(line.split("\t"))) {
                    throw new IllegalStateException(resource + ", line " + number + ": " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return table;
    }

    private boolean add(String[] fields) {
        char sign = fields[1].charAt(0);
        switch (fields[0]) {
            case "letter" -> letters.put(sign, fields[2].charAt(0));
            case "break" -> breaks.add(sign);
            case "strong" -> strong.put(sign, Integer.valueOf(fields[2]));
            case "whole" -> whole.add(ArabicFolding.foldToken(fields[1]));
            case "word" -> words.add(ArabicFolding.foldToken(fields[1]));
            default -> {
                return false;
            }
        }
        return true;
    }
}
