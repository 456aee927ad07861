/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationTable;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.StorableText;
import org.isnad.project.NewDocument;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/** What must hold for a value before it enters a project, so that saving cannot fail because of it. */
final class Checks {

    private Checks() {
    }

    /** @throws ProjectException {@link ProjectProblem#FORBIDDEN_CHARACTER} if XML cannot hold the value */
    static void storable(String what, String value) throws ProjectException {
        int forbidden = StorableText.forbidden(value);
        if (forbidden >= 0) {
            throw forbidden(what, value, forbidden);
        }
    }

    /** @throws ProjectException {@link ProjectProblem#FORBIDDEN_CHARACTER} if a document's text cannot be this */
    static void text(String text) throws ProjectException {
        OptionalInt forbidden = StrictText.forbiddenInText(text);
        if (forbidden.isPresent()) {
            throw forbidden("text", text, forbidden.getAsInt());
        }
    }

    private static ProjectException forbidden(String what, String value, int offset) {
        String character = String.format(Locale.ROOT, "U+%04X", (int) value.charAt(offset));
        return new ProjectException(ProjectProblem.FORBIDDEN_CHARACTER, null, what, character,
                Integer.toString(offset));
    }

    /** @throws ProjectException {@link ProjectProblem#BAD_RANGE} */
    static void span(DocumentId document, String text, SpanData span) throws ProjectException {
        span(document.value(), text, span);
    }

    private static void span(String document, String text, SpanData span) throws ProjectException {
        for (TextRange range : span.ranges()) {
            if (range.end() > text.length()) {
                throw badRange(document, text, range, "outside");
            }
            if (TextProblems.splitsSurrogatePair(text, range.begin())
                    || TextProblems.splitsSurrogatePair(text, range.end())) {
                throw badRange(document, text, range, "split");
            }
        }
    }

    /**
     * What somebody says about a document that is to enter.
     *
     * @throws ProjectException         {@link ProjectProblem#BAD_RANGE}
     * @throws IllegalArgumentException if two have one id, or a group is a member of its members
     */
    static void newAnnotations(NewDocument document, List<AnnotationData> annotations) throws ProjectException {
        AnnotationTable.duplicate(annotations).ifPresent(id -> {
            throw new IllegalArgumentException("two annotations have the id " + id);
        });
        AnnotationTable table = new AnnotationTable();
        table.setAll(annotations);
        if (table.groups().stream().anyMatch(table::wouldCycle)) {
            throw new IllegalArgumentException("a group is a member of its members");
        }
        for (SpanData span : table.spans().spans()) {
            span(document.name(), document.text(), span);
        }
    }

    private static ProjectException badRange(String document, String text, TextRange range, String why) {
        return new ProjectException(ProjectProblem.BAD_RANGE, null, document, range.toString(),
                Integer.toString(text.length()), why);
    }
}
