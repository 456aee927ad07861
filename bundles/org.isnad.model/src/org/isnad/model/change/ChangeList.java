/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;

/**
 * Several changes that are done and undone as one.
 *
 * @param changes in the order in which they are applied; may be empty
 */
public record ChangeList(List<Change> changes) implements Change {

    public ChangeList {
        changes = List.copyOf(changes);
    }

    @Override
    public Change applyTo(ChangeTarget target) throws StaleChangeException {
        List<Change> inverses = new ArrayList<>(changes.size());
        try {
            for (Change change : changes) {
                inverses.add(change.applyTo(target));
            }
        } catch (StaleChangeException e) {
            for (Change inverse : inverses.reversed()) {
                inverse.applyTo(target);
            }
            throw e;
        }
        return new ChangeList(inverses.reversed());
    }

    @Override
    public ChangeList inverse() {
        return new ChangeList(changes.reversed().stream().map(Change::inverse).toList());
    }

    @Override
    public List<ObjectChange<?>> steps() {
        List<ObjectChange<?>> steps = new ArrayList<>(changes.size());
        changes.forEach(change -> steps.addAll(change.steps()));
        return steps;
    }

    @Override
    public Set<DocumentId> touched() {
        Set<DocumentId> touched = new TreeSet<>();
        changes.forEach(change -> touched.addAll(change.touched()));
        return touched;
    }

    @Override
    public Set<ObjectId> objects() {
        Set<ObjectId> objects = new HashSet<>();
        changes.forEach(change -> objects.addAll(change.objects()));
        return objects;
    }
}
