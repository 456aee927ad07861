/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.ClaimRelationChange;
import org.isnad.model.change.DocumentChange;
import org.isnad.model.change.EntityChange;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Projects;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/** Random changes of every kind that fit a project as it is. */
final class AnyProjectChange {

    /** Who annotates. */
    static final List<Annotator> EVERYBODY = List.of(Projects.SARA, Annotator.named("Zoë"), Annotator.named("said"),
            Annotator.named("أمل"), Annotator.named("omar"));

    private static final List<String> PIECES = List.of("قال", " ", "زيد", "ه", "ة", "\n", "👩‍👩‍👧", "e\u0301",
            "بـ.ـ", "،", "شِ", "كتاب ", "\r\n", "x");

    private final Project project;
    private final RandomGenerator random;
    private final AnyObjects any;

    AnyProjectChange(Project project, RandomGenerator random) {
        this.project = project;
        this.random = random;
        this.any = new AnyObjects(random);
    }

    static String text(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A change of one or more objects. */
    Change next() throws Exception {
        if (project.documents().isEmpty()) {
            return new EntityChange(null, any.entity());
        }
        DocumentId document = document();
        return switch (random.nextInt(10)) {
            case 0 -> describe(document);
            case 1, 2 -> correction(document);
            case 3 -> replacement(document);
            case 4 -> random.nextInt(3) == 0 ? Revisions.removal(project, document) : annotate(document);
            case 5 -> entity();
            case 6 -> claim();
            case 7 -> relation();
            default -> annotate(document);
        };
    }

    private DocumentId document() {
        List<Document> all = project.documents();
        return all.get(random.nextInt(all.size())).id();
    }

    private Change describe(DocumentId document) throws Exception {
        DocumentData before = project.description(document);
        return new DocumentChange(before, before.withTitle("t" + any.text(3)).withMetadata("outlet", any.text(2)));
    }

    Change correction(DocumentId document) throws Exception {
        String text = project.text(document);
        List<TextEdit> edits = new ArrayList<>();
        int from = 0;
        for (int i = 1 + random.nextInt(3); i > 0 && from <= text.length(); i--) {
            int begin = whole(text, from + random.nextInt(text.length() - from + 1));
            int end = whole(text, Math.min(text.length(), begin + random.nextInt(9)));
            String inserted = text(random, random.nextInt(3));
            if (begin >= from && (end > begin || !inserted.isEmpty())) {
                edits.add(new TextEdit(begin, text.substring(begin, end), inserted));
                from = end + 1;
            }
        }
        TextEdits all = new TextEdits(edits);
        if (all.isEmpty() || all.applyTo(text).equals(text) || project.sameText(all.applyTo(text)).isPresent()) {
            return describe(document);
        }
        return Revisions.correction(project, document, all).change();
    }

    private static int whole(String text, int offset) {
        return TextProblems.splitsSurrogatePair(text, offset) ? offset + 1 : offset;
    }

    private Change replacement(DocumentId document) throws Exception {
        String text = text(random, 1 + random.nextInt(30));
        return project.sameText(text).isPresent() ? describe(document)
                : Revisions.replacement(project, document, text).change();
    }

    private Change annotate(DocumentId document) throws Exception {
        List<Change> steps = new ArrayList<>();
        String text = project.text(document);
        for (int i = random.nextInt(4); i >= 0; i--) {
            Annotator annotator = EVERYBODY.get(random.nextInt(EVERYBODY.size()));
            List<AnnotationData> there = project.annotations(document, annotator).annotations().stream()
                    .map(AnnotationData.class::cast).toList();
            if (!there.isEmpty() && random.nextInt(4) == 0 && steps.isEmpty()) {
                AnnotationData before = there.get(random.nextInt(there.size()));
                steps.add(new AnnotationChange(document, annotator, before, random.nextBoolean() ? null
                        : before.withComment(any.text(3), any.time())));
            } else {
                steps.add(AnnotationChange.add(document, annotator, annotation(text)));
            }
        }
        return steps.size() == 1 ? steps.getFirst() : new ChangeList(steps);
    }

    private AnnotationData annotation(String text) {
        AnnotationData made = any.annotation();
        if (!(made instanceof SpanData span)) {
            return made;
        }
        int begin = whole(text, random.nextInt(text.length() + 1));
        int end = whole(text, Math.min(text.length(), begin + random.nextInt(12)));
        List<TextRange> ranges = new ArrayList<>(List.of(new TextRange(begin, end)));
        int next = whole(text, Math.min(text.length(), end + 2));
        if (random.nextInt(3) == 0 && next > end) {
            ranges.add(new TextRange(next, whole(text, Math.min(text.length(), next + 3))));
        }
        return span.withRanges(ranges, span.time());
    }

    private Change entity() throws Exception {
        List<RegistryEntity> all = project.entities();
        RegistryEntity made = any.entity();
        if (all.isEmpty() || random.nextBoolean()) {
            return new EntityChange(null, made);
        }
        RegistryEntity before = all.get(random.nextInt(all.size()));
        return new EntityChange(before, random.nextBoolean() ? null
                : new RegistryEntity(before.id(), made.name(), made.type(), made.aliases(), made.variants(),
                        made.links(), made.authorship(), made.foreign()));
    }

    private Change claim() throws Exception {
        List<Claim> all = project.claims();
        Claim made = any.claim();
        if (all.isEmpty() || random.nextBoolean()) {
            return new ClaimChange(null, made);
        }
        Claim before = all.get(random.nextInt(all.size()));
        if (random.nextBoolean()) {
            return new ClaimChange(before, new Claim(before.id(), made.text(), made.topic(), made.worth(), made.event(),
                    made.place(), made.time(), made.figures(), made.verdict(), made.mentions(), made.authorship(),
                    made.foreign()));
        }
        List<Change> steps = new ArrayList<>(List.of(new ClaimChange(before, null)));
        project.claimRelations().stream().filter(relation -> relation.from().equals(before.id()))
                .forEach(relation -> steps.add(new ClaimRelationChange(relation, null)));
        return new ChangeList(random.nextBoolean() ? steps : steps.reversed());
    }

    private Change relation() throws Exception {
        List<ClaimRelation> all = project.claimRelations();
        if (!all.isEmpty() && random.nextBoolean()) {
            return new ClaimRelationChange(all.get(random.nextInt(all.size())), null);
        }
        List<Claim> claims = project.claims();
        if (claims.isEmpty()) {
            return claim();
        }
        ClaimId from = claims.get(random.nextInt(claims.size())).id();
        ClaimRelation made = any.relation(from);
        return new ClaimRelationChange(null, new ClaimRelation(new ClaimRelationId(any.uuid()), from, made.to(),
                made.type(), made.conflicts(), made.authorship(), made.foreign()));
    }
}
