/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/**
 * A member of a group.
 *
 * @param role what the member is in the group, as the tagset declares it; empty in a group without roles
 * @param annotation the member
 */
public record Member(String role, AnnotationId annotation) {

    public Member {
        StorableText.checked(role);
    }

    /** {@code ROLE=ID}, as on the command line. */
    @Override
    public String toString() {
        return role + "=" + annotation;
    }
}
