/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which group holds which. */
final class MemberGraph {

    private MemberGraph() {
    }

    /** Whether the members of a group, and theirs, lead back to it. Cycles elsewhere do no harm. */
    static boolean leadsBack(GroupData group, Function<AnnotationId, Optional<AnnotationData>> annotations) {
        Set<AnnotationId> seen = new HashSet<>();
        Deque<AnnotationId> open = new ArrayDeque<>(group.references());
        while (!open.isEmpty()) {
            AnnotationId id = open.pop();
            if (id.equals(group.id())) {
                return true;
            }
            if (seen.add(id) && annotations.apply(id).orElse(null) instanceof GroupData nested) {
                open.addAll(nested.references());
            }
        }
        return false;
    }
}
