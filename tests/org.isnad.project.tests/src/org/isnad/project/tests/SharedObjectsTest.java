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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Document;
import org.isnad.model.RegistryEntity;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.ClaimRelationChange;
import org.isnad.model.change.EntityChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.ProjectListener;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry and the claims: changed, told, checked, and merged with what other programs wrote. */
class SharedObjectsTest {

    /** Of a claim's file: when it is opened, before all files are saved, and before it is. */
    private static final int LOOKS_BEFORE_THE_SAVE = 3;

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private final AnyObjects any = new AnyObjects(Seeded.random(11));
    private Project project;
    private Document document;
    private SpanData mark;

    @BeforeEach
    void aProject() throws Exception {
        project = make.create(folder.resolve("p"));
        document = make.add(project, "d", "قال زيد بن عمرو");
        mark = make.mark(project, document, "PERS", new TextRange(4, 7));
        project.save();
    }

    private Claim claim(String text, Claim before) {
        Claim made = any.claim();
        return new Claim(before == null ? made.id() : before.id(), text, "", Claim.Worth.CFS, "", "", "", List.of(), "",
                List.of(new Claim.Mention(document.id(), mark.id())), made.authorship(), made.foreign());
    }

    private Claim made(String text) throws Exception {
        Claim claim = claim(text, null);
        project.apply(new ClaimChange(null, claim));
        return claim;
    }

    private ClaimRelation related(Claim from, Claim to) throws Exception {
        ClaimRelation any = this.any.relation(from.id());
        ClaimRelation relation = new ClaimRelation(any.id(), from.id(), to.id(), ClaimRelation.Type.CONTRADICTS,
                Set.of(ClaimRelation.Conflict.FIGURE), any.authorship(), any.foreign());
        project.apply(new ClaimRelationChange(null, relation));
        return relation;
    }

    private List<FindingCode> found() throws Exception {
        return ProjectCheck.check(make.store().open(project.folder())).stream().map(Finding::code).toList();
    }

    @Test
    void listenersAreToldOfEachKind() throws Exception {
        List<String> told = new ArrayList<>();
        project.addListener(new ProjectListener() {
            @Override
            public void registryChanged() {
                told.add("registry");
            }

            @Override
            public void claimsChanged() {
                told.add("claims");
            }
        });

        project.apply(new EntityChange(null, any.entity()));
        made("عشرون قتيلا");

        assertEquals(List.of("registry", "claims"), told);
    }

    @Test
    void aRelationNeedsTheClaimThatItLeadsFrom() throws Exception {
        Claim one = made("عشرون قتيلا");
        ClaimRelation relation = related(one, made("عشرة قتلى"));

        assertThrows(StaleChangeException.class, () -> project.apply(new ClaimChange(one, null)));
        assertEquals(2, project.claims().size(), "nothing is changed");

        project.apply(new ChangeList(List.of(new ClaimChange(one, null), new ClaimRelationChange(relation, null))));
        project.save();
        assertEquals(List.of(), project.claimRelations());
        assertEquals(List.of(), found());
    }

    @Test
    void whatLeadsNowhereIsFound() throws Exception {
        Claim one = made("عشرون قتيلا");
        Claim other = made("عشرة قتلى");
        related(one, other);
        project.save();
        assertEquals(List.of(), found());

        project.apply(new ClaimChange(other, null));
        project.apply(AnnotationChange.remove(document.id(), Projects.SARA, mark));
        project.save();

        assertEquals(List.of(FindingCode.DANGLING_MENTION, FindingCode.DANGLING_CLAIM), found());
    }

    @Test
    void damagedFilesAreNamedAndTheOthersRead() throws Exception {
        Claim one = made("عشرون قتيلا");
        Claim other = made("عشرة قتلى");
        project.apply(new EntityChange(null, any.entity()));
        project.save();
        Files.writeString(project.folder().resolve("registry.xml"), "cut");
        Files.writeString(project.folder().resolve("claims").resolve(one.id() + ".xml"), "cut");

        assertEquals(List.of(other), make.store().open(project.folder()).claims());
        assertEquals(Set.of(FindingCode.DAMAGED_REGISTRY, FindingCode.DAMAGED_CLAIM), Set.copyOf(found()));
        assertEquals(2, found().size());
    }

    /** Somebody else's copy of the project, in which a change was made and saved. */
    private Project theirs(Change change) throws Exception {
        Project theirs = make.store().open(Folders.copy(project.folder(), folder.resolve("theirs")));
        theirs.apply(change);
        theirs.save();
        return theirs;
    }

    private void pull(Project theirs, String file) throws Exception {
        Files.copy(theirs.folder().resolve(file), project.folder().resolve(file), StandardCopyOption.REPLACE_EXISTING);
        project.refresh();
    }

    @Test
    void ofAnEntityThatTwoProgramsChangedBothVersionsStay() throws Exception {
        RegistryEntity before = any.entity();
        project.apply(new EntityChange(null, before));
        project.save();
        Project theirs = theirs(new EntityChange(before, named(before, "هم")));
        project.apply(new EntityChange(before, named(before, "أنا")));

        pull(theirs, "registry.xml");

        Set<String> names = new TreeSet<>(project.entities().stream().map(RegistryEntity::name).toList());
        assertEquals(Set.of("هم", "أنا"), names);
        settled();
    }

    private static RegistryEntity named(RegistryEntity entity, String name) {
        return new RegistryEntity(entity.id(), name, entity.type(), entity.aliases(), entity.variants(), entity.links(),
                entity.authorship(), entity.foreign());
    }

    @Test
    void ofAClaimThatTwoProgramsChangedBothVersionsStay() throws Exception {
        Claim before = made("عشرون قتيلا");
        project.save();
        Project theirs = theirs(new ClaimChange(before, claim("هم", before)));
        project.apply(new ClaimChange(before, claim("أنا", before)));

        pull(theirs, "claims/" + before.id() + ".xml");

        assertEquals(Set.of("هم", "أنا"), new TreeSet<>(project.claims().stream().map(Claim::text).toList()));
        settled();
        assertEquals(2, Folders.files(project.folder().resolve("claims")).size());
    }

    @Test
    void bothVersionsStayAlsoIfNobodyLookedBeforeItWasSaved() throws Exception {
        Claim before = made("عشرون قتيلا");
        project.save();
        Project theirs = theirs(new ClaimChange(before, claim("هم", before)));
        project.apply(new ClaimChange(before, claim("أنا", before)));
        String file = "claims/" + before.id() + ".xml";
        Files.copy(theirs.folder().resolve(file), project.folder().resolve(file), StandardCopyOption.REPLACE_EXISTING);

        project.save();
        project.close();

        project = make.store().open(project.folder());
        assertEquals(Set.of("هم", "أنا"), new TreeSet<>(project.claims().stream().map(Claim::text).toList()));
        settled();
    }

    @Test
    void bothVersionsStayAlsoIfItIsWrittenInTheMiddleOfASave() throws Exception {
        Claim before = made("عشرون قتيلا");
        project.save();
        Path theirs = theirs(new ClaimChange(before, claim("هم", before))).folder();
        String name = before.id() + ".xml";
        Path file = project.folder().resolve("claims").resolve(name);
        int[] looks = { 0 };
        ForwardingStorage storage = new ForwardingStorage() {
            @Override
            public byte[] read(Path path) throws IOException {
                if (path.equals(file) && ++looks[0] == LOOKS_BEFORE_THE_SAVE) {
                    Files.copy(theirs.resolve("claims").resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
                }
                return super.read(path);
            }
        };
        Project mine = new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(), Duration.ofSeconds(1))
                .open(project.folder());
        mine.apply(new ClaimChange(before, claim("أنا", before)));
        mine.save();
        assertTrue(looks[0] >= LOOKS_BEFORE_THE_SAVE);
        assertEquals(2, make.store().open(project.folder()).claims().size());
        mine.close();

        project = make.store().open(project.folder());
        assertEquals(Set.of("هم", "أنا"), new TreeSet<>(project.claims().stream().map(Claim::text).toList()));
        settled();
    }

    /** All processes see the same, before and after it is saved, and go on from it. */
    private void settled() throws Exception {
        ProjectState state = ProjectState.of(project);
        assertEquals(state, ProjectState.of(make.store().open(project.folder())));
        project.save();
        assertEquals(state, ProjectState.of(project));
        assertEquals(state, ProjectState.of(make.store().open(project.folder())));
        for (Claim claim : project.claims()) {
            project.apply(new ClaimChange(claim, claim(claim.text() + "!", claim)));
        }
        assertEquals(List.of(), found());
    }
}
