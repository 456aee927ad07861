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

import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.isnad.ui.language.internal.tagset.Mapping;
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
    void rolesThatAreGoneAreCountedAndCanBecomeOthers() throws Exception {
        String before = "tagset small span layer Entity { } group layer Quote { role cue role content }";
        Tagset after = tagset(before.replace("role cue", "role verb"));
        SpanData member = span("Entity", Map.of());
        GroupData quote = new GroupData(make.nextId(), "Quote", List.of(new Member("cue", member.id())), Map.of(),
                "سارة", make.now(), Origin.MANUAL, "");
        Misfit role = new Misfit("Quote", "", "cue");

        assertEquals(Map.of(role, 1), Misfits.count(List.of(quote), tagset(before), after));
        assertEquals(List.of("verb", "content"), Mapping.targets(role, tagset(before), after));
        assertEquals(SchemaRename.role("Quote", "cue", "verb"), Mapping.rename(role, "verb"));
    }

    @Test
    void layersFeaturesAndValuesCanBecomeWhatTheNewTagsetHas() throws Exception {
        Tagset before = tagset(BEFORE);
        Tagset after = tagset(BEFORE.replace("tag WEBSITE", "tag SITE").replace("Gone", "Other"));

        assertEquals(List.of("SITE", "ORG"), Mapping.targets(new Misfit("Entity", "tag", "WEBSITE"), before, after));
        assertEquals(List.of("tag", "number"), Mapping.targets(new Misfit("Entity", "x", ""), before, after));
        assertEquals(List.of("Entity", "Other"), Mapping.targets(new Misfit("Gone", "", ""), before, after));
        assertEquals(SchemaRename.value("Entity", "tag", "WEBSITE", "SITE"),
                Mapping.rename(new Misfit("Entity", "tag", "WEBSITE"), "SITE"));
        assertEquals(SchemaRename.feature("Entity", "x", "number"),
                Mapping.rename(new Misfit("Entity", "x", ""), "number"));
        assertEquals(SchemaRename.layer("Gone", "Other"), Mapping.rename(new Misfit("Gone", "", ""), "Other"));
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
