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

import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Something that a check found.
 *
 * @param document the document that it concerns, if it is one
 * @param ranges   where in the document's text; may be empty
 * @param file     the file that it lies in, below the project's folder
 * @param subject  the id, layer, tag or offset that is meant; empty when the file says it all
 */
public record Finding(FindingCode code, Optional<DocumentId> document, List<TextRange> ranges, String file,
        String subject) {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Finding.class);

    public Finding {
        ranges = List.copyOf(ranges);
    }

    public Severity severity() {
        return code.severity();
    }

    /** What is wrong, in the locale's language. */
    public String message(Locale locale) {
        return text(locale, code.name());
    }

    /** What to do about it, in the locale's language. */
    public String repair(Locale locale) {
        return text(locale, code.name() + ".repair");
    }

    private String text(Locale locale, String key) {
        return MESSAGES.text(locale, key, file, subject, document.map(DocumentId::value).orElse(""));
    }
}
