/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

/** An import or export that cannot be done as asked. The message names the thing and the next step. */
public class TransferException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What is wrong; names are stable. */
    public enum Code {
        UNKNOWN_FORMAT, UNKNOWN_CHARSET, SEVERAL_ANNOTATORS, NO_SUCH_DOCUMENT, NOT_A_FOLDER, NOT_A_FILE,
        NOT_READABLE, PLUGIN_FAILED, BAD_OPTION, NOT_WRITABLE, CANCELLED
    }

    public TransferException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
