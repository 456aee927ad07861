/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

/** A file does not hold what it should. The message says where, in lines and characters from 1, and what is wrong. */
public class MalformedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedFileException(int line, int column, String what, Throwable cause) {
        super("line " + line + ", column " + column + ": " + what, cause);
        this.line = line;
    }

    /** The line where reading stopped, from 1. */
    public int line() {
        return line;
    }
}
