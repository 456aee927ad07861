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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.SafeXml;

/** The types that a type system file declares. */
record TypeSystem(Map<String, Type> types) {

    /** When there is no file: then features are known by their names. */
    static final TypeSystem NONE = new TypeSystem(Map.of());

    private static final Set<String> PLAIN = Set.of("uima.cas.String", "uima.cas.Integer", "uima.cas.Float",
            "uima.cas.Boolean", "uima.cas.Byte", "uima.cas.Short", "uima.cas.Long", "uima.cas.Double");
    private static final Set<String> PLAIN_LISTS = Set.of("uima.cas.StringArray", "uima.cas.IntegerArray",
            "uima.cas.FloatArray", "uima.cas.BooleanArray", "uima.cas.ByteArray", "uima.cas.ShortArray",
            "uima.cas.LongArray", "uima.cas.DoubleArray", "uima.cas.StringList", "uima.cas.IntegerList",
            "uima.cas.FloatList");
    /** Features of DKPro's and WebAnno's types that name other annotations. */
    private static final Set<String> REFERENCES = Set.of("Governor", "Dependent", "first", "next", "links", "target",
            "source", "children", "parent", "pos", "lemma", "stem", "head", "tail", "morph", "arguments", "parts",
            "members", "elements");

    /**
     * @param parent   the name of the type that it is a special case of
     * @param features in the order of the file
     * @param values   the only values, for a special kind of text; empty otherwise
     */
    record Type(String name, String parent, List<Feature> features, List<String> values) {
    }

    /**
     * @param range  the name of the type of its values
     * @param shared whether arrays stand by themselves
     */
    record Feature(String name, String range, boolean shared) {
    }

    /** What a value of a feature is. */
    enum Range { PLAIN, PLAIN_LIST, REFERENCE }

    /** @throws BadInputException {@code BAD_XML} */
    static TypeSystem read(InputStream in) throws IOException, BadInputException {
        Map<String, Type> types = new LinkedHashMap<>();
        XMLStreamReader xml = SafeXml.reader(in);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("typeDescription")) {
                    Type type = type(xml);
                    types.put(type.name(), type);
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.bad(e);
        }
        return new TypeSystem(types);
    }

    private static Type type(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Feature> features = new ArrayList<>();
        List<String> values = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "features" -> {
                    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                        Map<String, String> feature = texts(xml);
                        features.add(new Feature(feature.getOrDefault("name", ""),
                                feature.getOrDefault("rangeTypeName", ""),
                                Boolean.parseBoolean(feature.get("multipleReferencesAllowed"))));
                    }
                }
                case "allowedValues" -> {
                    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                        values.add(texts(xml).getOrDefault("string", ""));
                    }
                }
                default -> texts.put(xml.getLocalName(), xml.getElementText().strip());
            }
        }
        return new Type(texts.getOrDefault("name", ""), texts.getOrDefault("supertypeName", ""), features, values);
    }

    /** The texts of the elements within one. */
    private static Map<String, String> texts(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            texts.put(xml.getLocalName(), xml.getElementText().strip());
        }
        return texts;
    }

    /** Whether a type is another one or a special case of it. */
    boolean isA(String type, String other) {
        String at = type;
        for (int steps = 0; steps <= types.size(); steps++) {
            if (at.equals(other)) {
                return true;
            }
            Type declared = types.get(at);
            if (declared == null) {
                return false;
            }
            at = declared.parent();
        }
        return false;
    }

    /** A feature as a type or one above it declares it. */
    private Optional<Feature> feature(String type, String name) {
        Type at = types.get(type);
        for (int steps = 0; at != null && steps <= types.size(); steps++) {
            Optional<Feature> found = at.features().stream().filter(f -> f.name().equals(name)).findFirst();
            if (found.isPresent()) {
                return found;
            }
            at = types.get(at.parent());
        }
        return Optional.empty();
    }

    /** What a feature's values are; by its name if no file declares it. */
    Range range(String type, String name) {
        Optional<Feature> feature = feature(type, name);
        if (feature.isEmpty()) {
            return REFERENCES.contains(name) ? Range.REFERENCE : Range.PLAIN;
        }
        String range = feature.get().range();
        if (PLAIN.contains(range) || isA(range, "uima.cas.String")) {
            return Range.PLAIN;
        }
        return PLAIN_LISTS.contains(range) && !feature.get().shared() ? Range.PLAIN_LIST : Range.REFERENCE;
    }

    /** Whether a feature's values are texts, in which blanks separate nothing. */
    boolean isText(String type, String name) {
        return feature(type, name).map(Feature::range).filter(range -> range.startsWith("uima.cas.String")).isPresent();
    }

    /** The only values that a feature can have; empty if there is no such list. */
    List<String> values(Feature feature) {
        Type range = types.get(feature.range());
        return range == null ? List.of() : range.values();
    }
}
