/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.gate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.support.SafeXml;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.text.message.MessageBundle;

/**
 * Features as GATE's {@code DocumentStaxUtils} writes them: a class of Java's for each value, of which only plain ones
 * are taken, and collections of plain values with semicolons between.
 */
final class GateFeatures {

    /** Features that hold what GATE has no place for. */
    private static final String OWN = "isnad.";
    static final String PARTS = OWN + "parts";
    static final String ROLES = OWN + "roles";
    static final String COMMENT = OWN + "comment";
    static final String DOCUMENT = OWN + "document";
    static final String TITLE = OWN + "title";

    private static final Set<String> OWN_NAMES = Set.of(PARTS, ROLES, COMMENT, DOCUMENT, TITLE);
    private static final String STRING = "java.lang.String";
    private static final String LIST = "java.util.ArrayList";
    private static final Set<String> PLAIN = Set.of(STRING, "java.lang.Integer", "java.lang.Long", "java.lang.Short",
            "java.lang.Byte", "java.lang.Double", "java.lang.Float", "java.lang.Boolean", "java.lang.Character",
            "java.math.BigDecimal", "java.math.BigInteger", "java.net.URL");
    private static final Set<String> COLLECTIONS = Set.of(LIST, "java.util.LinkedList", "java.util.HashSet",
            "java.util.LinkedHashSet", "java.util.TreeSet", "java.util.List", "java.util.Set", "java.util.Vector",
            "java.util.Collection");

    private static final MessageBundle MESSAGES = MessageBundle.beside(GateFeatures.class);

    private GateFeatures() {
    }

    /** Whether a feature is none of the user's: it has no name, or one of those above. */
    static boolean isOwn(String name) {
        return name.isEmpty() || OWN_NAMES.contains(name);
    }

    /**
     * Reads all features of the element on which the reader stands, to its end.
     *
     * @param notices the caller's
     */
    static Map<String, List<String>> read(XMLStreamReader xml, List<Notice> notices) throws XMLStreamException {
        Map<String, List<String>> features = new LinkedHashMap<>();
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("Feature")) {
                feature(xml, features, notices);
            } else {
                SafeXml.skip(xml);
            }
        }
        return features;
    }

    private static void feature(XMLStreamReader xml, Map<String, List<String>> features, List<Notice> notices)
            throws XMLStreamException {
        String name = "";
        List<String> values = List.of();
        int line = xml.getLocation().getLineNumber();
        int column = xml.getLocation().getColumnNumber();
        String foreign = "";
        while (SafeXml.nextElement(xml)) {
            String type = attribute(xml, "className", STRING);
            String items = attribute(xml, "itemClassName", STRING);
            boolean isName = xml.getLocalName().equals("Name");
            if (!isName && !PLAIN.contains(type) && !(COLLECTIONS.contains(type) && PLAIN.contains(items))) {
                foreign = type;
                SafeXml.skip(xml);
                continue;
            }
            String text = xml.getElementText();
            if (isName) {
                name = text;
            } else {
                values = COLLECTIONS.contains(type) ? items(text) : List.of(text);
            }
        }
        if (!foreign.isEmpty()) {
            notices.add(new Notice(line, column, MESSAGES.text("class", name, foreign)));
        } else if (SafeXml.storable(name).equals(name)
                && values.stream().allMatch(value -> SafeXml.storable(value).equals(value))) {
            features.put(name, values);
        } else {
            notices.add(new Notice(line, column, MESSAGES.text("character", SafeXml.storable(name))));
            features.put(SafeXml.storable(name), values.stream().map(SafeXml::storable).toList());
        }
    }

    /** A backslash takes its meaning from a semicolon or backslash. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == ';' || text.charAt(i + 1) == '\\')) {
                item.append(text.charAt(++i));
            } else if (c == ';') {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }

    static void write(XmlOutput out, String name, List<String> values) throws IOException {
        out.line().begin("Feature").line().begin("Name").attribute("className", STRING).text(name).end().line();
        out.begin("Value");
        if (values.size() == 1) {
            out.attribute("className", STRING).text(values.getFirst());
        } else {
            out.attribute("className", LIST).attribute("itemClassName", STRING).text(values.stream()
                    .map(value -> value.replace("\\", "\\\\").replace(";", "\\;")).collect(Collectors.joining(";")));
        }
        out.end().line().end();
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
