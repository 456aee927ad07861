/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.isnad.text.OffsetDetection;
import org.isnad.text.OffsetDetection.Quote;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.isnad.text.TextRange;

/**
 * Where in a text the places are that a file states. What its offsets count is found out by what it quotes; where it
 * quotes nothing, they count what the format's description says, unless that is impossible and another unit is not.
 */
final class StatedPlaces {

    private final String text;
    private final OffsetUnit declared;
    private final List<Stretch> stated = new ArrayList<>();
    private Optional<OffsetUnit> unit = Optional.empty();
    private OffsetMapper mapper;
    private Set<Quote> misfits = Set.of();

    StatedPlaces(String text, OffsetUnit declared) {
        this.text = text;
        this.declared = declared;
    }

    /**
     * What became of a place.
     *
     * @param range   empty if there is no such place
     * @param problem the message's key, if it is not as stated
     */
    record Found(Optional<TextRange> range, Optional<String> problem) {
    }

    void add(List<Stretch> stretches) {
        stated.addAll(stretches);
    }

    void unit(OffsetUnit known) {
        unit = Optional.of(known);
    }

    /** What the offsets count; after all places are known. */
    OffsetUnit unit() {
        return mapper().unit();
    }

    Found find(Stretch stretch) {
        Optional<TextRange> there = range(mapper(), stretch);
        if (there.isPresent() && (stretch.quote().isEmpty() || !misfits.contains(quote(stretch)))) {
            return new Found(there, Optional.empty());
        }
        if (stretch.quote().isEmpty()) {
            return new Found(Optional.empty(), Optional.of("span-outside"));
        }
        int at = text.indexOf(stretch.quote());
        return at < 0 || text.indexOf(stretch.quote(), at + 1) >= 0
                ? new Found(Optional.empty(), Optional.of("span-quote"))
                : new Found(Optional.of(new TextRange(at, at + stretch.quote().length())), Optional.of("span-moved"));
    }

    private OffsetMapper mapper() {
        if (mapper == null) {
            List<Quote> quotes = stated.stream().filter(stretch -> !stretch.quote().isEmpty())
                    .map(StatedPlaces::quote).toList();
            OffsetUnit found = unit.orElseGet(() -> quotes.isEmpty() ? possible()
                    : OffsetDetection.detect(text, quotes, declared).unit());
            mapper = OffsetMapper.of(text, found);
            misfits = misfits(quotes);
        }
        return mapper;
    }

    private Set<Quote> misfits(List<Quote> quotes) {
        Set<Quote> not = new HashSet<>();
        for (Quote quote : quotes) {
            OffsetDetection.Piece piece = quote.pieces().getFirst();
            Optional<TextRange> there = range(mapper, new Stretch(piece.begin(), piece.end(), ""));
            if (there.isEmpty() || !isSame(there.get().covered(text), quote.text())) {
                not.add(quote);
            }
        }
        return not;
    }

    /** Programs put blanks in the place of line ends, and cut those at the ends. */
    private static boolean isSame(String there, String quoted) {
        return there.equals(quoted) || words(there).equals(words(quoted));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private OffsetUnit possible() {
        return Stream.of(declared, OffsetUnit.UTF16, OffsetUnit.CODE_POINT, OffsetUnit.GRAPHEME).filter(candidate -> {
            OffsetMapper trial = OffsetMapper.of(text, candidate);
            return stated.stream().allMatch(stretch -> range(trial, stretch).isPresent());
        }).findFirst().orElse(declared);
    }

    private static Optional<TextRange> range(OffsetMapper mapper, Stretch stretch) {
        if (stretch.begin() < 0 || stretch.end() < stretch.begin() || stretch.end() > mapper.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TextRange(mapper.toUtf16(stretch.begin()), mapper.toUtf16(stretch.end())));
        } catch (SplitCharacterException e) {
            return Optional.empty();
        }
    }

    private static Quote quote(Stretch stretch) {
        return new Quote(stretch.begin(), stretch.end(), stretch.quote());
    }
}
