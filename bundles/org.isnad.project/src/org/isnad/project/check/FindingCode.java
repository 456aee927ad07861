/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

/** What a check can find. The names are stable codes; the messages of the same names say what to do. */
public enum FindingCode {
    /** The description of a document is cut, altered or not understood. */
    DAMAGED_DOCUMENT(Severity.ERROR),
    /** The text of a document is missing or not the one that was imported. */
    DAMAGED_TEXT(Severity.ERROR),
    /** An annotation file is cut, altered or not understood. */
    DAMAGED_ANNOTATIONS(Severity.ERROR),
    /** The file with an annotator's name is missing or damaged. */
    DAMAGED_ANNOTATOR(Severity.WARNING),
    /** The journal was altered; a copy of it lies beside it, or it is still in its place. */
    DAMAGED_JOURNAL(Severity.ERROR),
    /** An annotation file belongs to a text that is not the document's. */
    OTHER_TEXT(Severity.ERROR),
    /** A file or folder may not be read by this user, or the disk refuses; it may be as good as ever. */
    NOT_READABLE(Severity.ERROR),
    /** A file was written by a newer version of the program. */
    NEWER_VERSION(Severity.ERROR),
    RANGE_OUTSIDE_TEXT(Severity.ERROR),
    RANGE_IN_SURROGATE_PAIR(Severity.ERROR),
    /** A border lies between a letter and its marks, or inside a joined sign. */
    RANGE_IN_GRAPHEME(Severity.WARNING),
    /** Two annotations of the project have one id. */
    DUPLICATE_ID(Severity.ERROR),
    /** The tagset does not declare the layer. */
    UNKNOWN_LAYER(Severity.WARNING),
    /** The tagset does not declare the tag. */
    UNKNOWN_TAG(Severity.WARNING),
    /** A file or folder that is no part of the project, or that a dead process left behind. */
    STRAY_FILE(Severity.WARNING),
    /** An annotation file whose document is not in the project. */
    NO_DOCUMENT(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
