/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.SafeXml;

/**
 * What an XMI file holds, after the chapter “XMI CAS Serialization” of UIMA's references.
 *
 * @param structures by id, in the order of the file
 * @param repeated   those whose ids others had before; they are among the structures, under ids that nothing names
 * @param charset    canonical name of the file's charset
 */
record Cas(Map<String, FeatureStructure> structures, List<FeatureStructure> repeated, String charset) {

    static final String XMI = "http://www.omg.org/XMI";
    static final String BEGIN = "begin";
    static final String END = "end";
    static final String SOFA = "sofa";
    static final String SOFA_STRING = "sofaString";
    static final String ELEMENTS = "elements";

    private static final String NAMESPACE_BEGIN = "http:///";
    private static final String NAMESPACE_END = ".ecore";
    private static final String NO_NAMESPACE = "uima.noNamespace.";

    /** @throws BadInputException {@code BAD_XML} */
    static Cas read(InputStream in) throws IOException, BadInputException {
        Map<String, FeatureStructure> structures = new LinkedHashMap<>();
        List<FeatureStructure> repeated = new ArrayList<>();
        Map<String, Map<String, String>> types = new HashMap<>();
        XMLStreamReader xml = SafeXml.reader(in);
        try {
            xml.nextTag();
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                FeatureStructure structure = structure(xml, types, structures.size());
                if (structures.putIfAbsent(structure.id(), structure) != null) {
                    structures.put(free(structures.size()), structure.withId(free(structures.size())));
                    repeated.add(structure);
                }
            }
            while (xml.hasNext()) {
                xml.next();
            }
            return new Cas(structures, repeated, xml.getEncoding());
        } catch (XMLStreamException e) {
            throw SafeXml.bad(e);
        }
    }

    /** @param types known names of types, by namespace and name of their elements */
    private static FeatureStructure structure(XMLStreamReader xml, Map<String, Map<String, String>> types, int number)
            throws XMLStreamException {
        String type = types.computeIfAbsent(xml.getNamespaceURI(), space -> new HashMap<>())
                .computeIfAbsent(xml.getLocalName(), name -> type(xml.getNamespaceURI(), name));
        Location place = xml.getLocation();
        int line = place.getLineNumber();
        int column = place.getColumnNumber();
        String id = "";
        Map<String, List<String>> features = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!XMI.equals(xml.getAttributeNamespace(i))) {
                features.put(xml.getAttributeLocalName(i), List.of(xml.getAttributeValue(i)));
            } else if (xml.getAttributeLocalName(i).equals("id")) {
                id = xml.getAttributeValue(i);
            }
        }
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = xml.getLocalName();
            List<String> values = new ArrayList<>(features.getOrDefault(name, List.of()));
            values.add(xml.getElementText());
            features.put(name, values);
        }
        // views have no id
        return new FeatureStructure(id.isEmpty() ? free(number) : id, type, features, line, column);
    }

    /** An id that no file can have. */
    private static String free(int number) {
        return " " + number;
    }

    /** {@code http:///uima/tcas.ecore} and {@code Annotation} are {@code uima.tcas.Annotation}. */
    private static String type(String namespace, String name) {
        if (namespace == null || !namespace.startsWith(NAMESPACE_BEGIN) || !namespace.endsWith(NAMESPACE_END)) {
            return name;
        }
        String type = namespace.substring(NAMESPACE_BEGIN.length(), namespace.length() - NAMESPACE_END.length())
                .replace('/', '.') + '.' + name;
        return type.startsWith(NO_NAMESPACE) ? name : type;
    }

    /** The first view that has text. */
    Optional<FeatureStructure> sofa() {
        return structures.values().stream()
                .filter(structure -> structure.type().equals("uima.cas.Sofa") && structure.has(SOFA_STRING))
                .filter(structure -> !structure.text(SOFA_STRING).isBlank()).findFirst();
    }

    /** The ids of what the index of a view lists. */
    Set<String> members(String sofa) {
        Set<String> members = new HashSet<>();
        structures.values().stream()
                .filter(structure -> structure.type().equals("uima.cas.View") && structure.text(SOFA).equals(sofa))
                .forEach(view -> members.addAll(List.of(view.text("members").split(" "))));
        return members;
    }

    /**
     * The structures that a feature names: by itself, or by an array or list that it names.
     *
     * @return only those that are there
     */
    List<FeatureStructure> named(List<String> values) {
        return ids(values).stream().map(structures::get).filter(Objects::nonNull).toList();
    }

    /** The ids that a feature names, as {@link #named}, in their order; those that are not there too. */
    List<String> ids(List<String> values) {
        List<String> ids = new ArrayList<>();
        for (String value : values) {
            for (String id : value.split(" ")) {
                FeatureStructure structure = structures.get(id);
                if (structure != null && structure.type().equals("uima.cas.FSArray")) {
                    ids.addAll(List.of(structure.text(ELEMENTS).split(" ")));
                } else if (structure != null && structure.type().endsWith("FSList")) {
                    ids.addAll(list(structure, "head"));
                } else {
                    ids.add(id);
                }
            }
        }
        ids.removeIf(String::isEmpty);
        return ids;
    }

    /** Whether an id is that of UIMA's null, which its programs write where an array has nothing. */
    boolean isNull(String id) {
        FeatureStructure structure = structures.get(id);
        return structure == null ? id.equals("0") : structure.type().equals("uima.cas.NULL");
    }

    /** The plain values of an array or list of UIMA's that stands by itself. */
    List<String> values(FeatureStructure array) {
        if (array.type().endsWith("List")) {
            return list(array, "head");
        }
        List<String> elements = array.features().getOrDefault(ELEMENTS, List.of());
        return array.type().equals("uima.cas.StringArray") || elements.size() != 1 ? elements
                : List.of(elements.getFirst().split(" "));
    }

    private List<String> list(FeatureStructure first, String feature) {
        List<String> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FeatureStructure at = first; at != null && seen.add(at.id()); at = structures.get(at.text("tail"))) {
            if (at.has(feature)) {
                values.add(at.text(feature));
            }
        }
        return values;
    }
}
