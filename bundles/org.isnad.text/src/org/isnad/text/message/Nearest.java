/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what the user may have meant. */
public final class Nearest {

    private Nearest() {
    }

    /** The name that takes the fewest edits to become; capitals count little. Empty when there are no names. */
    public static Optional<String> to(String word, Collection<String> names) {
        return names.stream().min(Comparator.<String>comparingInt(name -> distance(fold(word), fold(name)))
                .thenComparingInt(name -> distance(word, name))
                .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether one may be a slip for the other: fewer than half of the letters differ. */
    public static boolean isNear(String word, String name) {
        return 2 * distance(fold(word), fold(name)) <= Math.max(word.length(), name.length());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Letters added, removed, replaced or swapped with their neighbour (optimal string alignment). */
    static int distance(String from, String to) {
        int[] beforePrevious = new int[to.length() + 1];
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[to.length()];
    }
}
