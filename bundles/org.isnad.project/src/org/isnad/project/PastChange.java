/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.time.Instant;

import org.isnad.model.change.Change;

/**
 * A change that was made to a project, as its history tells it. The history is this machine's own and goes back as far
 * as there is room for it.
 *
 * @param generation of the journal that the change was written to
 * @param number     within the generation; generation and number order the changes, whatever the clocks said
 * @param author     the display name of who made it; empty when several people's annotations were changed at once, or
 *                   the program decided how changes of two programs go together
 * @param time       when, by the author's clock
 * @param operation  what people called it; when it is empty, {@link Change#label} says it
 */
public record PastChange(long generation, long number, String author, Instant time, String operation,
        Change change) implements Comparable<PastChange> {

    @Override
    public int compareTo(PastChange other) {
        int byGeneration = Long.compare(generation, other.generation);
        return byGeneration != 0 ? byGeneration : Long.compare(number, other.number);
    }
}
