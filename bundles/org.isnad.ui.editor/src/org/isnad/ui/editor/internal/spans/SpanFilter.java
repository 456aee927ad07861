/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.Set;

import org.isnad.model.AnnotatorId;
import org.isnad.model.Span;

/**
 * What the user wants to see of a document's spans.
 *
 * @param hiddenLayers     layers of which nothing is shown
 * @param hiddenTags       tags that are not shown, of layers that are
 * @param hiddenAnnotators those whose spans are not shown
 * @param decided          whether spans are shown that a person made, took over or imported
 * @param suggested        whether suggestions are shown
 * @param unfinishedOnly   whether only spans are shown that lack a required feature; those with problems too where both
 *                         are wanted
 * @param problemsOnly     whether only spans are shown that a check finds fault with; unfinished ones too where both are
 *                         wanted
 */
public record SpanFilter(Set<String> hiddenLayers, Set<TagName> hiddenTags, Set<AnnotatorId> hiddenAnnotators,
        boolean decided, boolean suggested, boolean unfinishedOnly, boolean problemsOnly) {

    /** Shows everything. */
    public static final SpanFilter NONE = new SpanFilter(Set.of(), Set.of(), Set.of(), true, true, false, false);

    /** @param tag as stored; empty for the spans of the layer that have none */
    public record TagName(String layer, String tag) {
    }

    /** What a filter must know of spans beside what they say themselves. */
    public interface Condition {

        /** Whether a required feature is missing. */
        boolean isUnfinished(Span span);

        /** Whether a check found fault with it when it last ran. */
        boolean hasProblem(Span span);
    }

    public SpanFilter {
        hiddenLayers = Set.copyOf(hiddenLayers);
        hiddenTags = Set.copyOf(hiddenTags);
        hiddenAnnotators = Set.copyOf(hiddenAnnotators);
    }

    /** Whether everything is shown. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether the span is shown. Costs the same for any number of spans. */
    public boolean accepts(ShownSpan shown, Condition condition) {
        Span span = shown.span();
        return (shown.suggested() ? suggested : decided)
                && !hiddenAnnotators.contains(shown.annotator().id())
                && !hiddenLayers.contains(span.layer())
                && (hiddenTags.isEmpty() || !hiddenTags.contains(new TagName(span.layer(), span.tag().orElse(""))))
                && (!unfinishedOnly && !problemsOnly || unfinishedOnly && condition.isUnfinished(span)
                        || problemsOnly && condition.hasProblem(span));
    }
}
