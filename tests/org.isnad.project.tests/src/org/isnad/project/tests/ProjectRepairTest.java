/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.GroupData;
import org.isnad.model.IdSource;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.check.ProjectRepair;
import org.isnad.project.check.ProjectRepair.Plan;
import org.isnad.project.internal.StrictText;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What annotations of all kinds are checked for, and what is repaired without asking anybody. */
class ProjectRepairTest {

    private static final Annotator SARA = Projects.SARA;
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String TAGSET = """
            tagset harbour
            span layer Name { allow overlap, sentences, gaps
                feature about : annotation feature day : date
                constraint dated: has day else information "No day." / "لا يوم." }
            relation layer Kin { role source : Name role target : Name }
            group layer Chain { role link+ : Name, Chain }
            """;

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private Document document;
    private SpanData salma;
    private SpanData zayd;

    @BeforeEach
    void twoNames() throws Exception {
        project = make.store().create(folder, "harbour",
                Tagsets.shipped().read(TAGSET.getBytes(StandardCharsets.UTF_8), "harbour.tagset"));
        document = make.add(project, "d", "سلمى 😀 زيد.");
        salma = add(name(Map.of(), new TextRange(0, 4)));
        zayd = add(name(Map.of(), new TextRange(8, 11)));
    }

    @Test
    void aSoundProjectNeedsNoRepair() throws Exception {
        add(kin(salma.id(), zayd.id()));
        add(chain(salma.id(), zayd.id()));
        add(name(Map.of("about", List.of(zayd.id().toString())), new TextRange(0, 4)));

        assertEquals(List.of(), found());
        assertEquals(List.of(), plan().repaired());
    }

    @Test
    void aMemberThatIsNowhereIsTakenOutOfAGroupThatHasOthers() throws Exception {
        GroupData chain = add(chain(salma.id(), make.nextId(), zayd.id()));

        assertEquals(List.of("DANGLING_MEMBER"), found());
        repair();

        assertEquals(List.of(), found());
        assertEquals(List.of(salma.id(), zayd.id()), ((GroupData) now(chain.id())).members("link"));
    }

    @Test
    void whatWouldLoseItsSenseIsLeftToAPerson() throws Exception {
        GroupData chain = add(chain(make.nextId()));
        RelationData kin = add(kin(salma.id(), make.nextId()));

        assertEquals(List.of("DANGLING_MEMBER", "DANGLING_MEMBER"), found());
        repair();

        assertEquals(chain, now(chain.id()));
        assertEquals(kin, now(kin.id()));
    }

    @Test
    void whatAnotherAnnotatorHasIsNotTakenForMissing() throws Exception {
        SpanData other = name(Map.of(), new TextRange(0, 4));
        project.apply(AnnotationChange.add(document.id(), Annotator.GOLD, other));
        add(chain(salma.id(), other.id()));

        assertEquals(List.of("DANGLING_MEMBER"), found());
        assertEquals(List.of(), plan().repaired());
    }

    @Test
    void whatADamagedFileMayHoldIsNotTakenForMissing() throws Exception {
        add(chain(salma.id(), make.nextId()));
        project.apply(AnnotationChange.add(document.id(), Annotator.GOLD, name(Map.of(), new TextRange(0, 4))));
        project.save();
        Path gold = folder.resolve("annotations").resolve("gold").resolve("d.xml");
        Files.write(gold, Arrays.copyOf(Files.readAllBytes(gold), 100));
        project = make.store().open(folder);

        assertTrue(found().contains("DAMAGED_ANNOTATIONS") && found().contains("DANGLING_MEMBER"));
        assertEquals(List.of(), plan().repaired());
    }

    @Test
    void aValueThatRefersToNothingIsTakenAway() throws Exception {
        SpanData span = add(name(Map.of("about", List.of(make.nextId().toString()), "day", List.of("2022-10-17")),
                new TextRange(0, 4)));

        assertEquals(List.of("DANGLING_REFERENCE"), found());
        repair();

        assertEquals(Map.of("day", List.of("2022-10-17")), now(span.id()).features());
    }

    @Test
    void aBorderInsideACharacterMovesToItsEnd() throws Exception {
        writtenOutside("8-11", "6-7");

        assertEquals(List.of("RANGE_IN_SURROGATE_PAIR"), found());
        repair();

        assertEquals(List.of(), found());
        assertEquals(List.of(new TextRange(5, 7)), ((SpanData) now(zayd.id())).ranges());
    }

    @Test
    void groupsThatAMergePutIntoOneAnotherAreToldOnce() throws Exception {
        GroupData inner = add(chain(salma.id(), zayd.id()));
        GroupData outer = add(chain(inner.id(), salma.id()));
        add(chain(outer.id()));
        writtenOutside("link=" + zayd.id(), "link=" + outer.id());

        assertEquals(List.of("CYCLIC_GROUP"), found());
        Finding cycle = ProjectCheck.check(project).stream()
                .filter(finding -> finding.code() == FindingCode.CYCLIC_GROUP).findFirst().orElseThrow();
        assertEquals(inner.id() + " → " + outer.id(), cycle.subject());
        assertEquals(List.of(), plan().repaired());
    }

    @Test
    void theLaterOfTwoAnnotationsWithOneIdGetsANewOneAndKeepsItsPlace() throws Exception {
        Document other = make.add(project, "e", "سلمى وحدها");
        project.apply(AnnotationChange.add(other.id(), SARA, salma));
        project.apply(AnnotationChange.add(other.id(), SARA, chain(salma.id())));
        project.apply(AnnotationChange.add(other.id(), SARA,
                name(Map.of("about", List.of(salma.id().toString())), new TextRange(5, 10))));

        assertEquals(List.of("DUPLICATE_ID"), found());
        repair();

        assertEquals(List.of(), found());
        assertEquals(salma, now(salma.id()));
        List<? extends AnnotationData> there = project.annotations(other.id(), SARA).annotations();
        SpanData renumbered = (SpanData) there.getFirst();
        assertEquals(salma.ranges(), renumbered.ranges());
        assertEquals(renumbered.id().toString(), there.get(1).feature("about").orElseThrow());
        assertEquals(List.of(renumbered.id()), ((GroupData) there.get(2)).members("link"));
    }

    @Test
    void aRepairIsOneChangeThatCanBeUndone() throws Exception {
        add(chain(salma.id(), make.nextId(), make.nextId()));
        add(name(Map.of("about", List.of(make.nextId().toString())), new TextRange(0, 4)));
        List<AnnotationData> before = List.copyOf(project.annotations(document.id(), SARA).annotations());

        Change undo = project.apply(plan().change());
        assertEquals(List.of(), found());
        project.apply(undo);

        assertEquals(before, project.annotations(document.id(), SARA).annotations());
    }

    @Test
    void constraintsAreToldAsTheTagsetTellsThem() throws Exception {
        Finding finding = ProjectCheck.check(project).getFirst();

        assertEquals(FindingCode.CONSTRAINT, finding.code());
        assertEquals("No day.", finding.message(Locale.ENGLISH));
        assertEquals("لا يوم.", finding.message(ARABIC));
        assertEquals(salma.id(), finding.annotation().orElseThrow().id());
        assertEquals(salma.ranges(), finding.ranges());
    }

    @ParameterizedTest
    @EnumSource(org.isnad.tagset.check.Finding.Code.class)
    void whatTheTagsetFindsHasTheSameCodeHere(org.isnad.tagset.check.Finding.Code code) {
        assertEquals(code.name(), FindingCode.valueOf(code.name()).name());
    }

    private SpanData name(Map<String, List<String>> features, TextRange range) {
        return new SpanData(make.nextId(), "Name", List.of(range), features, "a", make.now(), Origin.MANUAL, "");
    }

    private RelationData kin(AnnotationId source, AnnotationId target) {
        return new RelationData(make.nextId(), "Kin", source, target, Map.of(), "a", make.now(), Origin.MANUAL, "");
    }

    private GroupData chain(AnnotationId... members) {
        return new GroupData(make.nextId(), "Chain",
                Arrays.stream(members).map(member -> new Member("link", member)).toList(), Map.of(), "a", make.now(),
                Origin.MANUAL, "");
    }

    private <T extends AnnotationData> T add(T annotation) throws Exception {
        project.apply(AnnotationChange.add(document.id(), SARA, annotation));
        return annotation;
    }

    private AnnotationData now(AnnotationId id) throws Exception {
        return project.annotations(document.id(), SARA).annotation(id).orElseThrow();
    }

    /** Sara's file as a merge by hand would leave it. */
    private void writtenOutside(String before, String after) throws Exception {
        project.save();
        Path file = folder.resolve("annotations").resolve(SARA.id().value()).resolve("d.xml");
        String content = Files.readString(file).replaceFirst("<!-- sha256:[0-9a-f]+ -->\\s*$", "")
                .replace(before, after);
        Files.writeString(file, content + "<!-- sha256:" + StrictText.hash(content.getBytes(StandardCharsets.UTF_8))
                + " -->\n");
        project = make.store().open(folder);
    }

    /** The codes of what was found, but for the constraint that every name breaks. */
    private List<String> found() throws Exception {
        return ProjectCheck.check(project).stream().map(finding -> finding.code().name())
                .filter(code -> !code.equals("CONSTRAINT")).toList();
    }

    private Plan plan() throws Exception {
        return ProjectRepair.plan(project, ProjectCheck.check(project), new IdSource(new SteppingClock(),
                Seeded.random(3)), new SteppingClock());
    }

    private void repair() throws Exception {
        Plan plan = plan();
        for (Finding repaired : plan.repaired()) {
            assertTrue(!repaired.repaired(Locale.ENGLISH).equals(repaired.repaired(ARABIC)));
        }
        project.apply(plan.change());
    }
}
