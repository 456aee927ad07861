/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.model.RegistryEntity;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.query.QueryPrinter;
import org.isnad.query.QueryScanner;
import org.isnad.search.BareWords;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Pattern.Relation;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.text.MatchMode;

/**
 * The query that finds others like an annotation: those of its layer with its tag that name the same entity of the
 * registry or, if it names none, say the same in any spelling. Of one with many words the words are left out.
 */
public final class LikeThis {

    private static final int WORDS = 8;
    private static final String TAG = "tag";

    private LikeThis() {
    }

    /** @param text of the annotation's document */
    public static String query(Project project, AnnotationData annotation, String text) throws ProjectException {
        List<AnnotationCondition> conditions = new ArrayList<>();
        annotation.tag().ifPresent(tag -> conditions.add(equal(TAG, tag)));
        Optional<AnnotationCondition> entity = entity(project, annotation);
        entity.ifPresent(conditions::add);
        Pattern pattern = new Pattern.Annotated(annotation.layer(), conditions.size() == 1 ? conditions.getFirst()
                : new AnnotationCondition.AllOf(conditions));
        if (entity.isEmpty() && annotation instanceof SpanData span && span.ranges().size() == 1) {
            BareWords words = BareWords.of(span.coveredText(text));
            if (words.words().size() > 0 && words.words().size() <= WORDS) {
                pattern = new Pattern.Filtered(pattern, Relation.EQUAL, false, words.pattern(MatchMode.FOLDED));
            }
        }
        return QueryPrinter.print(Query.everywhere(pattern), MatchMode.FOLDED);
    }

    /**
     * The query that finds the words of a text. Signs that mean something in queries mean nothing in a text: quotation
     * marks and brackets of a sentence are no part of what is looked for.
     *
     * @param text of which the first line counts
     * @param mode in which the query will be asked
     * @return empty for a text without words
     */
    public static String words(String text, MatchMode mode) {
        String line = text.strip().lines().findFirst().orElse("");
        BareWords words = BareWords.of(line);
        if (words.words().size() == 0) {
            return "";
        }
        boolean plain = QueryScanner.isBare(line) && line.indexOf('*') < 0 && line.indexOf('?') < 0;
        return plain ? line : QueryPrinter.print(words.query(mode), mode);
    }

    private static Optional<AnnotationCondition> entity(Project project, AnnotationData annotation)
            throws ProjectException {
        for (FeatureType feature : project.tagset().layer(annotation.layer()).map(Layer::features).orElse(List.of())) {
            List<String> values = annotation.features().getOrDefault(feature.name(), List.of());
            if (feature.kind() == FeatureType.Kind.ENTITY && !values.isEmpty()) {
                String id = values.getFirst();
                String name = project.entities().stream().filter(one -> one.id().toString().equals(id)).findFirst()
                        .map(RegistryEntity::name).orElse(id);
                return Optional.of(equal(feature.name(), name));
            }
        }
        return Optional.empty();
    }

    private static AnnotationCondition equal(String name, String value) {
        return new AnnotationCondition.Text(List.of(name), new TextTest.Equal(value));
    }
}
