/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.AnnotationId;

/** What was typed into fields and could not be taken: it is there again when the same annotations are shown. */
final class Drafts {

    private static final int MOST = 100;

    private record Key(List<AnnotationId> annotations, String field) {
    }

    private final Map<Key, String> drafts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MOST;
        }
    };

    Optional<String> find(List<AnnotationId> annotations, String field) {
        return Optional.ofNullable(drafts.get(new Key(annotations, field)));
    }

    /** @param typed null forgets what was kept */
    void keep(List<AnnotationId> annotations, String field, String typed) {
        if (typed == null) {
            drafts.remove(new Key(annotations, field));
        } else {
            drafts.put(new Key(annotations, field), typed);
        }
    }
}
