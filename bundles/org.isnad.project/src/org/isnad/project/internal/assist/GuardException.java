/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

/** Says why a plug-in's code was left out. The message is for the plug-in's author, in English. */
public final class GuardException extends Exception {

    private static final long serialVersionUID = 1L;

    public GuardException(String message) {
        super(message);
    }

    GuardException(Throwable cause) {
        super(cause.getMessage() == null ? cause.getClass().getName()
                : cause.getClass().getName() + ": " + cause.getMessage(), cause);
    }
}
