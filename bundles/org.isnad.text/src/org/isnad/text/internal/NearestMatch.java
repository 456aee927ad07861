/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

/**
 * Where in a text a pattern stands with the fewest errors: characters that are missing, too many or others. After Peter H.
 * Sellers, “The Theory and Computation of Evolutionary Distances: Pattern Recognition”, Journal of Algorithms 1 (1980).
 * Time is the product of both lengths.
 *
 * @param errors how many characters differ
 */
public record NearestMatch(int begin, int end, int errors) {

    /** @param near where the match should begin; of equally good ones the nearest is taken */
    public static NearestMatch of(String pattern, String text, int near) {
        int rows = pattern.length() + 1;
        int[] errors = new int[rows];
        int[] begins = new int[rows];
        for (int row = 0; row < rows; row++) {
            errors[row] = row;
        }
        NearestMatch best = new NearestMatch(0, 0, errors[rows - 1]);
        for (int end = 1; end <= text.length(); end++) {
            int diagonal = errors[0];
            int diagonalBegin = begins[0];
            begins[0] = end;
            for (int row = 1; row < rows; row++) {
                int both = diagonal + (pattern.charAt(row - 1) == text.charAt(end - 1) ? 0 : 1);
                int added = errors[row] + 1;
                int missing = errors[row - 1] + 1;
                int bothBegin = diagonalBegin;
                diagonal = errors[row];
                diagonalBegin = begins[row];
                if (both <= added && both <= missing) {
                    errors[row] = both;
                    begins[row] = bothBegin;
                } else if (added <= missing) {
                    errors[row] = added;
                } else {
                    errors[row] = missing;
                    begins[row] = begins[row - 1];
                }
            }
            NearestMatch match = new NearestMatch(begins[rows - 1], end, errors[rows - 1]);
            if (match.errors < best.errors || match.errors == best.errors
                    && Math.abs(match.begin - near) < Math.abs(best.begin - near)) {
                best = match;
            }
        }
        return best;
    }
}
