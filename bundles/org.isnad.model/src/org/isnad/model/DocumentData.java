/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A document's description as an immutable value.
 *
 * @param title    what people see, not empty
 * @param source   where the text came from; empty for pasted text
 * @param length   of the text in UTF-16 code units
 * @param textHash SHA-256 of the text's UTF-8 bytes, lower-case hexadecimal
 * @param metadata sorted by name here
 * @param earlier  hashes of the texts that it had before and that are kept, the original first; none twice
 * @param foreign  what a newer version stored with the description
 */
public record DocumentData(DocumentId id, String title, String source, String format, String charset, int length,
        String textHash, Instant imported, Map<String, String> metadata, List<String> earlier, Foreign foreign)
        implements Document {

    /** @throws UnstorableTextException if a value holds a character that cannot be stored */
    public DocumentData {
        StorableText.checked(title);
        StorableText.checked(source);
        StorableText.checked(format);
        StorableText.checked(charset);
        StorableText.checked(textHash);
        metadata.forEach((name, value) -> {
            StorableText.checked(name);
            StorableText.checked(value);
        });
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        earlier.forEach(StorableText::checked);
        earlier = List.copyOf(earlier);
        if (Set.copyOf(earlier).size() < earlier.size()) {
            throw new IllegalArgumentException("an earlier text of " + id + " is named twice");
        }
    }

    /** The same document under another title. */
    public DocumentData withTitle(String newTitle) {
        return new DocumentData(id, newTitle, source, format, charset, length, textHash, imported, metadata, earlier,
                foreign);
    }

    /** The same document with one metadatum set; an empty value removes it. */
    public DocumentData withMetadata(String name, String value) {
        Map<String, String> changed = new TreeMap<>(metadata);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new DocumentData(id, title, source, format, charset, length, textHash, imported, changed, earlier, foreign);
    }

    /** The same document with other metadata. */
    public DocumentData withMetadata(Map<String, String> all) {
        return new DocumentData(id, title, source, format, charset, length, textHash, imported, all, earlier, foreign);
    }

    /** The same document with another text; the one that it has now becomes an earlier one. */
    public DocumentData withText(int newLength, String newHash) {
        List<String> texts = new ArrayList<>(earlier);
        if (!texts.contains(textHash)) {
            texts.add(textHash);
        }
        return withTexts(newLength, newHash, texts);
    }

    /** The same document with another text and other earlier ones. */
    public DocumentData withTexts(int newLength, String newHash, List<String> newEarlier) {
        return new DocumentData(id, title, source, format, charset, newLength, newHash, imported, metadata, newEarlier,
                foreign);
    }
}
