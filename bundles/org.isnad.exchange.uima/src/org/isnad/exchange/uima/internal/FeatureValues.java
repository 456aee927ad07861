/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.isnad.exchange.AnnotationDrafts.Draft;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.LabelsSeen.LayerSeen;
import org.isnad.exchange.support.SafeXml;
import org.isnad.model.AnnotationId;
import org.isnad.model.schema.Layer;
import org.isnad.text.message.MessageBundle;

/** What the features of a CAS say, as Isnad's features. */
final class FeatureValues {

    /** Features of DKPro's and WebAnno's types that hold a label, the first that is there. */
    private static final List<String> LABELS = List.of("tag", "value", "PosValue", "DependencyType", "chunkValue",
            "constituentType", "referenceType", "category", "label");

    /** The features of Isnad's own types that name others; see {@link LayerNames#feature}. */
    private static final Set<String> OWN_REFERENCES = Set.of("source", "target", "members", "parts");

    private static final MessageBundle MESSAGES = MessageBundle.beside(FeatureValues.class);

    private final Cas cas;
    private final TypeSystem types;
    private final Map<String, AnnotationId> ids;
    private final List<Notice> notices;

    /**
     * @param ids     of what becomes an annotation, by the id in the file; the caller's, read when asked
     * @param notices the caller's
     */
    FeatureValues(Cas cas, TypeSystem types, Map<String, AnnotationId> ids, List<Notice> notices) {
        this.cas = cas;
        this.types = types;
        this.ids = ids;
        this.notices = notices;
    }

    /** The feature that holds the label; empty if there is none. */
    static String tagFeature(FeatureStructure structure) {
        return tagFeature(structure::has);
    }

    /** The feature that holds the label, of those that there are; empty if there is none. */
    static String tagFeature(Predicate<String> there) {
        return LABELS.stream().filter(there).findFirst().orElse("");
    }

    /** Says what a structure of one of Isnad's types says. */
    void describeOwn(FeatureStructure structure, Set<String> used, Draft draft, LayerSeen seen) {
        structure.features().forEach((name, values) -> {
            if (name.equals("comment")) {
                draft.comment(storable(structure, values.getFirst()));
            } else if (!used.contains(name) && !name.equals("id") && !name.equals(Cas.SOFA)) {
                values.forEach(value -> say(structure, LayerNames.decode(name), value, draft, seen));
            }
        });
    }

    /** Says what a structure of another type says. @param tag the feature that holds the label; empty for none */
    void describe(FeatureStructure structure, Set<String> used, String tag, Draft draft, LayerSeen seen) {
        structure.features().forEach((name, values) -> {
            if (!used.contains(name) && !name.equals(Cas.SOFA)) {
                for (String value : plain(structure, name, values)) {
                    say(structure, name.equals(tag) ? Layer.TAG : name, value, draft, seen);
                }
            }
        });
    }

    private void say(FeatureStructure structure, String name, String value, Draft draft, LayerSeen seen) {
        String stored = storable(structure, value);
        String storedName = storable(structure, name);
        draft.feature(storedName, stored);
        if (name.equals(Layer.TAG)) {
            seen.tag(stored);
        } else {
            seen.feature(storedName);
        }
    }

    /** The values as texts; those that name an annotation are its id. */
    private List<String> plain(FeatureStructure structure, String name, List<String> values) {
        return switch (types.range(structure.type(), name)) {
            case PLAIN -> values;
            case PLAIN_LIST -> values.size() == 1 && structure.text(name).contains(" ")
                    && !types.isText(structure.type(), name) ? List.of(values.getFirst().split(" ")) : values;
            case REFERENCE -> named(structure, name, values);
        };
    }

    private List<String> named(FeatureStructure structure, String name, List<String> values) {
        List<String> plain = new ArrayList<>();
        for (String named : cas.ids(values)) {
            FeatureStructure other = cas.structures().get(named);
            AnnotationId id = ids.get(named);
            if (cas.isNull(named)) {
                continue;
            }
            if (other == null) {
                notices.add(new Notice(structure.line(), structure.column(),
                        MESSAGES.text("dangling", name, structure.shortType(), named)));
            } else if (id != null) {
                plain.add(id.toString());
            } else if (other.type().startsWith("uima.cas.")) {
                plain.addAll(cas.values(other));
            } else if (!isLink(other)) {
                notices.add(new Notice(structure.line(), structure.column(),
                        MESSAGES.text("reference", name, structure.shortType(), other.shortType())));
            }
        }
        return plain;
    }

    /** What a slot of a span names. */
    List<FeatureStructure> links(FeatureStructure host, String feature, List<String> values) {
        return types.range(host.type(), feature) == TypeSystem.Range.REFERENCE
                ? cas.named(values).stream().filter(FeatureValues::isLink).toList() : List.of();
    }

    private static boolean isLink(FeatureStructure structure) {
        return structure.has("target") && !structure.has(Cas.SOFA) && !structure.hasPlace();
    }

    /** All structures that a structure's features name. */
    List<FeatureStructure> references(FeatureStructure structure) {
        List<FeatureStructure> named = new ArrayList<>();
        boolean own = LayerNames.kind(structure.type()).isPresent();
        structure.features().forEach((name, values) -> {
            if (own ? OWN_REFERENCES.contains(name)
                    : types.range(structure.type(), name) == TypeSystem.Range.REFERENCE) {
                named.addAll(cas.named(values));
            }
        });
        return named;
    }

    /** Files of XML 1.1 hold characters that a value cannot have; they are replaced one to one, and noticed. */
    String storable(FeatureStructure structure, String value) {
        String storable = SafeXml.storable(value);
        if (!storable.equals(value)) {
            notices.add(new Notice(structure.line(), structure.column(),
                    MESSAGES.text("character", structure.shortType())));
        }
        return storable;
    }
}
