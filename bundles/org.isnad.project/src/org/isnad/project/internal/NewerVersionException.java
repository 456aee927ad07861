/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

/** A newer version of Isnad wrote a file that this one does not understand. */
public final class NewerVersionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int version;

    public NewerVersionException(int version, Throwable cause) {
        super("format version " + version, cause);
        this.version = version;
    }

    int version() {
        return version;
    }
}
