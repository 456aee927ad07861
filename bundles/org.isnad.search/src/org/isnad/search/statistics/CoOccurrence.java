/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

/**
 * What the measures of association are calculated from. The first four are the signature of Stefan Evert, “Corpora and
 * collocations” (in: Lüdeling, Kytö, <em>Corpus Linguistics</em>, 2008, section 4.2, co-occurrence by distance): all
 * words but those of the node are either in its window or not, and either the collocate or not.
 *
 * @param together  occurrences of the collocate in the node's windows: O<sub>11</sub>, at least 1
 * @param window    words in the windows, each once, the node's own left out: R<sub>1</sub>
 * @param outside   occurrences of the collocate in and outside the windows, not in the node: C<sub>1</sub>
 * @param all       words that are not in the node: N
 * @param node      occurrences of the node
 * @param collocate all occurrences of the collocate
 */
public record CoOccurrence(long together, long window, long outside, long all, long node, long collocate) {

    public CoOccurrence {
        if (together < 1 || window < together || outside < together || all < window || all < outside
                || node < 1 || collocate < outside) {
            throw new IllegalArgumentException("impossible counts " + together + ", " + window + ", " + outside + ", "
                    + all + ", " + node + ", " + collocate);
        }
    }

    /** How often the two would stand together by chance: E<sub>11</sub> = R<sub>1</sub>C<sub>1</sub>/N. */
    public double expected() {
        return (double) window * outside / all;
    }

    /** How surprising the counts are as a whole: G², never negative. */
    double surprise() {
        return 2 * (cell(together, window, outside)
                + cell(window - together, window, all - outside)
                + cell(outside - together, all - window, outside)
                + cell(all - window - outside + together, all - window, all - outside));
    }

    private double cell(long observed, long row, long column) {
        return observed == 0 ? 0 : observed * Math.log((double) observed * all / ((double) row * column));
    }
}
