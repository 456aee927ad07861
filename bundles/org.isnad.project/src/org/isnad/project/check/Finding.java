/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.schema.Label;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Something that a check found.
 *
 * @param document   the document that it concerns, if it is one
 * @param ranges     where in the document's text; may be empty
 * @param file       the file that it lies in, below the project's folder
 * @param subject    the id, layer, tag or offset that is meant; empty when the file says it all
 * @param annotation the annotation that it concerns, if it is one
 * @param told       what people are told and what to do, where the tagset says it
 */
public record Finding(FindingCode code, Severity severity, Optional<DocumentId> document, List<TextRange> ranges,
        String file, String subject, Optional<Concerned> annotation, Optional<Label> told) {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Finding.class);

    /** An annotation and whose it is. */
    public record Concerned(Annotator annotator, AnnotationId id) {
    }

    public Finding {
        ranges = List.copyOf(ranges);
    }

    /** A finding that concerns no single annotation. */
    public Finding(FindingCode code, Optional<DocumentId> document, List<TextRange> ranges, String file,
            String subject) {
        this(code, code.severity(), document, ranges, file, subject, Optional.empty(), Optional.empty());
    }

    /** What is wrong, in the locale's language. */
    public String message(Locale locale) {
        return told.map(label -> label.in(locale)).orElseGet(() -> text(locale, code.name()));
    }

    /** What to do about it, in the locale's language; empty where the message says it. */
    public String repair(Locale locale) {
        return told.isPresent() ? "" : text(locale, code.name() + ".repair");
    }

    /** What {@link ProjectRepair} did about it, in the locale's language. */
    public String repaired(Locale locale) {
        return text(locale, code.name() + ".repaired");
    }

    private String text(Locale locale, String key) {
        return MESSAGES.text(locale, key, file, subject, document.map(DocumentId::value).orElse(""),
                annotation.map(concerned -> concerned.id().toString()).orElse(""));
    }
}
