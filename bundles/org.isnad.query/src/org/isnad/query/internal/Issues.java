/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.isnad.query.Problem;
import org.isnad.query.QueryIssue;
import org.isnad.text.TextRange;
import org.isnad.text.message.Nearest;

/** Collects what is wrong with one query. */
final class Issues {

    private final List<QueryIssue> found = new ArrayList<>();

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the text. */
    List<QueryIssue> all() {
        return found.stream().sorted(Comparator.comparing(QueryIssue::range)).toList();
    }

    void add(Problem problem, TextRange range, Object... data) {
        found.add(new QueryIssue(problem, range, Arrays.stream(data).map(String::valueOf).toList(), List.of()));
    }

    void addFixed(Problem problem, TextRange range, String proposal, Object... data) {
        found.add(new QueryIssue(problem, range, Arrays.stream(data).map(String::valueOf).toList(), List.of(proposal)));
    }

    /** A name that nobody declared: the nearest one is the last word of the message, and the proposal. */
    void unknown(Problem problem, TextRange range, Collection<String> names, boolean text, String name, String... data) {
        Optional<String> nearest = Nearest.to(name, names);
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(List.of(data));
        words.add(nearest.orElse(""));
        found.add(new QueryIssue(problem, range, words,
                nearest.map(near -> text ? Written.quoted(near) : Written.name(near)).stream().toList()));
    }
}
