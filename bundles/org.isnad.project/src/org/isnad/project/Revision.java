/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.util.List;

import org.isnad.model.Annotator;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;

/**
 * How a document gets another text, and what that means for its annotations.
 *
 * @param change      to be applied; gives the text and says of each span what becomes of it
 * @param annotations what becomes of the spans that do not simply stand at the same characters as before: those that
 *                    were found again with some doubt, and those that stand nowhere any more; by annotator, in reading
 *                    order
 */
public record Revision(Change change, List<Moved> annotations) {

    public Revision {
        annotations = List.copyOf(annotations);
    }

    /** What became of a span. */
    public enum Outcome {
        /** Its text is not the same any more, or was found at another place. */
        REANCHORED,
        /** Nothing of its text is left: it is empty and stands where its text was. */
        EMPTIED
    }

    /**
     * A span and what becomes of it.
     *
     * @param confidence that it stands where it belongs, 0 to 1; 0 for one that is {@link Outcome#EMPTIED}
     */
    public record Moved(Annotator annotator, SpanData before, SpanData after, Outcome outcome, double confidence) {
    }
}
