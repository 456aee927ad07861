/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.isnad.ui.language.internal.tagset.Misfit;
import org.isnad.ui.language.internal.tagset.Misfits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisfitsTest {

    private static final String BEFORE = """
            tagset small
            span layer Entity {
                feature tag : tag { tag WEBSITE tag ORG }
                feature number : string
            }
            span layer Gone { }
            """;

    private final Projects make = new Projects();

    private static Tagset tagset(String text) throws Exception {
        return Tagsets.shipped().read(text.getBytes(StandardCharsets.UTF_8), "small.tagset");
    }

    private SpanData span(String layer, Map<String, List<String>> features) {
        return new SpanData(make.nextId(), layer, List.of(new TextRange(0, 1)), features, "سارة", make.now(),
                Origin.MANUAL, "");
    }

    private Map<Misfit, Integer> count(String after, SpanData... spans) throws Exception {
        return Misfits.count(List.of(spans), tagset(BEFORE), tagset(after));
    }

    @Test
    void tagsThatAreGoneAreCounted() throws Exception {
        SpanData person = span("Entity", Map.of("tag", List.of("WEBSITE")));
        SpanData organisation = span("Entity", Map.of("tag", List.of("ORG")));

        assertEquals(Map.of(new Misfit("Entity", "tag", "WEBSITE"), 2),
                count(BEFORE.replace("tag WEBSITE ", ""), person, organisation, person));
    }

    @Test
    void layersFeaturesAndTypesThatAreGoneAreCounted() throws Exception {
        SpanData gone = span("Gone", Map.of());
        SpanData seven = span("Entity", Map.of("number", List.of("7")));
        SpanData many = span("Entity", Map.of("number", List.of("many")));

        assertEquals(Map.of(new Misfit("Gone", "", ""), 1),
                count(BEFORE.replace("span layer Gone", "span layer Other"), gone, seven));
        assertEquals(Map.of(new Misfit("Gone", "", ""), 1),
                count(BEFORE.replace("span layer Gone", "document layer Gone"), gone));
        assertEquals(Map.of(new Misfit("Entity", "number", ""), 2),
                count(BEFORE.replace("number :", "figure :"), seven, many));
        assertEquals(Map.of(new Misfit("Entity", "number", "many"), 1),
                count(BEFORE.replace("number : string", "number : integer"), seven, many));
    }

    @Test
    void whatDidNotFitBeforeIsNotCounted() throws Exception {
        assertEquals(Map.of(), count(BEFORE, span("Unknown", Map.of("tag", List.of("X"))),
                span("Entity", Map.of("tag", List.of("UNKNOWN"), "unknown", List.of("x")))));
    }

    @Test
    void aWholeProjectIsCounted(@TempDir Path folder) throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            make.mark(project, make.add(project, "a", "سالم في النخيل"), "WEBSITE", new TextRange(0, 4));
            make.mark(project, make.add(project, "b", "زيد في النخيل"), "WEBSITE", new TextRange(0, 3));
            TagsetSource source = project.tagsetSource();
            String text = source.text().replace("tag WEBSITE", "tag WEBSITEX");
            Tagset after = Tagsets.shipped().read(text.getBytes(StandardCharsets.UTF_8), "news.tagset");

            assertEquals(Map.of(new Misfit("Entity", "tag", "WEBSITE"), 2), Misfits.count(project, after, () -> false));
        }
    }
}
