/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.pick;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.graphics.Image;
import org.isnad.text.ArabicFolding;

/**
 * Something that can be picked.
 *
 * @param label what people see
 * @param note  what tells it from others of the same label; empty for nothing
 * @param image or null
 * @param value what is picked
 * @param names by what it is found, folded by {@link #fold}
 */
public record Proposal<T>(String label, String note, Image image, T value, List<String> names) {

    /** A text as names are compared: marks, tatweel, forms of alef and capitals make no difference. */
    public static String fold(String text) {
        return ArabicFolding.foldToken(text.strip()).toLowerCase(Locale.ROOT);
    }

    /** A proposal that is found by these names, not folded yet. */
    public static <T> Proposal<T> of(String label, String note, Image image, T value, String... names) {
        return new Proposal<>(label, note, image, value,
                Arrays.stream(names).map(Proposal::fold).filter(name -> !name.isEmpty()).distinct().toList());
    }

    /**
     * Those that one of whose names contains what was typed. First those that are called so, then those whose name
     * begins so; else their order stays.
     *
     * @param most no more than these are returned
     */
    public static <T> List<Proposal<T>> matching(List<Proposal<T>> all, String typed, int most) {
        String wanted = fold(typed);
        if (wanted.isEmpty()) {
            return all.stream().limit(most).toList();
        }
        record Ranked<T>(int rank, Proposal<T> proposal) {
        }
        return all.stream().map(proposal -> new Ranked<>(proposal.rank(wanted), proposal))
                .filter(ranked -> ranked.rank() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Ranked::rank)).limit(most).map(Ranked::proposal).toList();
    }

    /** The one that is called exactly so; empty if there is none, or more than one. */
    public static <T> Optional<Proposal<T>> named(List<Proposal<T>> all, String typed) {
        String wanted = fold(typed);
        List<Proposal<T>> found = all.stream().filter(proposal -> proposal.names().contains(wanted)).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private int rank(String wanted) {
        int best = Integer.MAX_VALUE;
        for (String name : names) {
            int at = name.indexOf(wanted);
            if (at >= 0) {
                best = Math.min(best, name.length() == wanted.length() ? 0 : at == 0 ? 1 : 2);
            }
        }
        return best;
    }
}
