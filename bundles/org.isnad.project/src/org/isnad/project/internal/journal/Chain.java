/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The states of one object that a journal knows: that before its first change, all between, and the last. Null stands
 * for an object that is not there.
 */
public final class Chain<V> {

    private final List<V> states = new ArrayList<>(2);

    /** Adds a change. When somebody changed the file meanwhile, {@code before} need not be the last state. */
    void add(V before, V after) {
        if (states.isEmpty() || !Objects.equals(states.getLast(), before)) {
            states.add(before);
        }
        states.add(after);
    }

    /** Adds all changes of another chain. */
    void add(Chain<V> later) {
        for (int i = 1; i < later.states.size(); i++) {
            add(later.states.get(i - 1), later.states.get(i));
        }
    }

    /** The state before the first change. */
    public V first() {
        return states.getFirst();
    }

    /** The state after the last change. */
    public V last() {
        return states.getLast();
    }

    /** All states, in their order; null where the object was not there. */
    public List<V> states() {
        return Collections.unmodifiableList(states);
    }

    /** Whether the changes led anywhere. */
    public boolean changed() {
        return !Objects.equals(first(), last());
    }

    /** Whether the journal knows a state, so that a file that holds it was changed by nobody else. */
    public boolean knows(V state) {
        return states.contains(state);
    }
}
