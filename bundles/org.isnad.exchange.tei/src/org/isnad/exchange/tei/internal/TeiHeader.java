/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.support.SafeXml;

/**
 * What a {@code teiHeader} says about its text. Of author, publisher and date the printed source's come before those of
 * the electronic edition.
 *
 * @param title    empty if there is none
 * @param metadata by the names of Isnad or TEI
 */
record TeiHeader(String title, Map<String, String> metadata) {

    static final TeiHeader NONE = new TeiHeader("", Map.of());

    /**
     * Reads the header on which the reader stands, to its end.
     *
     * @param standOff reads attributes, and notices what is odd
     */
    static TeiHeader read(XMLStreamReader xml, StandOff standOff) throws XMLStreamException {
        Map<String, String> edition = new TreeMap<>();
        Map<String, String> source = new TreeMap<>();
        Map<String, String> notes = new TreeMap<>();
        String title = "";
        Deque<String> path = new ArrayDeque<>();
        path.push("teiHeader");
        while (!path.isEmpty()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                path.pop();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                Map<String, String> attributes = standOff.attributes(xml);
                boolean inTitle = path.contains("titleStmt");
                boolean inSource = path.contains("sourceDesc");
                if (inTitle && name.equals("title")) {
                    String text = joined(SafeXml.allText(xml));
                    title = title.isEmpty() ? text : title;
                } else if (path.contains("notesStmt") && name.equals("note") && attributes.containsKey("n")) {
                    notes.put(attributes.get("n"), SafeXml.storable(SafeXml.allText(xml)));
                } else if (isKnown(name) && (inTitle || inSource || path.contains("publicationStmt"))) {
                    String when = attributes.getOrDefault("when", "");
                    String text = joined(SafeXml.allText(xml));
                    put(inSource ? source : edition, name, when.isEmpty() ? text : when);
                } else {
                    path.push(name);
                }
            }
        }
        edition.putAll(source);
        edition.putAll(notes);
        return new TeiHeader(title, edition);
    }

    private static boolean isKnown(String name) {
        return name.equals("author") || name.equals("publisher") || name.equals("date");
    }

    /** The first that says something counts. */
    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.putIfAbsent(name, value);
        }
    }

    private static String joined(String text) {
        return SafeXml.storable(text).strip().replaceAll("[ \\t\\r\\n]+", " ");
    }
}
