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
import org.isnad.project.spi.Found;
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
 * @param told       what people are told and what to do, where the tagset or a plug-in says it
 * @param by         the contributed check that found or did it, if it is one
 */
public record Finding(FindingCode code, Severity severity, Optional<DocumentId> document, List<TextRange> ranges,
        String file, String subject, Optional<Concerned> annotation, Optional<Label> told, Optional<Contributor> by) {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Finding.class);

    /** An annotation and whose it is. */
    public record Concerned(Annotator annotator, AnnotationId id) {
    }

    /**
     * Who contributed what found something.
     *
     * @param plugIn the symbolic name of its bundle
     * @param id     of the check or suggester
     */
    public record Contributor(String plugIn, String id) {
    }

    public Finding {
        ranges = List.copyOf(ranges);
    }

    /** A finding that concerns no single annotation. */
    public Finding(FindingCode code, Optional<DocumentId> document, List<TextRange> ranges, String file,
            String subject) {
        this(code, code.severity(), document, ranges, file, subject, Optional.empty(), Optional.empty());
    }

    /** A finding of the program's own checks. */
    Finding(FindingCode code, Severity severity, Optional<DocumentId> document, List<TextRange> ranges, String file,
            String subject, Optional<Concerned> annotation, Optional<Label> told) {
        this(code, severity, document, ranges, file, subject, annotation, told, Optional.empty());
    }

    /** What a contributed check found. */
    public static Finding contributed(String plugIn, String id, Found found, Optional<Concerned> annotation) {
        return new Finding(FindingCode.CONTRIBUTED, found.severity(), Optional.of(found.document()), found.ranges(), "",
                found.code(), annotation, Optional.of(found.message()), Optional.of(new Contributor(plugIn, id)));
    }

    /**
     * Says that a contributed check or suggester was left out.
     *
     * @param reason for its author, in English
     */
    public static Finding failed(String plugIn, String id, String reason) {
        return new Finding(FindingCode.PLUG_IN_FAILED, FindingCode.PLUG_IN_FAILED.severity(), Optional.empty(),
                List.of(), "", reason, Optional.empty(), Optional.empty(), Optional.of(new Contributor(plugIn, id)));
    }

    /** What scripts call it: a name of {@link FindingCode}, or {@code <id of the check>.<code>} if it was contributed. */
    public String name() {
        return code == FindingCode.CONTRIBUTED ? by.orElseThrow().id() + "." + subject : code.name();
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
                annotation.map(concerned -> concerned.id().toString()).orElse(""),
                by.map(Contributor::plugIn).orElse(""), by.map(Contributor::id).orElse(""));
    }
}
