/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

/**
 * How far the annotation files have followed the changes of a project. The changes themselves are durable from the
 * moment in which they are shown: the project's journal holds them.
 */
public enum SaveState {
    /** No project is open. */
    NONE,
    /** Everything is in the files. */
    WRITTEN,
    /** There are changes in the journal that the files do not have yet. */
    PENDING,
    /** The files are being written. */
    WRITING,
    /** The last attempt failed; the changes are still in the journal. */
    FAILED
}
