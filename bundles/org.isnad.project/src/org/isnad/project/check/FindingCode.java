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
    /** Another program gave the document a text while this one had a correction that was not saved. */
    TWO_TEXTS(Severity.ERROR),
    /** An annotation file is cut, altered or not understood. */
    DAMAGED_ANNOTATIONS(Severity.ERROR),
    /** The file with an annotator's name is missing or damaged. */
    DAMAGED_ANNOTATOR(Severity.WARNING),
    /** The journal was altered; a copy of it lies beside it, or it is still in its place. */
    DAMAGED_JOURNAL(Severity.ERROR),
    /** A text that a document had before and that is to be kept is missing or altered. */
    DAMAGED_EARLIER_TEXT(Severity.WARNING),
    /** The file that a document was read from is missing or altered. */
    DAMAGED_ORIGINAL(Severity.WARNING),
    /** The file of the registry is cut, altered or not understood. */
    DAMAGED_REGISTRY(Severity.ERROR),
    /** The file of a claim is cut, altered or not understood. */
    DAMAGED_CLAIM(Severity.ERROR),
    /** An annotation file belongs to a text that the document had before; the subject is how sure its place now is. */
    EARLIER_TEXT(Severity.ERROR),
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
    /** A relation or group connects something that its annotator has not annotated in the document. */
    DANGLING_MEMBER(Severity.ERROR),
    /** A feature refers to an annotation, entity or claim that the project does not have. */
    DANGLING_REFERENCE(Severity.ERROR),
    /** A claim names an annotation that is not in the document. */
    DANGLING_MENTION(Severity.ERROR),
    /** A relation of claims leads to a claim that the project does not have. */
    DANGLING_CLAIM(Severity.ERROR),
    /** Two relations of claims have one id. */
    DUPLICATE_RELATION(Severity.ERROR),
    /** A group is a member of itself, by way of its members, which only a merge can have made. */
    CYCLIC_GROUP(Severity.ERROR),
    /** The layer has no such feature. */
    UNKNOWN_FEATURE(Severity.WARNING),
    /** A required feature has no value. */
    MISSING_FEATURE(Severity.WARNING),
    /** A feature of one value has several. */
    SEVERAL_VALUES(Severity.WARNING),
    /** A value is not what its feature takes. */
    BAD_VALUE(Severity.WARNING),
    /** The layer has no such role. */
    UNKNOWN_ROLE(Severity.WARNING),
    /** Too few or too many members of a role. */
    MEMBER_COUNT(Severity.ERROR),
    /** A member is of a layer that its role does not allow. */
    MEMBER_LAYER(Severity.ERROR),
    /** A span shares text with another one of its layer, which the layer does not allow. */
    SHARES_TEXT(Severity.WARNING),
    /** A span crosses the border of a sentence, which its layer does not allow. */
    CROSSES_SENTENCE(Severity.WARNING),
    /** A span has several ranges, which its layer does not allow. */
    HAS_GAPS(Severity.WARNING),
    /** A constraint of the tagset does not hold; how bad that is, the tagset says. */
    CONSTRAINT(Severity.ERROR),
    /** A constraint of the tagset takes too many steps to find out whether it holds. */
    COSTLY_CONSTRAINT(Severity.WARNING),
    /** A file or folder that is no part of the project, or that a dead process left behind. */
    STRAY_FILE(Severity.WARNING),
    /** An annotation file whose document is not in the project. */
    NO_DOCUMENT(Severity.WARNING),
    /** What a plug-in's check found; the check says what it is, and how bad. */
    CONTRIBUTED(Severity.WARNING),
    /** A plug-in's check or suggester failed and was left out. */
    PLUG_IN_FAILED(Severity.WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** How much it matters unless the tagset says otherwise. */
    public Severity severity() {
        return severity;
    }
}
