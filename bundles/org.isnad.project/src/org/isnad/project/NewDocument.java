/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.util.Map;
import java.util.Optional;

/**
 * A document that is to enter a project.
 *
 * @param name     file name or title that the id is made from
 * @param title    what people see
 * @param source   where the text came from; empty for pasted text
 * @param format   id of the format it was read from
 * @param charset  canonical name of the charset it was decoded with
 * @param text     stored exactly so
 * @param metadata outlet, byline … ; may be empty
 * @param original the file that the text was read from, which is kept beside it; empty to keep the text alone
 */
public record NewDocument(String name, String title, String source, String format, String charset, String text,
        Map<String, String> metadata, Optional<Original> original) {

    public NewDocument {
        metadata = Map.copyOf(metadata);
    }

    /** A document of which the text alone is kept. */
    public NewDocument(String name, String title, String source, String format, String charset, String text,
            Map<String, String> metadata) {
        this(name, title, source, format, charset, text, metadata, Optional.empty());
    }
}
