/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

/** What the end of a call means to a script. */
public enum ExitCode {
    /** The call did what it was asked. */
    DONE(0),
    /** The call ran, and found or lost something that it names: a failed check, refused documents. */
    FOUND(1),
    /** The words of the call are off. Nothing was changed. */
    WORDS(2),
    /** The call could not be carried out: a file, a damaged project, another process in the way. */
    FAILED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the process exits with. */
    public int number() {
        return number;
    }
}
