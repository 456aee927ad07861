/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.ClaimRelationChange;
import org.isnad.project.Project;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.check.ProjectRepair;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that name what is not there any more. */
class ClaimRepairTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private final AnyObjects any = new AnyObjects(Seeded.random(7));
    private Project project;
    private Document document;
    private SpanData kept;
    private SpanData gone;
    private Claim claim;

    @BeforeEach
    void aClaimThatNamesWhatIsGoneAndARelationThatLeadsNowhere() throws Exception {
        project = make.create(folder.resolve("p"));
        document = make.add(project, "d", "قال زيد بن عمرو");
        kept = make.mark(project, document, "PERS", new TextRange(4, 7));
        gone = make.mark(project, document, "PERS", new TextRange(8, 10));
        claim = any.claim().withMentions(List.of(new Claim.Mention(document.id(), kept.id()),
                new Claim.Mention(document.id(), gone.id())));
        Claim other = any.claim().withMentions(List.of());
        project.apply(new ClaimChange(null, claim));
        project.apply(new ClaimChange(null, other));
        ClaimRelation made = any.relation(claim.id());
        project.apply(new ClaimRelationChange(null, new ClaimRelation(made.id(), claim.id(), other.id(), made.type(),
                made.conflicts(), made.authorship(), made.foreign())));
        project.apply(new ClaimRelationChange(null, any.relation(claim.id())));
        project.apply(AnnotationChange.remove(document.id(), Projects.SARA, gone));
        project.save();
    }

    private ProjectRepair.Plan plan() throws Exception {
        return ProjectRepair.plan(project, ProjectCheck.check(project),
                new IdSource(new SteppingClock(), Seeded.random(3)), new SteppingClock());
    }

    private Set<FindingCode> found() throws Exception {
        return Set.copyOf(ProjectCheck.check(project).stream().map(Finding::code).toList());
    }

    @Test
    void whatLeadsNowhereIsTakenOutInOneChangeThatCanBeUndone() throws Exception {
        assertEquals(Set.of(FindingCode.DANGLING_MENTION, FindingCode.DANGLING_CLAIM), found());

        ProjectRepair.Plan plan = plan();
        Change undo = project.apply(plan.change());

        assertEquals(2, plan.repaired().size());
        for (Finding finding : plan.repaired()) {
            assertNotEquals(finding.repaired(Locale.ENGLISH), finding.repaired(Locale.forLanguageTag("ar")));
        }
        assertEquals(Set.of(), found());
        assertEquals(claim.withMentions(List.of(new Claim.Mention(document.id(), kept.id()))),
                project.claim(claim.id()).orElseThrow());
        assertEquals(1, project.claimRelations().size(), "the sound one stays");
        project.apply(undo);
        assertEquals(claim, project.claim(claim.id()).orElseThrow());
        assertEquals(2, project.claimRelations().size());
    }

    @Test
    void nothingIsTakenOutWhileAFileCannotBeReadThatMayHoldIt() throws Exception {
        Files.write(project.folder().resolve("annotations/" + Projects.SARA.id() + "/d.xml"), new byte[10]);
        project = make.store().open(project.folder());

        assertEquals(List.of(), plan().repaired());
    }
}
