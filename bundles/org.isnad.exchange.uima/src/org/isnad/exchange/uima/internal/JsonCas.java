/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.JsonText;
import org.isnad.text.message.MessageBundle;

/**
 * A CAS as JSON, after the specification of UIMA's JSON CAS 0.4: structures as an array or as an object by their ids,
 * names of features with a sign before that says what the value is. Becomes what XMI becomes, so that both are read
 * alike.
 */
final class JsonCas {

    static final String TYPES = "%TYPES";
    static final String STRUCTURES = "%FEATURE_STRUCTURES";
    static final String VIEWS = "%VIEWS";
    static final String NAME = "%NAME";
    static final String PARENT = "%SUPER_TYPE";
    static final String RANGE = "%RANGE";
    static final String ID = "%ID";
    static final String TYPE = "%TYPE";
    static final String ELEMENTS = "%ELEMENTS";
    static final String SOFA = "%SOFA";
    static final String MEMBERS = "%MEMBERS";
    static final String REFERENCE = "@";

    private static final String RESERVED = "%";
    /** A reference, a place, and a number that JSON has no word for. */
    private static final String SIGNS = "@^#";

    private static final MessageBundle MESSAGES = MessageBundle.beside(JsonCas.class);

    private final JsonNode root;
    private final Map<String, FeatureStructure> structures = new LinkedHashMap<>();

    private JsonCas(JsonNode root) {
        this.root = root;
    }

    /** @throws BadInputException {@code BAD_JSON} if a structure has no id or no type */
    static Cas read(JsonNode root) throws BadInputException {
        JsonCas json = new JsonCas(root);
        JsonNode structures = root.path(STRUCTURES);
        if (structures.isObject()) {
            for (Map.Entry<String, JsonNode> structure : structures.properties()) {
                json.add(structure.getKey(), structure.getValue());
            }
        } else {
            for (JsonNode structure : structures) {
                json.add(JsonText.of(structure.path(ID)), structure);
            }
        }
        json.addViews();
        Cas cas = new Cas(json.structures, List.of(), "UTF-8");
        return new Cas(json.inlined(cas), List.of(), "UTF-8");
    }

    private void add(String id, JsonNode structure) throws BadInputException {
        String type = JsonText.of(structure.path(TYPE));
        if (id.isEmpty() || type.isEmpty()) {
            throw new BadInputException("BAD_JSON", MESSAGES.text("json-structure", id.isEmpty() ? "?" : id), null);
        }
        Map<String, List<String>> features = new LinkedHashMap<>();
        structure.properties().forEach(feature -> {
            String name = feature.getKey();
            if (name.equals(ELEMENTS)) {
                features.put(Cas.ELEMENTS, elements(type, feature.getValue()));
            } else if (!name.startsWith(RESERVED) && !feature.getValue().isNull()) {
                boolean signed = !name.isEmpty() && SIGNS.indexOf(name.charAt(0)) >= 0;
                features.put(signed ? name.substring(1) : name, texts(feature.getValue()));
            }
        });
        structures.put(id, new FeatureStructure(id, type, features, 0, 0));
    }

    /** Of an array of references one text with all ids, as XMI has it. */
    private static List<String> elements(String type, JsonNode elements) {
        List<String> texts = texts(elements);
        return TypeSystem.isPlainList(type) ? texts : List.of(String.join(" ", texts));
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(JsonText.of(each)));
        } else {
            texts.add(JsonText.of(value));
        }
        return texts;
    }

    private void addViews() {
        root.path(VIEWS).properties().forEach(view -> {
            StringJoiner members = new StringJoiner(" ");
            view.getValue().path(MEMBERS).forEach(member -> members.add(JsonText.of(member)));
            String id = " " + view.getKey();
            structures.put(id, new FeatureStructure(id, "uima.cas.View", Map.of(
                    Cas.SOFA, List.of(JsonText.of(view.getValue().path(SOFA))),
                    "members", List.of(members.toString())), 0, 0));
        });
    }

    /** XMI has arrays and lists of plain values where they are used. */
    private Map<String, FeatureStructure> inlined(Cas cas) {
        Map<String, FeatureStructure> inlined = new LinkedHashMap<>();
        Set<String> references = references();
        structures.forEach((id, structure) -> {
            Map<String, List<String>> features = new LinkedHashMap<>(structure.features());
            features.replaceAll((name, values) -> {
                FeatureStructure other = values.size() == 1 && references.contains(id + ' ' + name)
                        ? structures.get(values.getFirst()) : null;
                return other != null && TypeSystem.isPlainList(other.type()) ? cas.values(other) : values;
            });
            inlined.put(id, new FeatureStructure(id, structure.type(), features, 0, 0));
        });
        return inlined;
    }

    /** Ids and names of the features that are references: a plain 7 is no structure. */
    private Set<String> references() {
        Set<String> references = new HashSet<>();
        if (root.path(STRUCTURES).isObject()) {
            root.path(STRUCTURES).properties()
                    .forEach(structure -> references(structure.getKey(), structure.getValue(), references));
        } else {
            root.path(STRUCTURES)
                    .forEach(structure -> references(JsonText.of(structure.path(ID)), structure, references));
        }
        return references;
    }

    private static void references(String id, JsonNode structure, Set<String> into) {
        structure.properties().stream().map(Map.Entry::getKey).filter(name -> name.startsWith(REFERENCE))
                .forEach(name -> into.add(id + ' ' + name.substring(1)));
    }

    /** The types that the file declares. */
    static TypeSystem types(JsonNode root) {
        Map<String, TypeSystem.Type> types = new LinkedHashMap<>();
        root.path(TYPES).properties().forEach(declared -> {
            List<TypeSystem.Feature> features = new ArrayList<>();
            declared.getValue().properties().stream().filter(feature -> !feature.getKey().startsWith(RESERVED))
                    .forEach(feature -> features.add(new TypeSystem.Feature(feature.getKey(),
                            JsonText.of(feature.getValue().path(RANGE)), false)));
            types.put(declared.getKey(), new TypeSystem.Type(declared.getKey(),
                    JsonText.of(declared.getValue().path(PARENT)), features, List.of()));
        });
        return new TypeSystem(types);
    }
}
