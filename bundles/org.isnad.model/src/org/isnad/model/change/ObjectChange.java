/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.List;
import java.util.function.Function;

import org.isnad.model.ObjectId;

/**
 * One object made, changed or removed.
 *
 * @param <T> the object's kind
 */
public sealed interface ObjectChange<T> extends Change
        permits AnnotationChange, DocumentChange, TextChange, EntityChange, ClaimChange, ClaimRelationChange {

    /** The object as it must be before, null when it is made. */
    T before();

    /** The object as it will be, null when it is removed. */
    T after();

    /** The object, as it will be if it will be there. */
    default T subject() {
        return after() != null ? after() : before();
    }

    @Override
    default List<ObjectChange<?>> steps() {
        return List.of(this);
    }

    /** The change that leads back. */
    @Override
    ObjectChange<T> inverse();

    /** @throws IllegalArgumentException if both sides are null or have different ids */
    static <T> void check(T before, T after, Function<T, ObjectId> id) {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change of nothing into nothing");
        }
        if (before != null && after != null && !id.apply(before).equals(id.apply(after))) {
            throw new IllegalArgumentException("a change keeps the id: " + id.apply(before) + ", " + id.apply(after));
        }
    }
}
