/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

/** How far the changes of a project are on the disk. */
public enum SaveState {
    /** No project is open. */
    NONE,
    /** Everything is on the disk. */
    SAVED,
    /** There are changes in memory alone. */
    UNSAVED,
    /** Changes are being written. */
    SAVING,
    /** The last attempt failed; the changes are still in memory. */
    FAILED
}
