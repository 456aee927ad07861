/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.office.internal;

import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.support.Titles;
import org.isnad.model.DocumentMetadata;

/** What an office document says about itself; both kinds use Dublin Core's elements and some of their own. */
final class OfficeMetadata {

    /** When the file was made, which is not when the report was published. */
    private static final String CREATED = "created";
    private static final int DAY = "2022-10-17".length();

    private final Map<String, String> metadata = new TreeMap<>();
    private String title = "";

    /** Reads {@code docProps/core.xml} or {@code meta.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        String element = "";
        StringBuilder words = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element = xml.getLocalName();
                    words.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    take(element, Titles.visible(words.toString()));
                    element = "";
                }
                default -> {
                    // says nothing
                }
            }
        }
    }

    private void take(String element, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (element) {
            case "title" -> title = value;
            case "initial-creator" -> metadata.put(DocumentMetadata.BYLINE, value);
            case "creator" -> metadata.putIfAbsent(DocumentMetadata.BYLINE, value);
            case "created", "creation-date" -> metadata.put(CREATED, value.substring(0, Math.min(DAY, value.length())));
            case "language" -> {
                if (DocumentMetadata.isValid(DocumentMetadata.LANGUAGE, value)) {
                    metadata.put(DocumentMetadata.LANGUAGE, value);
                }
            }
            default -> {
                // what programs keep for themselves
            }
        }
    }

    /** Empty if the document has none. */
    String title() {
        return title;
    }

    Map<String, String> metadata() {
        return metadata;
    }
}
