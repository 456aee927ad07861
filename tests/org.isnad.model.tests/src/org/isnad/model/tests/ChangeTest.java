/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ChangeTarget;
import org.isnad.model.change.StaleChangeException;
import org.isnad.testkit.AnyObjects;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final DocumentId DOCUMENT = new DocumentId("d");
    private final Projects make = new Projects();

    /** The least that changes can be applied to. */
    private static final class Memory implements ChangeTarget {
        private final Map<ObjectId, Object> byId = new HashMap<>();

        @Override
        public void replace(DocumentId document, Annotator annotator, AnnotationData before, AnnotationData after)
                throws StaleChangeException {
            put(before != null ? before.id() : after.id(), before, after);
        }

        @Override
        public void replace(DocumentData before, DocumentData after) throws StaleChangeException {
            put(before.id(), before, after);
        }

        @Override
        public void replace(RegistryEntity before, RegistryEntity after) throws StaleChangeException {
            put(before != null ? before.id() : after.id(), before, after);
        }

        @Override
        public void replace(Claim before, Claim after) throws StaleChangeException {
            put(before != null ? before.id() : after.id(), before, after);
        }

        @Override
        public void replace(ClaimRelation before, ClaimRelation after) throws StaleChangeException {
            put(before != null ? before.id() : after.id(), before, after);
        }

        private void put(ObjectId id, Object before, Object after) throws StaleChangeException {
            if (!Objects.equals(byId.get(id), before)) {
                throw new StaleChangeException(id, "something else is there");
            }
            if (after == null) {
                byId.remove(id);
            } else {
                byId.put(id, after);
            }
        }
    }

    @Test
    void undoingAndRedoingAnySequenceLeadsBackAndForth() {
        Seeded.rounds(200, random -> {
            Memory objects = new Memory();
            DocumentData document = new AnyObjects(random).document(DOCUMENT);
            objects.byId.put(DOCUMENT, document);
            List<Change> inverses = new ArrayList<>();
            List<Map<ObjectId, Object>> states = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                states.add(Map.copyOf(objects.byId));
                Change change = AnyChange.of(random, objects.byId);
                Change inverse = change.applyTo(objects);
                assertEquals(change.inverse(), inverse);
                inverses.add(inverse);
            }
            Map<ObjectId, Object> last = Map.copyOf(objects.byId);

            List<Change> redo = new ArrayList<>();
            for (int i = inverses.size() - 1; i >= 0; i--) {
                redo.add(inverses.get(i).applyTo(objects));
                assertEquals(states.get(i), objects.byId);
            }
            for (Change change : redo.reversed()) {
                change.applyTo(objects);
            }

            assertEquals(last, objects.byId);
        });
    }

    @Test
    void aListThatFailsInTheMiddleChangesNothing() throws Exception {
        Memory objects = new Memory();
        SpanData there = make.entity("ORG", new TextRange(0, 3));
        add(there).applyTo(objects);
        SpanData gone = make.entity("PERS", new TextRange(5, 8));
        Change list = new ChangeList(List.of(
                AnnotationChange.remove(DOCUMENT, Projects.SARA, there),
                add(make.entity("LOC", new TextRange(1, 2))),
                AnnotationChange.remove(DOCUMENT, Projects.SARA, gone)));

        assertThrows(StaleChangeException.class, () -> list.applyTo(objects));

        assertEquals(Map.of(there.id(), there), objects.byId);
    }

    @Test
    void aListTouchesWhatItsPartsTouch() {
        SpanData span = make.entity("ORG", new TextRange(0, 3));
        DocumentId other = new DocumentId("e");

        Change list = new ChangeList(List.of(add(span),
                new ChangeList(List.of(AnnotationChange.add(other, Projects.SARA, span)))));

        assertEquals(Set.of(DOCUMENT, other), list.touched());
        assertEquals(Set.of(span.id()), list.objects());
    }

    @Test
    void aChangeIsNamedByWhatItDoes() {
        List<Change> marks = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            marks.add(add(make.entity("PERS", new TextRange(i, i + 1))));
        }
        ChangeList all = new ChangeList(marks);

        assertEquals("Mark PERS", marks.getFirst().label(Locale.ENGLISH));
        assertEquals("Mark 14 × PERS", all.label(Locale.ENGLISH));
        assertEquals("Delete 14 × PERS", all.inverse().label(Locale.ENGLISH));
        assertEquals("وسم «PERS»", marks.getFirst().label(ARABIC));
        assertEquals("2 changes", new ChangeList(List.of(marks.get(0), marks.get(1).inverse())).label(Locale.ENGLISH));
        assertEquals("Mark 2 × Entity", new ChangeList(List.of(marks.get(0),
                add(make.entity("ORG", new TextRange(0, 1))))).label(Locale.ENGLISH));
        assertEquals("Change nothing", new ChangeList(List.of()).label(Locale.ENGLISH));
    }

    @Test
    void everyKindOfChangeHasANameInBothLanguages() {
        Seeded.rounds(100, random -> {
            Change change = AnyChange.of(random, Map.of());
            assertEquals(false, change.label(Locale.ENGLISH).contains("label."));
            assertEquals(true, change.label(ARABIC).codePoints().anyMatch(one -> one >= 0x600 && one < 0x700));
        });
    }

    private static Change add(SpanData span) {
        return AnnotationChange.add(DOCUMENT, Projects.SARA, span);
    }
}
