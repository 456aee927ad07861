/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.text.TextEdits;

/**
 * Makes the changes that give a document another text, remove it, or bring it back to an earlier state. Nothing is changed
 * by that: what is made is to be applied by {@link Project#apply}, at once, on the thread that changes the project.
 */
public final class Revisions {

    private Revisions() {
    }

    /**
     * The text corrected here and there. All annotators' spans move with their characters.
     *
     * @throws IllegalArgumentException if the text does not hold what the edits remove, or nothing is edited
     * @throws ProjectException {@link ProjectProblem#FORBIDDEN_CHARACTER} if an edit inserts a character that a text
     *                          cannot hold, {@link ProjectProblem#BAD_RANGE} if one cuts a surrogate pair; and as
     *                          {@link Project#text}
     */
    public static Revision correction(Project project, DocumentId document, TextEdits edits) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    /**
     * The text replaced by a newer one as a whole. Spans are found again by what they quote and by what stands around
     * it.
     *
     * @throws ProjectException {@link ProjectProblem#FORBIDDEN_CHARACTER},
     *                          {@link ProjectProblem#DUPLICATE_DOCUMENT} if another document has this text; and as
     *                          {@link Project#text} and {@link Project#annotations}
     */
    public static Revision replacement(Project project, DocumentId document, String text) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    /**
     * The document removed, with its text, its earlier texts and everybody's annotations.
     *
     * @throws ProjectException as {@link Project#text}
     */
    public static Change removal(Project project, DocumentId document) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    /**
     * The document as it was: description, text and everybody's annotations. A document that was removed is made again;
     * one that was not there yet is removed. A change of nothing if it is so already.
     *
     * @param state from {@link Project#before} or {@link Project#after}
     * @throws ProjectException as {@link Project#text} and {@link Project#annotations}
     */
    public static Change restoration(Project project, PastDocument state) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    /** The text as it was imported, whatever was corrected since. */
    public static String originalText(Project project, DocumentId document) throws ProjectException {
        var earlier = project.description(document).earlier();
        return earlier.isEmpty() ? project.text(document) : project.earlierText(document, earlier.getFirst());
    }
}
