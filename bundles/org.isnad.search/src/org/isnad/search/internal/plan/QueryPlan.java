/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.match.StoppedException;
import org.isnad.search.internal.plan.Nodes.Gap;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.tree.Pattern;

/** A pattern, ready to be asked of each segment of a snapshot. Used by one thread. */
public final class QueryPlan {

    private final Pattern pattern;
    private final Snapshot snapshot;
    private final Budget budget;
    private final TokenPlan tokens;
    private final SpanPlan spans;
    private final List<String> names;

    /**
     * @param texts the texts that the project has now, by segment
     * @throws StoppedException if the pattern is too large
     */
    public QueryPlan(Pattern pattern, Snapshot snapshot, FixedBitSet[] texts, Vocabulary vocabulary, Budget budget) {
        QuerySize.require(pattern);
        this.pattern = pattern;
        this.snapshot = snapshot;
        this.budget = budget;
        this.tokens = new TokenPlan(snapshot, texts, budget);
        this.spans = new SpanPlan(snapshot, vocabulary, budget);
        Set<String> found = new LinkedHashSet<>();
        collectNames(pattern, found::add);
        this.names = List.copyOf(found);
    }

    /** The names of captures, by number. */
    public List<String> names() {
        return names;
    }

    /** The pattern for one segment. */
    public SegmentPlan segment(int index) throws IOException {
        Node root = node(pattern, index);
        return new SegmentPlan(snapshot.segments().get(index), root);
    }

    /** What may know the number of matches without looking at each. */
    public Shortcut shortcut() {
        return new Shortcut(pattern, snapshot, tokens, spans);
    }

    private Node node(Pattern part, int segment) throws IOException {
        return switch (part) {
            case Pattern.Word word when TokenPlan.isAny(word.condition()) -> new Gap(1, 1, budget);
            case Pattern.Word word -> new Nodes.Words(tokens.positions(word.condition(),
                    snapshot.segments().get(segment).reader()));
            case Pattern.Annotated annotated -> spans.node(annotated, segment);
            case Pattern.Edge edge -> new Nodes.Edges(spans.node(edge.annotated(), segment), edge.begin(), budget);
            case Pattern.Sequence sequence -> row(sequence, segment);
            case Pattern.Choice choice -> {
                List<Node> parts = new ArrayList<>();
                for (Pattern alternative : choice.alternatives()) {
                    parts.add(node(alternative, segment));
                }
                yield new Nodes.Either(parts, budget);
            }
            case Pattern.Repetition repetition -> isAnyToken(repetition.pattern())
                    ? new Gap(repetition.least(), repetition.most(), budget)
                    : new Nodes.Repeated(node(repetition.pattern(), segment), repetition.least(), repetition.most(),
                            budget);
            case Pattern.Capture capture -> {
                Node inner = node(capture.pattern(), segment);
                int name = names.indexOf(capture.name());
                yield name < 0 ? inner : new Nodes.Captured(inner, name, names.size(), budget);
            }
            case Pattern.Filtered filtered -> new Nodes.Related(node(filtered.pattern(), segment),
                    filtered.relation(), filtered.negated(), node(filtered.other(), segment), budget);
        };
    }

    private static boolean isAnyToken(Pattern pattern) {
        return pattern instanceof Pattern.Word word && TokenPlan.isAny(word.condition());
    }

    /** Nested rows are one row, and gaps that stand side by side are one gap. */
    private Node row(Pattern.Sequence sequence, int segment) throws IOException {
        List<Node> parts = new ArrayList<>();
        flatten(sequence, segment, parts);
        return parts.size() == 1 ? parts.getFirst() : new Nodes.Row(parts, budget);
    }

    private void flatten(Pattern.Sequence sequence, int segment, List<Node> parts) throws IOException {
        for (Pattern part : sequence.parts()) {
            if (part instanceof Pattern.Sequence inner) {
                flatten(inner, segment, parts);
            } else {
                Node next = node(part, segment);
                if (next instanceof Gap gap && !parts.isEmpty() && parts.getLast() instanceof Gap before) {
                    parts.set(parts.size() - 1, before.and(gap));
                } else {
                    parts.add(next);
                }
            }
        }
    }

    private static void collectNames(Pattern pattern, Consumer<String> names) {
        switch (pattern) {
            case Pattern.Word word -> {
                // has no parts
            }
            case Pattern.Annotated annotated -> {
                // has no parts
            }
            case Pattern.Edge edge -> {
                // has no captures within
            }
            case Pattern.Sequence sequence -> sequence.parts().forEach(part -> collectNames(part, names));
            case Pattern.Choice choice -> choice.alternatives().forEach(part -> collectNames(part, names));
            case Pattern.Repetition repetition -> collectNames(repetition.pattern(), names);
            case Pattern.Capture capture -> {
                names.accept(capture.name());
                collectNames(capture.pattern(), names);
            }
            case Pattern.Filtered filtered -> collectNames(filtered.pattern(), names);
        }
    }
}
