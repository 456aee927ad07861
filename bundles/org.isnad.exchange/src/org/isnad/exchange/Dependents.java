/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;

/** The annotations that name others: what cannot stay when these go. */
public final class Dependents {

    private Dependents() {
    }

    /**
     * Adds to what is gone all that names it, directly or through others: a relation or group of which a part is missing
     * would say something that nobody said.
     *
     * @param also is told each that is added
     */
    public static void add(Collection<? extends AnnotationData> all, Set<AnnotationId> gone,
            Consumer<AnnotationData> also) {
        if (gone.isEmpty()) {
            return;
        }
        Map<AnnotationId, List<AnnotationData>> naming = new HashMap<>();
        all.forEach(annotation -> annotation.references()
                .forEach(named -> naming.computeIfAbsent(named, key -> new ArrayList<>()).add(annotation)));
        List<AnnotationId> open = new ArrayList<>(gone);
        while (!open.isEmpty()) {
            for (AnnotationData annotation : naming.getOrDefault(open.removeLast(), List.of())) {
                if (gone.add(annotation.id())) {
                    open.add(annotation.id());
                    also.accept(annotation);
                }
            }
        }
    }
}
