/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

/** A format is not there or does not work. The message names the format, the plug-in and the next step. */
public class FormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
