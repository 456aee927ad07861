/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.search.Grouping;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Pattern.Relation;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.isnad.text.MatchMode;

/**
 * A group of hits as a condition: those hits alone.
 *
 * @param key what the group's hits have in common; empty for those that have nothing of the kind
 */
public record Facet(Grouping grouping, String key) {

    private static final String LAYER = "layer";
    /** What claims are called in queries where the tagset has no layer of that name. */
    private static final String CLAIM = "Claim";

    /**
     * The query with all of the conditions.
     *
     * @param tagset says which layers have spans: by them alone hits are counted
     */
    public static Query narrow(Query query, List<Facet> facets, Tagset tagset) {
        Pattern pattern = query.pattern();
        List<DocumentCondition> documents = new ArrayList<>();
        if (!query.documents().equals(DocumentCondition.ALL)) {
            documents.add(query.documents());
        }
        for (Facet facet : facets) {
            switch (facet.grouping) {
                case Grouping.ByDocument byDocument -> documents.add(facet.metadata("id"));
                case Grouping.ByMetadata byMetadata -> documents.add(facet.metadata(byMetadata.name()));
                case Grouping.ByAnnotator byAnnotator -> pattern = facet.annotated(pattern, "annotator", tagset);
                case Grouping.ByTag byTag -> pattern = facet.annotated(pattern, "tag", tagset);
                case Grouping.ByForm byForm -> pattern = facet.worded(pattern, byForm.form());
            }
        }
        return new Query(pattern, documents.isEmpty() ? DocumentCondition.ALL
                : documents.size() == 1 ? documents.getFirst() : new DocumentCondition.AllOf(documents));
    }

    private DocumentCondition metadata(String name) {
        return key.isEmpty() ? new DocumentCondition.Not(new DocumentCondition.Text(name, new TextTest.Wildcard("?*")))
                : new DocumentCondition.Text(name, new TextTest.Equal(key));
    }

    private Pattern annotated(Pattern pattern, String name, Tagset tagset) {
        List<AnnotationCondition> conditions = new ArrayList<>();
        if (!key.isEmpty()) {
            conditions.add(is(name, key));
        }
        tagset.layers().stream().filter(layer -> layer.kind() != Layer.Kind.SPAN)
                .forEach(layer -> conditions.add(new AnnotationCondition.Not(is(LAYER, layer.name()))));
        if (tagset.layer(CLAIM).isEmpty()) {
            conditions.add(new AnnotationCondition.Not(is(LAYER, CLAIM)));
        }
        return new Pattern.Filtered(pattern, Relation.OVERLAPPING, key.isEmpty(),
                new Pattern.Annotated("", new AnnotationCondition.AllOf(conditions)));
    }

    private static AnnotationCondition is(String name, String value) {
        return new AnnotationCondition.Text(List.of(name), new TextTest.Equal(value));
    }

    private Pattern worded(Pattern pattern, MatchMode form) {
        List<Pattern> words = Arrays.stream(key.split(" ")).<Pattern>map(word -> new Pattern.Word(
                new TokenCondition.Form(tokenForm(form), new TextTest.Equal(word)))).toList();
        return new Pattern.Filtered(pattern, Relation.EQUAL, false,
                words.size() == 1 ? words.getFirst() : new Pattern.Sequence(words));
    }

    private static TokenForm tokenForm(MatchMode form) {
        return switch (form) {
            case EXACT -> TokenForm.WORD;
            case FOLDED -> TokenForm.FOLDED;
            case STEM -> TokenForm.STEM;
        };
    }
}
