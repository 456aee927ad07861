/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

/**
 * A file is not what its format asks for, so that no more of it can be read. The program names the file; the message says
 * what is wrong, where, and what to do, in the user's language.
 */
public class BadInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable, upper case, such as {@code BAD_XML} */
    public BadInputException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** As a reader reports a document that it cannot read. */
    public ImportResult.Rejected rejected() {
        return new ImportResult.Rejected(code, getMessage());
    }
}
