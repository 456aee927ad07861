/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Measures of how strongly two words attract each other. The first five are those of Evert 2008, with O for what was
 * observed and E for what was expected; the last two compare with the frequencies of both words alone.
 */
public enum Association {
    /**
     * 2 Σ O ln(O/E) over all four cells: Ted Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”,
     * <em>Computational Linguistics</em> 19 (1993). Negative when the two stand together less often than expected.
     */
    LOG_LIKELIHOOD(c -> c.together() < c.expected() ? -c.surprise() : c.surprise()),

    /**
     * log₂(O/E): Kenneth Church, Patrick Hanks, “Word Association Norms, Mutual Information, and Lexicography”,
     * <em>Computational Linguistics</em> 16 (1990). Overrates rare words.
     */
    MI(c -> log2(c.together() / c.expected())),

    /** log₂(O³/E): Béatrice Daille, thesis, Université Paris 7, 1994. Overrates frequent words. */
    MI3(c -> log2(Math.pow(c.together(), 3) / c.expected())),

    /** (O − E)/√O: Church, Gale, Hanks, Hindle, “Using Statistics in Lexical Analysis”, 1991. */
    T_SCORE(c -> (c.together() - c.expected()) / Math.sqrt(c.together())),

    /**
     * 14 + log₂ of {@link #DICE}: Pavel Rychlý, “A Lexicographer-Friendly Association Score”, RASLAN 2008. Does not
     * depend on the size of the corpus; 14 when two words never stand alone.
     */
    LOG_DICE(c -> 14 + log2(dice(c))),

    /**
     * 2O/(f₁ + f₂), with the frequencies of node and collocate: Lee R. Dice, <em>Ecology</em> 26 (1945). Above 1 where a
     * collocate stands several times about each node.
     */
    DICE(Association::dice);

    private final ToDoubleFunction<CoOccurrence> formula;

    Association(ToDoubleFunction<CoOccurrence> formula) {
        this.formula = formula;
    }

    public double of(CoOccurrence counts) {
        return formula.applyAsDouble(counts);
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Association> byId(String id) {
        return Arrays.stream(values()).filter(measure -> measure.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Association::id).toList();
    }

    private static double dice(CoOccurrence counts) {
        return 2.0 * counts.together() / (counts.node() + counts.collocate());
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
