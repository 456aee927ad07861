/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Tagset;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.arcs.Arc.Open;
import org.isnad.ui.editor.internal.arcs.ArcFinder;
import org.isnad.ui.editor.internal.arcs.LineBoxes;
import org.isnad.ui.editor.internal.arcs.PieceArcs;
import org.isnad.ui.editor.internal.arcs.PieceArcs.Placed;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.Pieces;
import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.link.ShownLinks;
import org.isnad.ui.editor.internal.link.Strand;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.junit.jupiter.api.Test;

/** Arcs over a text of which each character is ten pixels wide and each line has ten characters. */
class ArcFinderTest {

    private static final Tagset NEWS = Projects.news();
    private static final int CHARACTER = 10;
    private static final int LINE = 10;
    private static final String LATIN = "abcdefghij".repeat(3) + "\n" + "abcdefghij";
    private static final String ARABIC = "ابتثجحخدذر".repeat(3) + "\n" + "ابتثجحخدذر";

    private static final AnnotationId ELSEWHERE = Spans.id(99);

    private final Links links = new Links();

    @Test
    void anAttributionLeadsFromTheSourceOverTheCueToTheContent() {
        links.span(1, "Source", 0, 2);
        links.span(2, "Cue", 4, 6);
        links.span(3, "Content", 8, 10);
        links.group(7, "Attribution", "content=3", "cue=2", "source=1");
        assertEquals(List.of("source 0: 10→50 @0", "content 0: 50→90 @0"), arcs(LATIN, 0));
        assertEquals(List.of("source 0: 90→50 @0", "content 0: 50→10 @0"), arcs(ARABIC, 0), "from right to left");
    }

    @Test
    void whatLeadsToAnotherLineRunsToTheEdgeOnBoth() {
        links.span(1, "Entity", 2, 4);
        links.span(2, "Entity", 22, 24);
        links.relation(7, "Place", 1, 2);
        assertEquals(List.of("Place 0: 30→100 TO @0", "Place 2: 0→30 FROM @0"), arcs(LATIN, 0));
        assertEquals(List.of("Place 0: 70→0 TO @0", "Place 2: 100→70 FROM @0"), arcs(ARABIC, 0));
    }

    @Test
    void whatLeadsToAnotherParagraphNamesItsEnd() {
        links.span(1, "Entity", 22, 24);
        links.span(2, "Entity", 33, 35);
        links.relation(7, "Place", 2, 1);
        assertEquals(List.of("Place+2 2: 100→30 FROM @0"), arcs(LATIN, 0));
        assertEquals(List.of("Place+1 0: 30→0 TO @0"), arcs(LATIN, 1));
    }

    @Test
    void whatLeadsToAnotherDocumentNamesItsEndAndWhatLeadsNowhereIsNotDrawn() {
        links.span(1, "Content", 2, 4);
        links.relation(7, "Contradicts", 1, 99);
        links.relation(8, "Contradicts", 1, 98);
        assertEquals(List.of("Contradicts+99 0: 30→100 TO @0"), arcs(LATIN, 0));
    }

    @Test
    void anEndOnSeveralLinesIsTakenWhereTheOtherOneIs() {
        links.span(1, "Cue", 12, 14);
        links.span(2, "Content", 15, 30);
        links.group(7, "Attribution", "cue=1", "content=2");
        assertEquals(List.of("content 1: 30→75 @0"), arcs(LATIN, 0));
    }

    @Test
    void aRelationOfARelationStandsOnItsLabel() {
        links.span(1, "Entity", 0, 2);
        links.span(2, "Entity", 4, 6);
        links.span(3, "Entity", 8, 10);
        links.relation(7, "Place", 1, 2);
        links.relation(8, "Reason", 3, 7);
        assertEquals(List.of("Place 0: 10→50 @0", "Reason 0: 90→30 @1"), arcs(LATIN, 0));
    }

    @Test
    void tooManyAreCountedInsteadOfDrawn() {
        links.span(1, "Entity", 0, 2);
        links.span(2, "Entity", 4, 6);
        for (int i = 0; i < PieceArcs.MOST_LEVELS + 3; i++) {
            links.relation(10 + i, "Place", 1, 2);
        }
        PieceArcs found = find(LATIN, 0);
        assertEquals(PieceArcs.MOST_LEVELS, found.levels());
        assertEquals(PieceArcs.MOST_LEVELS, found.arcs().size());
        assertEquals(3, found.folded().getFirst().links().size());
    }

    @Test
    void nestedGroupsAreJoinedToTheirHubs() {
        links.span(1, "Source", 0, 1);
        links.span(2, "Cue", 2, 3);
        links.span(3, "Source", 4, 5);
        links.span(4, "Cue", 6, 7);
        links.span(5, "Content", 8, 9);
        links.group(7, "Attribution", "source=1", "cue=2");
        links.group(8, "Attribution", "source=3", "cue=4", "content=5", "parent=7");
        List<String> found = arcs(LATIN, 0);
        assertEquals(4, found.size(), found.toString());
        assertTrue(found.contains("source 0: 5→25 @0"), found.toString());
        assertTrue(found.contains("parent 0: 15→65 @1"), "from the label of the outer one to the cue of the inner one: "
                + found);
    }

    private List<String> arcs(String text, int piece) {
        List<String> found = new ArrayList<>();
        for (Placed placed : find(text, piece).arcs()) {
            var arc = placed.arc();
            found.add(arc.label() + " " + arc.line() + ": " + arc.fromX() + "→" + arc.toX()
                    + (arc.open() == Open.NONE ? "" : " " + arc.open()) + " @" + placed.level());
        }
        return found;
    }

    private PieceArcs find(String text, int piece) {
        Pieces pieces = Pieces.of(text);
        ShownLinks shown = links.shown();
        List<ShownSpan> spans = new ArrayList<>();
        for (int n = 1; n < 6; n++) {
            shown.annotation(Spans.id(n)).filter(SpanData.class::isInstance).map(SpanData.class::cast)
                    .filter(span -> pieces.indexAt(span.begin()) == piece)
                    .ifPresent(span -> spans.add(new ShownSpan(span, Spans.SARA, true)));
        }
        return ArcFinder.find(pieces, piece, new Grid(pieces.get(piece)), shown.touching(spans), new Here(shown),
                label -> CHARACTER);
    }

    /** Lines of ten characters. */
    private record Grid(Piece piece) implements LineBoxes {

        @Override
        public int width() {
            return LINE * CHARACTER;
        }

        @Override
        public boolean rightToLeft() {
            return piece.rightToLeft();
        }

        @Override
        public List<Box> boxes(TextRange range) {
            List<Box> boxes = new ArrayList<>();
            for (int line = 0; line * LINE < piece.length(); line++) {
                int start = piece.begin() + line * LINE;
                int begin = Math.max(range.begin(), start) - start;
                int end = Math.min(range.end(), Math.min(piece.end(), start + LINE)) - start;
                if (begin < end) {
                    boxes.add(rightToLeft() ? new Box(line, width() - end * CHARACTER, width() - begin * CHARACTER)
                            : new Box(line, begin * CHARACTER, end * CHARACTER));
                }
            }
            return boxes;
        }

        @Override
        public Box point(int offset) {
            int x = (offset - piece.begin()) % LINE * CHARACTER;
            return new Box((offset - piece.begin()) / LINE, x, x);
        }
    }

    private record Here(ShownLinks shown) implements ArcFinder.Source {

        @Override
        public Optional<SpanData> anchor(AnnotationId id) {
            return shown.anchor(id, NEWS);
        }

        @Override
        public boolean isLink(AnnotationId id) {
            return shown.find(id).isPresent();
        }

        @Override
        public boolean isElsewhere(AnnotationId id) {
            return id.equals(ELSEWHERE);
        }

        @Override
        public List<Strand> strands(ShownLink link) {
            return shown.strands(link.data(), NEWS);
        }

        @Override
        public String label(ShownLink link, Strand strand) {
            return strand.role().isEmpty() ? link.data().layer() : strand.role();
        }

        @Override
        public String farLabel(ShownLink link, Strand strand, AnnotationId far) {
            return label(link, strand) + "+" + far.value().getLeastSignificantBits();
        }
    }
}
