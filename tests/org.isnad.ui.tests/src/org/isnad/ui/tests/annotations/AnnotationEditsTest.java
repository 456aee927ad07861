/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.schema.TagChoice;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;
import org.isnad.ui.annotations.internal.edits.AnnotationEdits;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.list.ListColumn;
import org.isnad.ui.annotations.internal.list.ListQuery;
import org.isnad.ui.annotations.internal.list.Listed;
import org.isnad.ui.annotations.internal.list.Rows;
import org.isnad.ui.annotations.internal.list.State;
import org.isnad.ui.annotations.internal.pick.Proposal;
import org.junit.jupiter.api.Test;

/** The same change of many annotations, and the rows in which they are listed. */
class AnnotationEditsTest {

    private static final Instant THEN = Instant.parse("2022-10-15T08:00:00Z");
    private static final Instant NOW = Instant.parse("2022-10-16T08:00:00Z");
    private static final DocumentId DOCUMENT = new DocumentId("d");
    private static final Annotator SARA = Annotator.named("سارة");
    private static final Annotator OMAR = Annotator.named("عمر");
    private static final Tagset NEWS = Tagsets.shipped().find("news").orElseThrow();

    private final AnnotationEdits edits = new AnnotationEdits(DOCUMENT, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Target mine = target(1, SARA, true, "PERS");
    private final Target same = target(2, SARA, true, "GPE");
    private final Target theirs = target(3, OMAR, false, "PERS");

    @Test
    void givenSeveralWhenAFeatureIsSetThenOnesOwnThatDifferChangeInOneStep() {
        Change change = edits.feature(List.of(mine, same, theirs), "mention", List.of("NAM")).orElseThrow();
        assertEquals(List.of(id(1), id(2)), ids(change));
        assertEquals(Optional.of("NAM"), after(change, 0).feature("mention"));
        assertEquals(NOW, after(change, 0).time());
        assertEquals(Optional.empty(), edits.feature(List.of(mine), "mention", List.of()), "nothing to take away");
        assertEquals(Optional.empty(), edits.comment(List.of(theirs), "x"), "what others made stays");
    }

    @Test
    void givenSeveralWhenTheyAreRetaggedThenThoseOfAnotherLayerGetItsDefaults() {
        TagChoice person = choice("PERS");
        assertEquals(List.of(id(2)), ids(edits.retag(List.of(mine, same), person).orElseThrow()));
        TagChoice cue = new TagChoice(NEWS.layer("Cue").orElseThrow(), Optional.empty());
        AnnotationData after = after(edits.retag(List.of(mine), cue).orElseThrow(), 0);
        assertEquals("Cue", after.layer());
        assertEquals(Map.of(), after.features());
        assertTrue(AnnotationEdits.choices(List.of(mine, theirs), NEWS).contains(cue));
    }

    @Test
    void givenDifferentValuesWhenOneIsAddedThenEachKeepsItsOwn() {
        Target one = new Target(mine.annotation().withFeature("alias", List.of("أ"), THEN), SARA, true);
        Target two = new Target(same.annotation().withFeature("alias", List.of("ب"), THEN), SARA, true);
        Change change = edits.more(List.of(one, two), "alias", List.of("ب")).orElseThrow();
        assertEquals(List.of(id(1)), ids(change), "the other has it");
        assertEquals(List.of("أ", "ب"), after(change, 0).features().get("alias"));
    }

    @Test
    void givenASuggestionWhenItIsEditedThenItIsADecision() {
        AnnotationData suggested = mine.annotation().withOrigin(Origin.suggested("gazetteer", 0.5), THEN);
        Target target = new Target(suggested, SARA, true);
        assertEquals(suggested.origin().accepted(),
                after(edits.comment(List.of(target), "sure").orElseThrow(), 0).origin());
        assertEquals(suggested.origin().accepted(),
                after(edits.retag(List.of(target), choice("GPE")).orElseThrow(), 0).origin());
    }

    @Test
    void givenAGroupWhenAMemberIsMovedThenTheOthersKeepTheirOrder() {
        List<Member> members = List.of(new Member("source", id(1)), new Member("cue", id(2)), new Member("cue", id(3)));
        GroupData group = new GroupData(id(9), "Attribution", members, Map.of(), SARA.name(), THEN, Origin.MANUAL, "");
        Target target = new Target(group, SARA, true);
        GroupData after = (GroupData) after(edits.move(target, 0, 2).orElseThrow(), 0);
        assertEquals(List.of(members.get(1), members.get(2), members.get(0)), after.members());
        assertEquals(Optional.empty(), edits.move(target, 0, -1));
        assertEquals(List.of(NEWS.layer("Attribution").orElseThrow()),
                AnnotationEdits.choices(List.of(target), NEWS).stream().map(TagChoice::layer).distinct().toList());
    }

    @Test
    void givenRowsWhenTheyAreFilteredAndSortedThenFoldedTextLabelsAndStatesCount() {
        List<Listed> all = List.of(listed(mine, "القِتَــال"), listed(same, "أحمد"), listed(theirs, "باب"));
        assertEquals(List.of(id(1)), rows(all, words("القتال")));
        assertEquals(List.of(id(1), id(3)), rows(all, words("person")));
        assertEquals(List.of(id(1), id(3)), rows(all, words("شخص")));
        assertEquals(List.of(id(3)), rows(all, words("عمر")));
        assertEquals(List.of(id(2), id(1), id(3)), rows(all, sorted(ListColumn.TEXT, false)));
        assertEquals(List.of(id(3), id(1), id(2)), rows(all, sorted(ListColumn.TEXT, true)));
        assertEquals(List.of(), rows(all, new ListQuery("", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(State.SUGGESTED), Optional.empty(), false)));
        Rows rows = Rows.of(all, words("باب"), NEWS, Locale.ENGLISH);
        assertEquals(0, rows.place(id(3)).orElseThrow());
        assertTrue(rows.place(id(1)).isEmpty());
    }

    private static Listed listed(Target target, String text) {
        return new Listed(target, annotation -> text);
    }

    private static ListQuery words(String words) {
        return new ListQuery(Proposal.fold(words), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), false);
    }

    private static ListQuery sorted(ListColumn column, boolean backwards) {
        return new ListQuery("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(column), backwards);
    }

    private static List<AnnotationId> rows(List<Listed> all, ListQuery query) {
        Rows rows = Rows.of(all, query, NEWS, Locale.ENGLISH);
        List<AnnotationId> ids = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ids.add(rows.get(i).annotation().id());
        }
        return ids;
    }

    private static TagChoice choice(String tag) {
        return new TagChoice(NEWS.layer("Entity").orElseThrow(), NEWS.layer("Entity").orElseThrow().tag(tag));
    }

    private static Target target(int number, Annotator annotator, boolean own, String tag) {
        SpanData span = new SpanData(id(number), "Entity", List.of(new TextRange(number, number + 1)),
                Map.of("tag", List.of(tag)), annotator.name(), THEN, Origin.MANUAL, "");
        return new Target(span, annotator, own);
    }

    private static AnnotationId id(int number) {
        return new AnnotationId(new UUID(0, number));
    }

    private static List<AnnotationId> ids(Change change) {
        return change.steps().stream().map(step -> ((AnnotationChange) step).after().id()).toList();
    }

    private static AnnotationData after(Change change, int index) {
        return ((AnnotationChange) change.steps().get(index)).after();
    }
}
