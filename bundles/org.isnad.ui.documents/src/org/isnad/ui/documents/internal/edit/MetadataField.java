/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.DocumentData;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.documents.internal.Metadata;

/**
 * Something that can be said about a document.
 *
 * @param name   as it is stored
 * @param label  in the user's language
 * @param kind   what the values are
 * @param values the only ones that are allowed, by name, with their labels; empty when any will do
 */
record MetadataField(String name, String label, FeatureType.Kind kind, Map<String, String> values) {

    private static final String DAY = "2022-10-17";

    /** What the tagset says that documents have, or what any may have, then what this one has beside it; no group. */
    static List<MetadataField> of(Tagset tagset, DocumentData document) {
        Map<String, MetadataField> fields = new LinkedHashMap<>();
        Metadata.features(tagset).ifPresentOrElse(
                features -> features.forEach(feature -> fields.put(feature.name(), of(feature))),
                () -> DocumentMetadata.NAMES.forEach(name -> fields.put(name, of(tagset, name))));
        document.metadata().keySet().forEach(name -> fields.computeIfAbsent(name, same -> of(tagset, same)));
        fields.remove(DocumentMetadata.GROUP);
        return List.copyOf(fields.values());
    }

    private static MetadataField of(FeatureType feature) {
        Locale locale = MessageBundle.userLocale();
        Map<String, String> values = new LinkedHashMap<>();
        for (Tag tag : feature.values()) {
            values.put(tag.name(), tag.label().in(locale));
        }
        return new MetadataField(feature.name(), feature.label().in(locale), feature.kind(), values);
    }

    private static MetadataField of(Tagset tagset, String name) {
        return new MetadataField(name, Metadata.label(tagset, name), FeatureType.Kind.STRING, Map.of());
    }

    /** How a value is to be written, if it is written otherwise. */
    Optional<String> example(String value) {
        if (DocumentMetadata.NAMES.contains(name)) {
            return DocumentMetadata.isValid(name, value) ? Optional.empty()
                    : Optional.of(DocumentMetadata.example(name));
        }
        return kind != FeatureType.Kind.DATE || isDay(value) ? Optional.empty() : Optional.of(DAY);
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
