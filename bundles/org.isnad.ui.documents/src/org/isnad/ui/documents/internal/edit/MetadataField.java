/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.isnad.model.DocumentData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
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

    /** What every document may have, where the project's tagset says nothing about documents. */
    private static final Map<String, Label> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("outlet", new Label("Outlet", "وسيلة الإعلام"));
        USUAL.put("byline", new Label("Byline", "اسم الكاتب"));
        USUAL.put("agency", new Label("Agency", "الوكالة"));
        USUAL.put("published", new Label("Published", "تاريخ النشر"));
        USUAL.put("address", new Label("Address", "العنوان"));
    }

    /** The name of the layer that says what documents have. */
    private static final String LAYER = "Document";

    /** What the tagset says that documents have, then what this one has beside it. */
    static List<MetadataField> of(Tagset tagset, DocumentData document) {
        Locale locale = MessageBundle.userLocale();
        Map<String, MetadataField> fields = new LinkedHashMap<>();
        tagset.layer(LAYER).filter(layer -> layer.kind() == Layer.Kind.DOCUMENT).ifPresentOrElse(
                layer -> layer.features().forEach(feature -> fields.put(feature.name(), of(feature, locale))),
                () -> USUAL.forEach((name, label) -> fields.put(name, of(name, label.in(locale)))));
        document.metadata().keySet().stream().filter(name -> !name.equals(Metadata.GROUP))
                .forEach(name -> fields.computeIfAbsent(name, same -> of(same, same)));
        return List.copyOf(fields.values());
    }

    private static MetadataField of(FeatureType feature, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Tag tag : feature.values()) {
            values.put(tag.name(), tag.label().in(locale));
        }
        return new MetadataField(feature.name(), feature.label().in(locale), feature.kind(), values);
    }

    private static MetadataField of(String name, String label) {
        FeatureType.Kind kind = name.equals("published") ? FeatureType.Kind.DATE : FeatureType.Kind.STRING;
        return new MetadataField(name, label, kind, Map.of());
    }
}
