/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.facets;

import java.util.function.Supplier;

import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.project.Project;
import org.isnad.search.Grouping;
import org.isnad.text.message.MessageBundle;

/** What the groups of hits are called. */
public final class FacetNames {

    private final Supplier<Project> project;

    public FacetNames(Supplier<Project> project) {
        this.project = project;
    }

    /** What a group is called, in the user's language where it is not a word of the texts. */
    public String of(Facet facet) {
        if (facet.key().isEmpty()) {
            return Texts.text("none");
        }
        return switch (facet.grouping()) {
            case Grouping.ByDocument byDocument -> project.get().document(new DocumentId(facet.key()))
                    .map(Document::title).orElse(facet.key());
            case Grouping.ByAnnotator byAnnotator -> project.get().annotators().stream()
                    .filter(annotator -> annotator.id().equals(new AnnotatorId(facet.key()))).findFirst()
                    .map(Annotator::name).orElse(facet.key());
            case Grouping.ByTag byTag -> project.get().tagset().layers().stream()
                    .filter(layer -> layer.kind() == Layer.Kind.SPAN).flatMap(layer -> layer.tag(facet.key()).stream())
                    .findFirst().map(FacetNames::label).orElse(facet.key());
            case Grouping.ByMetadata byMetadata -> facet.key();
            case Grouping.ByForm byForm -> facet.key();
        };
    }

    private static String label(Tag tag) {
        return tag.label().in(MessageBundle.userLocale());
    }
}
