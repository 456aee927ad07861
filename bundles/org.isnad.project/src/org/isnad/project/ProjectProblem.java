/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

/** What can be wrong with a project. The names are stable codes, used in the command line's answers. */
public enum ProjectProblem {
    /** The folder holds no {@code project.isnad}. */
    NOT_A_PROJECT,
    /** A file of the project is cut, altered or not what its checksum says. */
    DAMAGED,
    /** The project was written by a newer version of Isnad. */
    NEWER_VERSION,
    /** The project's tagset cannot be understood. */
    BAD_TAGSET,
    /** The tagset's file was changed by somebody else since it was read. */
    TAGSET_CHANGED,
    /** The folder for a new project is not empty. */
    FOLDER_NOT_EMPTY,
    /** Where the folder of a new project should be, or one above it, a file is. */
    NOT_A_FOLDER,
    NOT_READABLE,
    NOT_WRITABLE,
    /** The folder, or the disk it lies on, cannot be written. */
    READ_ONLY,
    /** Another process is writing and did not finish in time. */
    HELD,
    NO_SUCH_DOCUMENT,
    DUPLICATE_DOCUMENT,
    /** The text holds a character that cannot be stored, such as NUL or a lone surrogate. */
    FORBIDDEN_CHARACTER,
    /** A range lies outside the text or cuts a surrogate pair. */
    BAD_RANGE
}
