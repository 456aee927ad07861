/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps equal parts of annotations once: heads, and the names of features. */
final class SharedParts {

    /** Remarks can make every head another one: beyond this nothing is gained by keeping more. */
    private static final int MOST = 4096;

    private final Map<AnnotationHead, AnnotationHead> heads = new HashMap<>();
    private final Map<List<String>, String[]> names = new HashMap<>();

    /** The same annotation, made of parts that others have. */
    AnnotationData share(AnnotationData annotation) {
        AnnotationHead head = kept(heads, annotation.head(), annotation.head());
        String[] own = annotation.featureSet().names();
        String[] common = kept(names, Arrays.asList(own), own);
        if (head == annotation.head() && common == own) {
            return annotation;
        }
        Instant time = annotation.time();
        return annotation.with(annotation.id(), head, time, annotation.featureSet().sharing(common));
    }

    private static <K, V> V kept(Map<K, V> parts, K key, V value) {
        V same = parts.get(key);
        if (same == null && parts.size() < MOST) {
            parts.put(key, value);
        }
        return same == null ? value : same;
    }
}
