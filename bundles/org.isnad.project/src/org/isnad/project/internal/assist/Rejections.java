/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.project.PastChange;
import org.isnad.project.spi.Suggestion;
import org.isnad.text.TextRange;

/**
 * What was suggested to an annotator and removed, as far back as the history goes. Who takes back a whole run of several
 * suggestions has not looked at each, and rejects none.
 */
public final class Rejections {

    private static final String TAG = "tag";

    private final Set<Rejected> rejected = new HashSet<>();

    private record Rejected(DocumentId document, String layer, List<TextRange> ranges, List<String> tag) {
    }

    private Rejections() {
    }

    /** @param history all changes of the project that are remembered, in their order */
    public static Rejections of(List<PastChange> history, Annotator annotator) {
        Rejections rejections = new Rejections();
        Set<Set<AnnotationId>> runs = new HashSet<>();
        for (PastChange past : history) {
            Map<AnnotationId, Rejected> added = new HashMap<>();
            Map<AnnotationId, Rejected> removed = new HashMap<>();
            note(past.change(), annotator, added, removed);
            if (added.size() > 1) {
                runs.add(Set.copyOf(added.keySet()));
            }
            rejections.rejected.removeAll(added.values());
            if (!runs.contains(removed.keySet())) {
                rejections.rejected.addAll(removed.values());
            }
        }
        return rejections;
    }

    private static void note(Change change, Annotator annotator, Map<AnnotationId, Rejected> added,
            Map<AnnotationId, Rejected> removed) {
        switch (change) {
            case ChangeList list -> list.changes().forEach(part -> note(part, annotator, added, removed));
            case AnnotationChange step when step.annotator().equals(annotator) -> {
                note(step.document(), step.after(), step.before() == null, added);
                note(step.document(), step.before(), step.after() == null, removed);
            }
            case ObjectChange<?> step -> {
                // Nothing was suggested there, or to somebody else.
            }
        }
    }

    private static void note(DocumentId document, AnnotationData annotation, boolean whole,
            Map<AnnotationId, Rejected> to) {
        if (whole && annotation instanceof SpanData span && span.origin().kind() == Origin.Kind.SUGGESTED) {
            to.put(span.id(), new Rejected(document, span.layer(), span.ranges(),
                    span.features().getOrDefault(TAG, List.of())));
        }
    }

    /** Whether the same was rejected at the same place. */
    public boolean contain(DocumentId document, Suggestion suggestion) {
        return rejected.contains(new Rejected(document, suggestion.layer(), suggestion.ranges(),
                suggestion.features().getOrDefault(TAG, List.of())));
    }
}
