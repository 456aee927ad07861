/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

/** Why a call ends without an answer. The message names the thing and the place, the hint the next step. */
public final class VerbException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String code;
    private final String hint;

    private VerbException(ExitCode exit, String code, String message, String hint, Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.code = code;
        this.hint = hint;
    }

    /**
     * The words of the call are off.
     *
     * @param code stable, upper case
     * @param hint what to type instead; may be empty
     */
    public static VerbException words(String code, String message, String hint) {
        return new VerbException(ExitCode.WORDS, code, message, hint, null);
    }

    /**
     * The call could not be carried out.
     *
     * @param code  stable, upper case
     * @param hint  what to do about it; may be empty
     * @param cause may be null
     */
    public static VerbException failed(String code, String message, String hint, Throwable cause) {
        return new VerbException(ExitCode.FAILED, code, message, hint, cause);
    }

    public ExitCode exit() {
        return exit;
    }

    public String code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
