/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.nio.file.Path;

/**
 * Something is wrong with a journal. The records before the place are good.
 *
 * @param file   the journal
 * @param offset in bytes, where the good part ends
 */
public record JournalFault(Kind kind, Path file, long offset) {

    /** What is wrong. The names choose the words in a message. */
    public enum Kind {
        /** The end is missing: a process died while it appended, or the file was cut. */
        CUT,
        /** Bytes are not those that were written. */
        ALTERED,
        /** A record is whole, but its change is not understood. */
        UNREADABLE,
        /** Records that this process knows are not there any more. */
        LOST
    }
}
