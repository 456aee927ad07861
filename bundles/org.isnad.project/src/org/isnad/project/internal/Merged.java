/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.internal.journal.Effects;

/**
 * What a file and the journal together say.
 *
 * @param annotations as they are now
 * @param decisions   what leads from the journal's last states to these where another program changed the file as well;
 *                    to be appended before the next change, so that all processes decide the same
 */
record Merged(Collection<AnnotationData> annotations, List<AnnotationChange> decisions) {

    static Merged of(Place place, Collection<AnnotationData> file, Effects<AnnotationId, AnnotationData> effects) {
        if (effects == null) {
            return new Merged(file, List.of());
        }
        Map<AnnotationId, AnnotationData> theirs = index(file);
        Map<AnnotationId, AnnotationData> now = effects.resolve(theirs, AnnotationData::id, ConflictCopy::of);
        List<AnnotationChange> decisions = new ArrayList<>();
        now.forEach((id, annotation) -> {
            if (!effects.chains().containsKey(id) && !theirs.containsKey(id)) {
                decisions.add(AnnotationChange.add(place.document(), place.annotator(), annotation));
            }
        });
        effects.chains().forEach((id, chain) -> {
            AnnotationData annotation = now.get(id);
            if (!Objects.equals(annotation, chain.last())) {
                decisions.add(new AnnotationChange(place.document(), place.annotator(), chain.last(), annotation));
            }
        });
        return new Merged(now.values(), decisions);
    }

    /** These annotations, changed as a journal did that was lost. What it changed is to be decided again. */
    Merged with(Place place, Effects<AnnotationId, AnnotationData> lost) {
        if (lost == null) {
            return this;
        }
        Map<AnnotationId, AnnotationData> theirs = index(annotations);
        Map<AnnotationId, AnnotationData> now = lost.resolve(theirs, AnnotationData::id, ConflictCopy::of);
        Set<AnnotationId> all = new HashSet<>(theirs.keySet());
        all.addAll(now.keySet());
        List<AnnotationChange> more = new ArrayList<>(decisions);
        all.stream().filter(id -> !Objects.equals(theirs.get(id), now.get(id))).sorted().forEach(id -> more.add(
                new AnnotationChange(place.document(), place.annotator(), theirs.get(id), now.get(id))));
        return new Merged(now.values(), more);
    }

    static Map<AnnotationId, AnnotationData> index(Collection<? extends AnnotationData> annotations) {
        Map<AnnotationId, AnnotationData> index = new HashMap<>(annotations.size() * 2);
        annotations.forEach(annotation -> index.put(annotation.id(), annotation));
        return index;
    }
}
