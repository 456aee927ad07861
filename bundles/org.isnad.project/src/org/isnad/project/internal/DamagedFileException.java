/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

/** A file of a project does not hold what the store wrote there. Becomes a {@code ProjectException} that names it. */
final class DamagedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What was found. The names choose the words in the message. */
    enum Reason {
        /** The line with the checksum is not there: the file was cut, or another program wrote it. */
        CUT,
        /** The checksum is that of other bytes. */
        ALTERED,
        /** The checksum is right or does not matter, but the content makes no sense. */
        MALFORMED,
        /** A file that belongs to another one is not there. */
        MISSING,
        /** The text is not the one that the annotations, or the description, belong to. */
        OTHER_TEXT
    }

    private final Reason reason;

    DamagedFileException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
