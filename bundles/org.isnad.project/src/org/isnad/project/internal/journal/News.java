/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a look into the journal brought.
 *
 * @param kind    how the entries relate to those that were known
 * @param entries in the order in which they were appended
 * @param fault   what is wrong with the journal, if something is
 */
public record News(Kind kind, List<Entry> entries, Optional<JournalFault> fault) {

    /** How the entries relate to those that were known. */
    public enum Kind {
        /** They follow those that were known; none is no news. */
        MORE,
        /** They are all of a generation that was not known, and the files are its checkpoint. */
        ANEW,
        /** They are all that is left; some that were known are gone, and who knows them should append them again. */
        LOST
    }

    /** No news. */
    public static final News NONE = new News(Kind.MORE, List.of(), Optional.empty());

    public News {
        entries = List.copyOf(entries);
    }
}
