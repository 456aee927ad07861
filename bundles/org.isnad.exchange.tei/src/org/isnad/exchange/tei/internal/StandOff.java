/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.support.SafeXml;
import org.isnad.text.message.MessageBundle;

/** What stands off the text of a document, as the file says it: spans, relations, feature structures and notes. */
final class StandOff {

    /** The kinds of feature structures that are annotations by themselves, as {@link StandOffOutput} writes them. */
    static final String GROUP = "group";
    static final String DOCUMENT = "document";

    private static final Set<String> CONTAINERS = Set.of("standOff", "spanGrp", "listRelation", "listAnnotation");

    /** A span, relation, group or remark about the whole text. */
    record Entry(String kind, String id, String layer, Map<String, String> attributes, String content, int line,
            int column) {

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    /** @param members of a group: role and target, in turn */
    record Features(Map<String, List<String>> values, List<String> members) {
    }

    private static final MessageBundle MESSAGES = MessageBundle.beside(StandOff.class);

    private final List<Notice> notices;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Features> features = new HashMap<>();
    private final Map<String, List<String>> comments = new HashMap<>();
    private final Map<String, Integer> unread = new TreeMap<>();

    /** @param notices the caller's */
    StandOff(List<Notice> notices) {
        this.notices = notices;
    }

    List<Entry> entries() {
        return entries;
    }

    /** A feature structure by its {@code xml:id}; null if there is none. */
    Features features(String id) {
        return features.get(id);
    }

    /** The notes about an entry of an id. */
    List<String> comments(String id) {
        return comments.getOrDefault(id, List.of());
    }

    /** How many elements of what name were not understood. */
    Map<String, Integer> unread() {
        return unread;
    }

    /** Reads the element on which the reader stands, to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        read(xml, "");
    }

    private void read(XMLStreamReader xml, String layer) throws XMLStreamException {
        String name = xml.getLocalName();
        Map<String, String> attributes = attributes(xml);
        if (CONTAINERS.contains(name)) {
            String inner = attributes.getOrDefault("n", attributes.getOrDefault("type", layer));
            while (SafeXml.nextElement(xml)) {
                read(xml, inner);
            }
            return;
        }
        Location place = xml.getLocation();
        int line = place.getLineNumber();
        int column = place.getColumnNumber();
        String id = attributes.getOrDefault("id", "");
        switch (name) {
            case "span" -> {
                String type = attributes.getOrDefault("type", "");
                String own = type.isEmpty() ? "span" : type;
                entries.add(new Entry(name, id, layer.isEmpty() ? own : layer, attributes,
                        storable(SafeXml.allText(xml), xml), line, column));
            }
            case "relation" -> {
                entries.add(new Entry(name, id, layer.isEmpty() ? "Relation" : layer, attributes, "", line, column));
                SafeXml.skip(xml);
            }
            case "fs" -> {
                String kind = attributes.getOrDefault("type", "");
                features.put(id, features(xml));
                if ((kind.equals(GROUP) || kind.equals(DOCUMENT)) && !attributes.getOrDefault("n", "").isEmpty()) {
                    entries.add(new Entry(kind, id, attributes.get("n"), attributes, "", line, column));
                }
            }
            case "note" -> comments.computeIfAbsent(fragment(attributes.getOrDefault("target", "")),
                    key -> new ArrayList<>()).add(storable(SafeXml.allText(xml), xml));
            default -> {
                unread.merge(name, 1, Integer::sum);
                SafeXml.skip(xml);
            }
        }
    }

    /** What a pointer within the file names. */
    static String fragment(String pointer) {
        return pointer.startsWith("#") ? pointer.substring(1) : pointer;
    }

    /** Attributes by their names without prefixes. */
    Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.putIfAbsent(xml.getAttributeLocalName(i), storable(xml.getAttributeValue(i), xml));
        }
        return attributes;
    }

    /** Files of XML 1.1 hold characters that a project cannot; they are replaced one to one, and noticed. */
    private String storable(String value, XMLStreamReader at) {
        String storable = SafeXml.storable(value);
        if (!storable.equals(value)) {
            notices.add(new Notice(at.getLocation().getLineNumber(), at.getLocation().getColumnNumber(),
                    MESSAGES.text("replaced", storable)));
        }
        return storable;
    }

    private Features features(XMLStreamReader xml) throws XMLStreamException {
        Map<String, List<String>> values = new TreeMap<>();
        List<String> members = new ArrayList<>();
        while (SafeXml.nextElement(xml)) {
            Map<String, String> attributes = attributes(xml);
            String name = attributes.getOrDefault("n", attributes.getOrDefault("name", ""));
            if (attributes.containsKey("fVal")) {
                members.add(name);
                members.add(fragment(attributes.get("fVal")));
                SafeXml.skip(xml);
            } else {
                List<String> found = values.computeIfAbsent(name, key -> new ArrayList<>());
                values(xml, found);
            }
        }
        values.remove("");
        return new Features(values, members);
    }

    /** The values of the feature on which the reader stands, to its end. */
    private void values(XMLStreamReader xml, List<String> found) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String value = xml.getAttributeValue(null, "value");
                    if (xml.getLocalName().equals("string")) {
                        found.add(storable(xml.getElementText(), xml));
                    } else {
                        depth++;
                        if (value != null) {
                            found.add(storable(value, xml));
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // white space between the values
                }
            }
        }
    }
}
