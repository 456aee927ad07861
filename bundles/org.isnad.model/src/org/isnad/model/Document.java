/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.Map;

/** Read-only view of a document's description. The text itself is asked from the project. */
public interface Document {

    DocumentId id();

    /** What people see: any characters, not empty. */
    String title();

    /** Where the text came from: the path or name as the user gave it; empty for pasted text. */
    String source();

    /** Id of the format the text was read from, {@code text} for a plain file. */
    String format();

    /** The canonical name of the charset the source was decoded with. */
    String charset();

    /** Length of the text in UTF-16 code units. */
    int length();

    /** SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal. */
    String textHash();

    /** When the document entered the project. */
    Instant imported();

    /** Outlet, byline, agency, published … as the tagset's document layer names them; sorted by name. */
    Map<String, String> metadata();
}
