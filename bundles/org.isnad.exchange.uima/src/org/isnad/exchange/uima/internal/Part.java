/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.Optional;
import java.util.Set;

import org.isnad.model.schema.Layer;

/** What a feature structure is for Isnad. */
enum Part {
    SPAN, RELATION, GROUP, CHAIN, DOCUMENT,
    /** A span that only divides the text, such as a token; wanted where something else names it. */
    DIVISION,
    /** One end of a slot of a span, with its role. */
    LINK,
    /** Read with something else, or of no meaning outside of UIMA. */
    NONE,
    /** Of a view that is not read. */
    OTHER_VIEW;

    /** The type of the ranges of a discontinuous span. */
    static final String RANGE = "org.isnad.Range";
    /** The type of what is known about a document. */
    static final String METADATUM = "org.isnad.Metadatum";
    static final String DOCUMENT_METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
    static final String DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation";

    private static final String DIVISIONS = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.";
    private static final Set<String> NOTHING = Set.of("uima.cas.NULL", "uima.cas.Sofa", "uima.cas.View",
            DOCUMENT_METADATA, DOCUMENT_ANNOTATION, RANGE, METADATUM,
            "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.TagsetDescription",
            "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.TagDescription",
            "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata",
            "de.tudarmstadt.ukp.clarin.webanno.api.type.LayerDefinition",
            "de.tudarmstadt.ukp.clarin.webanno.api.type.FeatureDefinition");

    /**
     * @param sofa    the view that is read
     * @param indexed whether the view's index lists the structure
     */
    static Part of(FeatureStructure structure, String sofa, boolean indexed) {
        String type = structure.type();
        if (NOTHING.contains(type) || type.startsWith("uima.cas.")) {
            return NONE;
        }
        if (structure.has(Cas.SOFA) && !structure.text(Cas.SOFA).equals(sofa)) {
            return OTHER_VIEW;
        }
        Optional<Layer.Kind> own = LayerNames.kind(type);
        if (own.isPresent()) {
            return switch (own.get()) {
                case SPAN -> SPAN;
                case RELATION -> RELATION;
                case GROUP -> GROUP;
                case DOCUMENT -> DOCUMENT;
            };
        }
        if (!source(structure).isEmpty()) {
            return RELATION;
        }
        if (structure.has("first") && !structure.hasPlace()) {
            return CHAIN;
        }
        if (structure.hasPlace()) {
            return type.startsWith(DIVISIONS) ? DIVISION : SPAN;
        }
        if (structure.has("target") && !structure.has(Cas.SOFA)) {
            return LINK;
        }
        return indexed || structure.has(Cas.SOFA) ? DOCUMENT : NONE;
    }

    /** The feature that names what a relation leads from; empty if the structure is no relation. */
    static String source(FeatureStructure structure) {
        return structure.has("Governor") && structure.has("Dependent") ? "Governor"
                : structure.has("source") && structure.has("target") ? "source" : "";
    }

    /** The feature that names what a relation leads to. */
    static String target(FeatureStructure structure) {
        return source(structure).equals("Governor") ? "Dependent" : "target";
    }
}
