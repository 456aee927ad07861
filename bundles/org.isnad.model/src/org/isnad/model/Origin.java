/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/** How an annotation came to be. */
public enum Origin {
    /** Made by a person in the editor or on the command line. */
    MANUAL,
    /** Read from a file of another program. */
    IMPORTED,
    /** Proposed by a suggester and not yet decided by a person. */
    SUGGESTED
}
