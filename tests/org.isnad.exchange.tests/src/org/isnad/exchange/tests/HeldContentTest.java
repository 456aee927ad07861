/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.isnad.exchange.Content;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.Format;
import org.isnad.exchange.HeldContent;
import org.isnad.model.AnnotationId;
import org.isnad.model.Member;
import org.isnad.testkit.Projects;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.junit.jupiter.api.Test;

class HeldContentTest {

    @Test
    void givenBordersThatNoFileCanSayWhenFilteredThenThoseSpansAndWhatNamesThemAreLostAndTheOthersStay() {
        SampleDocument sample = new SampleDocument("pairs", "😀 قال زيد 👍");
        AnnotationId whole = sample.span("Entity", SampleDocument.tag("PERS"), sample.range("زيد"));
        AnnotationId emoji = sample.span("Entity", SampleDocument.tag("PERS"), sample.range("👍"));
        AnnotationId within = sample.span("Entity", SampleDocument.tag("PERS"), new TextRange(1, 6));
        AnnotationId behind = sample.span("Entity", SampleDocument.tag("PERS"), new TextRange(3, 40));
        AnnotationId both = sample.group("Chain", SampleDocument.PLAIN, new Member("", whole), new Member("", emoji));
        AnnotationId damaged = sample.relation("Relation", SampleDocument.PLAIN, within, whole);
        List<AnnotationId> lost = new ArrayList<>();

        ExportDocument document = new HeldContent(format(EnumSet.allOf(Content.class)),
                (description, annotation, reason) -> lost.add(annotation.id()))
                .of(sample.description(), sample.text(), sample.annotations());

        assertEquals(Set.of(within, behind, damaged), Set.copyOf(lost));
        assertEquals(3, lost.size());
        assertEquals(Set.of(whole, emoji, both), Set.copyOf(document.annotations().values().stream()
                .flatMap(said -> said.all()).map(annotation -> annotation.id()).toList()));
    }

    @Test
    void givenAFormatWithoutMetadataWhenFilteredThenTheirLabelsInTheTagsetAreNamed() {
        SampleDocument sample = new SampleDocument("report", "قال");
        sample.metadata("outlet", "x");
        sample.metadata("unheard-of", "y");
        List<String> lost = new ArrayList<>();

        new HeldContent(format(EnumSet.noneOf(Content.class)), Projects.news(),
                (description, annotation, reason) -> lost.add(reason))
                .of(sample.description(), sample.text(), sample.annotations());

        String label = Projects.news().layer("Document").orElseThrow().feature("outlet").orElseThrow().label()
                .in(MessageBundle.userLocale());
        assertTrue(lost.getFirst().contains(label) && lost.getFirst().contains("unheard-of"), lost.toString());
        assertFalse(lost.getFirst().contains("outlet"), lost.toString());
    }

    private static Format format(Set<Content> holds) {
        return new Format("made", "Made", "", List.of("made"), "", OffsetUnit.UTF16, false, true, false, false,
                holds, List.of(), "tests");
    }
}
