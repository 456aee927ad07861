/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.TagsetSource;
import org.isnad.project.schema.AnnotationRenames;
import org.isnad.project.schema.RenamePlan;
import org.isnad.project.schema.TagsetChange;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.TagsetException;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameTest {

    private static final Annotator ZAYD = Annotator.named("زيد");

    private final Projects make = new Projects();

    @TempDir
    private Path folder;

    private SpanData span(Map<String, List<String>> features) {
        return new SpanData(make.nextId(), "Entity", List.of(new TextRange(0, 1)), features, "سارة", make.now(),
                Origin.MANUAL, "remark");
    }

    @Test
    void givenALayerAFeatureAndATagWhenAllAreRenamedThenEachIsTakenByItsOldName() {
        SpanData before = span(Map.of("tag", List.of("PERS"), "note", List.of("PERS")));

        AnnotationData after = AnnotationRenames.apply(List.of(SchemaRename.layer("Entity", "كيان"),
                SchemaRename.feature("Entity", "tag", "type"), SchemaRename.value("Entity", "tag", "PERS", "PERSON")),
                before);

        assertEquals("كيان", after.layer());
        assertEquals(Map.of("type", List.of("PERSON"), "note", List.of("PERS")), after.features());
        assertEquals(before.id(), after.id());
        assertEquals(before.time(), after.time());
        assertEquals("remark", after.comment());
    }

    @Test
    void givenTwoTagsWhenTheyAreSwappedThenNoneIsRenamedTwice() {
        List<SchemaRename> swap = List.of(SchemaRename.value("Entity", "tag", "A", "B"),
                SchemaRename.value("Entity", "tag", "B", "A"));

        assertEquals(List.of("B", "A"), AnnotationRenames.apply(swap, span(Map.of("tag", List.of("A", "B"))))
                .features().get("tag"));
    }

    @Test
    void givenANameThatIsTakenWhenAFeatureIsMappedToItThenNoValueIsDropped() {
        AnnotationData after = AnnotationRenames.apply(List.of(SchemaRename.feature("Entity", "a", "b")),
                span(Map.of("a", List.of("1", "2"), "b", List.of("2", "3"))));

        assertEquals(List.of("1", "2", "3"), after.features().get("b").stream().sorted().toList());
    }

    @Test
    void givenAGroupWhenARoleIsRenamedThenItsMembersFollowAndOtherLayersDoNot() {
        SpanData member = span(Map.of());
        GroupData group = new GroupData(make.nextId(), "Quote", List.of(new Member("cue", member.id()),
                new Member("content", member.id())), Map.of(), "سارة", make.now(), Origin.MANUAL, "");

        GroupData after = (GroupData) AnnotationRenames.apply(List.of(SchemaRename.role("Quote", "cue", "verb"),
                SchemaRename.role("Other", "content", "x")), group);

        assertEquals(List.of("verb", "content"), after.members().stream().map(Member::role).toList());
    }

    @Test
    void givenSeveralAnnotatorsWhenATagIsRenamedThenAllFollowInOneChangeThatCanBeUndone() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            Document first = make.add(project, "a", "سالم في النخيل");
            Document second = make.add(project, "b", "زيد في النخيل");
            make.mark(project, first, "WEBSITE", new TextRange(0, 4));
            make.mark(project, first, "LOC", new TextRange(8, 14));
            project.apply(AnnotationChange.add(second.id(), ZAYD, make.entity("WEBSITE", new TextRange(0, 3))));
            TagsetSource source = project.tagsetSource();
            List<SchemaRename> rename = List.of(SchemaRename.value("Entity", "tag", "WEBSITE", "SITE"));

            RenamePlan plan = AnnotationRenames.plan(project, rename, () -> false);
            assertEquals(2, plan.annotations());
            assertEquals(2, plan.documents());
            assertEquals(Map.of(rename.getFirst(), 2), plan.counts());
            TagsetChange back = new TagsetChange(source.text(), source.text().replace("tag WEBSITE ", "tag SITE "),
                    plan.change()).applyTo(project);

            assertEquals("SITE", tag(project, second, ZAYD));
            assertTrue(project.tagset().layer("Entity").orElseThrow().tag("SITE").isPresent());
            assertEquals(1, project.history(first.id()).stream().filter(each -> each.change().equals(plan.change())).count(), "one record");
            TagsetChange again = back.applyTo(project);
            assertEquals("WEBSITE", tag(project, second, ZAYD));
            assertEquals(source.text(), project.tagsetSource().text());
            again.applyTo(project);
            assertEquals("SITE", tag(project, second, ZAYD));
        }
    }

    private static String tag(Project project, Document document, Annotator annotator) throws ProjectException {
        return project.annotations(document.id(), annotator).annotations().getFirst().tag().orElseThrow();
    }

    @Test
    void givenATextThatIsNoTagsetWhenAppliedThenTheAnnotationsStayAsTheyWere() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            Document document = make.add(project, "a", "سالم في النخيل");
            make.mark(project, document, "PERS", new TextRange(0, 4));
            TagsetSource source = project.tagsetSource();
            RenamePlan plan = AnnotationRenames.plan(project,
                    List.of(SchemaRename.value("Entity", "tag", "PERS", "X")), () -> false);

            assertThrows(TagsetException.class,
                    () -> new TagsetChange(source.text(), "tagset", plan.change()).applyTo(project));

            assertEquals("PERS", tag(project, document, Projects.SARA));
            assertEquals(source.text(), project.tagsetSource().text());
        }
    }

    @Test
    void givenATagsetThatChangedMeanwhileWhenAppliedThenItIsRefused() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            assertEquals(ProjectProblem.TAGSET_CHANGED, assertThrows(ProjectException.class,
                    () -> new TagsetChange("other", "tagset x", RenamePlan.NOTHING.change()).applyTo(project))
                            .problem());
        }
    }

    @Test
    void givenAPlanWhenItIsCancelledThenThereIsNone() throws Exception {
        try (Project project = make.create(folder.resolve("p"))) {
            make.mark(project, make.add(project, "a", "سالم"), "PERS", new TextRange(0, 4));

            assertThrows(CancellationException.class, () -> AnnotationRenames.plan(project,
                    List.of(SchemaRename.layer("Entity", "E")), () -> true));
        }
    }
}
