/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.isnad.tally;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.isnad.model.schema.Layer;
import org.isnad.project.spi.ProjectView;
import org.isnad.project.spi.Suggester;
import org.isnad.project.spi.Suggestion;
import org.isnad.text.TextRange;

/** Suggests what looks like a year as a date, where the tagset has a layer of entities with that tag. */
public final class YearSuggester implements Suggester {

    private static final String LAYER = "Entity";
    private static final String TAG = "DATE";
    private static final double SCORE = 0.8;
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    @Override
    public Learned learn(ProjectView project) {
        boolean known = project.tagset().layer(LAYER).filter(layer -> layer.kind() == Layer.Kind.SPAN)
                .flatMap(layer -> layer.tag(TAG)).isPresent();
        return (document, text) -> known ? years(text) : List.of();
    }

    private static List<Suggestion> years(String text) {
        return YEAR.matcher(text).results().map(year -> new Suggestion(LAYER,
                List.of(new TextRange(year.start(), year.end())), Map.of("tag", List.of(TAG)), SCORE)).toList();
    }
}
