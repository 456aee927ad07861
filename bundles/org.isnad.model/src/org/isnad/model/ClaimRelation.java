/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How one claim relates to another, usually of another document: an immutable value.
 *
 * @param conflicts what they disagree in; empty unless one contradicts, updates or partly agrees with the other
 * @param foreign   what a newer version stored with it
 */
public record ClaimRelation(ClaimRelationId id, ClaimId from, ClaimId to, Type type, Set<Conflict> conflicts,
        Authorship authorship, Foreign foreign) {

    /** What the first claim does to the second. */
    public enum Type {
        SAME, SUPPORTS, CONTRADICTS, UPDATES, PARTIAL, UNRELATED;

        boolean mayConflict() {
            return this == CONTRADICTS || this == UPDATES || this == PARTIAL;
        }
    }

    /** What two claims can disagree in. */
    public enum Conflict { FIGURE, TIME, PLACE, ACTOR, RESPONSIBILITY, EXISTENCE }

    public ClaimRelation {
        if (from.equals(to)) {
            throw new IllegalArgumentException("claim " + from + " related to itself");
        }
        if (!conflicts.isEmpty() && !type.mayConflict()) {
            throw new IllegalArgumentException(type + " with a conflict in " + conflicts);
        }
        conflicts = conflicts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(conflicts));
    }
}
