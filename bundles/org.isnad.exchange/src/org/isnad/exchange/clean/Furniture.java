/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.clean.Cleaning.Reason;

/** The lines that pages have around their reports, by the phrases of {@code furniture.tsv}. */
final class Furniture {

    /** A paragraph that begins as such a line does is the report's own. */
    private static final int LONGEST_LINE = 160;
    /** How a phrase fits. */
    private enum Fit { WHOLE, BEGIN, WORDS }

    private record Phrase(Reason reason, Fit fit, String text) {
    }

    private static final List<Phrase> PHRASES = load();
    private static final Set<String> BUTTONS = buttons();

    private Furniture() {
    }

    /** Why a line is not the report's own, if it is not. */
    static Optional<Reason> reason(TextLine line) {
        String folded = line.folded();
        if (folded.isEmpty() || line.text().length() > LONGEST_LINE) {
            return Optional.empty();
        }
        if (Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).allMatch(BUTTONS::contains)) {
            return Optional.of(Reason.SHARING);
        }
        return PHRASES.stream().filter(phrase -> fits(phrase, folded)).map(Phrase::reason).findFirst();
    }

    private static boolean fits(Phrase phrase, String line) {
        return switch (phrase.fit()) {
            case WHOLE -> line.equals(phrase.text());
            case BEGIN -> line.startsWith(phrase.text()) && (line.length() == phrase.text().length()
                    || !Character.isLetterOrDigit(line.charAt(phrase.text().length())));
            case WORDS -> false;
        };
    }

    private static Set<String> buttons() {
        return Set.copyOf(PHRASES.stream().filter(phrase -> phrase.fit() == Fit.WORDS).map(Phrase::text).toList());
    }

    private static List<Phrase> load() {
        List<Phrase> phrases = new ArrayList<>();
        try (InputStream in = Furniture.class.getResourceAsStream("furniture.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String row : reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
                String[] cells = row.split("\t");
                phrases.add(new Phrase(Reason.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                        Fit.valueOf(cells[1].toUpperCase(Locale.ROOT)), TextLine.folded(cells[2])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(phrases);
    }
}
