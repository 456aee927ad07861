/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.time.Instant;
import java.util.Objects;

/**
 * Who changed something, when and by what.
 *
 * @param author    the display name of the person or program
 * @param time      as the author's clock showed it; the order of records does not depend on it
 * @param operation what people read in the history, in the author's language; may be empty, or {@link #CARRIED}
 */
public record Stamp(String author, Instant time, String operation) {

    /** Says that a record repeats changes that no file could take, for the next generation; it is no change of its own. */
    public static final String CARRIED = "carried";

    public Stamp {
        Objects.requireNonNull(author);
        Objects.requireNonNull(time);
        Objects.requireNonNull(operation);
    }
}
