/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.IdSource;
import org.isnad.model.RelationData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.ui.editor.internal.link.GroupDraft;
import org.isnad.ui.editor.internal.link.LinkChoice;
import org.isnad.ui.editor.internal.link.LinkEdits;
import org.isnad.ui.editor.internal.link.LinkRules;
import org.isnad.ui.editor.internal.link.Numbers;
import org.junit.jupiter.api.Test;

class LinkRulesTest {

    private static final Tagset NEWS = Projects.news();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Links links = new Links();
    private final LinkEdits edits = new LinkEdits(Links.DOCUMENT,
            new IdSource(Clock.fixed(NOW, ZoneOffset.UTC), Seeded.random(1)), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aSourceAndACueMakeAnAttributionAndContentJoinsIt() {
        links.span(1, "Source", 0, 2);
        links.span(2, "Cue", 4, 6);
        links.span(3, "Content", 8, 10);
        LinkChoice founded = only(1, 2);
        GroupData group = (GroupData) edits.link(Spans.SARA, founded).after();
        assertEquals(List.of(Links.member("source=1"), Links.member("cue=2")), group.members());
        assertEquals("explicit", group.feature("style").orElse(""), "the layer's default");
        assertEquals(List.of("content"), rules(NEWS).missing(group).stream().map(role -> role.name())
                .toList());

        GroupData stored = links.group(7, "Attribution", "source=1", "cue=2");
        LinkChoice joined = only(2, 3);
        GroupData after = (GroupData) edits.link(Spans.SARA, joined).after();
        assertEquals(stored.id(), after.id());
        assertEquals(List.of(Spans.id(3)), after.members("content"));
        assertTrue(rules(NEWS).missing(after).isEmpty());
        assertEquals(List.of(), choices(1, 2), "they are in one group already");
    }

    @Test
    void aFullRoleAndACircleAreRefused() {
        links.span(1, "Cue", 0, 2);
        links.group(7, "Attribution", "cue=1");
        links.group(8, "Attribution", "parent=7");
        links.group(9, "Attribution", "cue=1", "parent=8");
        assertTrue(choices(7, 9).stream().noneMatch(choice -> choice instanceof LinkChoice.Join join
                && join.group().id().equals(Spans.id(7))), "7 is in 8, and 8 in 9");
        assertEquals("parent", rules(NEWS).fullRole(links.get(7), links.get(9)).orElseThrow().name());
    }

    @Test
    void aRelationIsOfferedByTagInTheDirectionThatIsAllowedAndOnce() throws TagsetException {
        Tagset tagset = Tagsets.shipped().read("""
                tagset t
                span layer Entity { }
                span layer Figure { }
                relation layer Of {
                    role source : Figure
                    role target : Entity
                    feature tag : tag { tag ALL key A tag PART key P }
                }
                """.getBytes(StandardCharsets.UTF_8), "t.tagset");
        links.span(1, "Entity", 0, 2);
        links.span(2, "Figure", 4, 6);
        List<LinkChoice> choices = rules(tagset).choices(links.get(1), links.get(2));
        assertEquals(List.of("A", "P"), choices.stream().map(LinkChoice::key).toList());
        RelationData made = (RelationData) edits.link(Spans.SARA, choices.getFirst()).after();
        assertEquals(List.of(Spans.id(2), Spans.id(1), Optional.of("ALL")),
                List.of(made.source(), made.target(), made.tag()), "turned round, as the tagset wants it");
        assertEquals("PART", choices.get(1).label(Locale.ENGLISH));
    }

    @Test
    void whatGoesTakesRelationsAlongAndLeavesGroups() {
        links.span(1, "Source", 0, 2);
        links.span(2, "Cue", 4, 6);
        links.relation(5, "Place", 1, 2);
        links.relation(6, "Reason", 5, 2);
        links.group(7, "Attribution", "source=1", "cue=2");
        links.group(8, "Attribution", "source=1");
        links.group(9, "Attribution", "cue=2", "parent=8");
        Change change = edits.remove(Spans.id(1), links.shown()).orElseThrow();
        List<AnnotationId> gone = change.steps().stream().filter(step -> step.after() == null)
                .map(LinkRulesTest::id).sorted().toList();
        assertEquals(List.of(Spans.id(1), Spans.id(5), Spans.id(6), Spans.id(8)), gone);
        assertEquals(List.of(Links.member("cue=2")), after(change, 7).members());
        assertEquals(List.of(Links.member("cue=2")), after(change, 9).members());
        assertEquals(6, change.steps().size(), "each is changed once");
    }

    @Test
    void membersOfADraftChangePlacesWithinTheirRole() {
        GroupDraft draft = new GroupDraft(NEWS.layer("Attribution").orElseThrow(),
                links.group(7, "Attribution", "source=1", "cue=2", "source=3"));
        draft.move(Spans.id(3), false);
        assertEquals(List.of(Links.member("source=3"), Links.member("cue=2"), Links.member("source=1")),
                draft.members());
        draft.move(Spans.id(2), true);
        assertTrue(draft.isChanged());
        draft.move(Spans.id(3), true);
        assertEquals(false, draft.isChanged());
    }

    @Test
    void aNumberIsTakenAsSoonAsItIsClear() {
        Numbers numbers = new Numbers();
        numbers.set(IntStream.rangeClosed(1, 12).mapToObj(Spans::id).toList());
        assertEquals(Optional.of(Spans.id(3)), numbers.type('3'));
        assertEquals(Optional.empty(), numbers.type('1'), "10, 11 and 12 begin like this");
        assertEquals(Optional.of(Spans.id(12)), numbers.type('2'));
        assertEquals(Optional.empty(), numbers.type('1'));
        assertEquals(Optional.of(Spans.id(1)), numbers.take());
        assertEquals(Optional.empty(), numbers.type('0'));
        assertEquals("", numbers.typed());
    }

    private static GroupData after(Change change, int id) {
        return (GroupData) change.steps().stream().filter(step -> id(step).equals(Spans.id(id))).findFirst()
                .orElseThrow().after();
    }

    private static AnnotationId id(ObjectChange<?> step) {
        return ((AnnotationChange) step).subject().id();
    }

    private LinkChoice only(int one, int other) {
        List<LinkChoice> choices = choices(one, other);
        assertEquals(1, choices.size(), choices.toString());
        return choices.getFirst();
    }

    private List<LinkChoice> choices(int one, int other) {
        return rules(NEWS).choices(links.get(one), links.get(other));
    }

    private LinkRules rules(Tagset tagset) {
        return new LinkRules(tagset, links.shown());
    }
}
