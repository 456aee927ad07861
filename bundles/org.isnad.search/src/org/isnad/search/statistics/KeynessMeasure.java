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

/**
 * Measures of how much more frequent something is in one corpus, the focus, than in another, the reference. All are
 * above 0 for what is more frequent in the focus and below for what is rarer.
 */
public enum KeynessMeasure {
    /**
     * 2(a ln(a/E₁) + b ln(b/E₂)) with Eᵢ = nᵢ(a + b)/(n₁ + n₂), with a sign: Paul Rayson, Roger Garside, “Comparing
     * Corpora using Frequency Profiling”, 2000. How sure the difference is.
     */
    LOG_LIKELIHOOD {
        @Override
        public double of(long focus, long focusSize, long reference, long referenceSize) {
            double all = (double) focus + reference;
            double sizes = (double) focusSize + referenceSize;
            double value = 2 * (part(focus, focusSize * all / sizes) + part(reference, referenceSize * all / sizes));
            return (double) focus * referenceSize < (double) reference * focusSize ? -value : value;
        }

        private double part(long observed, double expected) {
            return observed == 0 ? 0 : observed * Math.log(observed / expected);
        }
    },

    /**
     * The difference of the relative frequencies in percent of that in the reference: Costas Gabrielatos, Anna Marchi,
     * “Keyness: Appropriate metrics and practical issues”, 2012. How large the difference is; infinite for what the
     * reference does not have, for which the authors put a number near zero into the formula.
     */
    PERCENT_DIFFERENCE {
        @Override
        public double of(long focus, long focusSize, long reference, long referenceSize) {
            double before = (double) reference / referenceSize;
            return ((double) focus / focusSize - before) * 100 / before;
        }
    },

    /**
     * log₂ of the ratio of the relative frequencies, half an occurrence in place of none: Andrew Hardie, “Log Ratio – an
     * informal introduction”, 2014. One more is twice as frequent.
     */
    LOG_RATIO {
        @Override
        public double of(long focus, long focusSize, long reference, long referenceSize) {
            double one = Math.max(focus, 0.5) / focusSize;
            double other = Math.max(reference, 0.5) / referenceSize;
            return Math.log(one / other) / Math.log(2);
        }
    };

    /**
     * The measure of something that occurs at least once in one of the two.
     *
     * @param focusSize     words of the focus, more than 0
     * @param referenceSize words of the reference, more than 0
     */
    public abstract double of(long focus, long focusSize, long reference, long referenceSize);

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<KeynessMeasure> byId(String id) {
        return Arrays.stream(values()).filter(measure -> measure.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(KeynessMeasure::id).toList();
    }
}
