/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.spi;

import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.schema.Label;
import org.isnad.project.check.Severity;
import org.isnad.text.TextRange;

/**
 * Something that a contributed check found in a document.
 *
 * @param code       what kind of thing it is, for scripts: upper-case Latin letters, digits and underscores, which
 *                   never change their meaning
 * @param document   a document of the project
 * @param ranges     where in the document's text; may be empty
 * @param annotator  whose annotation it concerns; empty if it concerns none
 * @param annotation the annotation that it concerns; there when the annotator is
 * @param message    names the thing and the next step, in both languages
 */
public record Found(String code, Severity severity, DocumentId document, List<TextRange> ranges,
        Optional<Annotator> annotator, Optional<AnnotationId> annotation, Label message) {

    public Found {
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("not a code: \"" + code + "\"");
        }
        if (annotator.isPresent() != annotation.isPresent()) {
            throw new IllegalArgumentException("an annotation and its annotator go together: " + annotation);
        }
        if (message.english().isBlank() || message.arabic().isBlank()) {
            throw new IllegalArgumentException(code + " without a message in both languages");
        }
        ranges = List.copyOf(ranges);
    }
}
