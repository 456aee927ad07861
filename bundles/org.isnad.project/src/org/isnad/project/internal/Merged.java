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
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    static Map<AnnotationId, AnnotationData> index(Collection<? extends AnnotationData> annotations) {
        Map<AnnotationId, AnnotationData> index = new HashMap<>(annotations.size() * 2);
        annotations.forEach(annotation -> index.put(annotation.id(), annotation));
        return index;
    }
}
