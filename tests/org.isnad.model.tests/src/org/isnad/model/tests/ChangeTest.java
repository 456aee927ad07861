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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ChangeTarget;
import org.isnad.model.change.SpanChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final DocumentId DOCUMENT = new DocumentId("d");
    private final Projects make = new Projects();

    /** The least that changes can be applied to. */
    private static final class Spans implements ChangeTarget {
        private final Map<AnnotationId, SpanData> byId = new HashMap<>();

        @Override
        public void replace(DocumentId document, Annotator annotator, SpanData before, SpanData after)
                throws StaleChangeException {
            AnnotationId id = before != null ? before.id() : after.id();
            if (!Objects.equals(byId.get(id), before)) {
                throw new StaleChangeException(document, id, "something else is there");
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
            Spans spans = new Spans();
            List<Change> inverses = new ArrayList<>();
            List<Map<AnnotationId, SpanData>> states = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                states.add(Map.copyOf(spans.byId));
                inverses.add(randomChange(random, spans.byId, 2).applyTo(spans));
            }
            Map<AnnotationId, SpanData> last = Map.copyOf(spans.byId);

            List<Change> redo = new ArrayList<>();
            for (int i = inverses.size() - 1; i >= 0; i--) {
                redo.add(inverses.get(i).applyTo(spans));
                assertEquals(states.get(i), spans.byId);
            }
            for (Change change : redo.reversed()) {
                change.applyTo(spans);
            }

            assertEquals(last, spans.byId);
        });
    }

    @Test
    void aListThatFailsInTheMiddleChangesNothing() throws Exception {
        Spans spans = new Spans();
        SpanData there = make.entity("ORG", new TextRange(0, 3));
        SpanChange.add(DOCUMENT, Projects.SARA, there).applyTo(spans);
        SpanData gone = make.entity("PERS", new TextRange(5, 8));
        Change list = new ChangeList(List.of(
                SpanChange.remove(DOCUMENT, Projects.SARA, there),
                SpanChange.add(DOCUMENT, Projects.SARA, make.entity("LOC", new TextRange(1, 2))),
                SpanChange.remove(DOCUMENT, Projects.SARA, gone)));

        assertThrows(StaleChangeException.class, () -> list.applyTo(spans));

        assertEquals(Map.of(there.id(), there), spans.byId);
    }

    @Test
    void aListTouchesWhatItsPartsTouch() {
        SpanData span = make.entity("ORG", new TextRange(0, 3));
        DocumentId other = new DocumentId("e");

        Change list = new ChangeList(List.of(SpanChange.add(DOCUMENT, Projects.SARA, span),
                new ChangeList(List.of(SpanChange.add(other, Projects.SARA, span)))));

        assertEquals(Set.of(DOCUMENT, other), list.touched());
    }

    private Change randomChange(RandomGenerator random, Map<AnnotationId, SpanData> spans, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            Map<AnnotationId, SpanData> later = new HashMap<>(spans);
            List<Change> parts = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Change part = randomChange(random, later, 0);
                SpanChange step = (SpanChange) part;
                later.remove(step.before() != null ? step.before().id() : step.after().id());
                if (step.after() != null) {
                    later.put(step.after().id(), step.after());
                }
                parts.add(part);
            }
            return new ChangeList(parts);
        }
        int begin = random.nextInt(100);
        if (spans.isEmpty() || random.nextInt(3) == 0) {
            return SpanChange.add(DOCUMENT, Projects.SARA, make.entity("PERS", new TextRange(begin, begin + 5)));
        }
        List<SpanData> all = spans.values().stream().sorted(SpanData.READING_ORDER).toList();
        SpanData before = all.get(random.nextInt(all.size()));
        SpanData after = random.nextBoolean() ? null
                : before.withRanges(List.of(new TextRange(begin, begin + 9)), make.now());
        return new SpanChange(DOCUMENT, Projects.SARA, before, after);
    }
}
