/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

import org.isnad.model.AnnotationId;
import org.isnad.model.Span;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.arcs.Arc.Open;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.Pieces;
import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.link.Strand;

/**
 * Finds the arcs above the lines of a piece. Between two annotations on one line lies one arc; where they stand on
 * different lines an open arc leads from each to the edge of the text, towards the other. An end that is itself a
 * relation is the middle of its label, where that is on the line.
 */
public final class ArcFinder {

    private final Pieces pieces;
    private final int piece;
    private final LineBoxes boxes;
    private final Source source;
    private final ToIntFunction<String> labelWidth;
    private final Map<Integer, List<Arc>> byLine = new TreeMap<>();

    /** Where the annotations are, and what is written on their arcs. */
    public interface Source {

        /** The span that stands for an annotation; empty if it is not shown. */
        Optional<? extends Span> anchor(AnnotationId id);

        /** Whether the annotation is a relation or group. */
        boolean isLink(AnnotationId id);

        /** Whether the annotation is in another document. */
        boolean isElsewhere(AnnotationId id);

        List<Strand> strands(ShownLink link);

        String label(ShownLink link, Strand strand);

        /** As {@link #label}, with the name of the end that lies in another paragraph. */
        String farLabel(ShownLink link, Strand strand, AnnotationId far);
    }

    private ArcFinder(Pieces pieces, int piece, LineBoxes boxes, Source source, ToIntFunction<String> labelWidth) {
        this.pieces = pieces;
        this.piece = piece;
        this.boxes = boxes;
        this.source = source;
        this.labelWidth = labelWidth;
    }

    /**
     * @param links      those of which something may lie above the piece
     * @param labelWidth measures a label in pixels
     */
    public static PieceArcs find(Pieces pieces, int piece, LineBoxes boxes, List<ShownLink> links, Source source,
            ToIntFunction<String> labelWidth) {
        ArcFinder finder = new ArcFinder(pieces, piece, boxes, source, labelWidth);
        finder.sorted(links).forEach(link -> source.strands(link).forEach(strand -> finder.add(link, strand)));
        return PieceArcs.of(List.copyOf(finder.byLine.values()));
    }

    /** What is an end of another one comes before it. */
    private List<ShownLink> sorted(List<ShownLink> links) {
        Map<AnnotationId, ShownLink> byId = new HashMap<>();
        links.forEach(link -> byId.put(link.id(), link));
        List<ShownLink> sorted = new ArrayList<>();
        Set<AnnotationId> seen = new HashSet<>();
        links.forEach(link -> visit(link, byId, seen, sorted));
        return sorted;
    }

    private static void visit(ShownLink link, Map<AnnotationId, ShownLink> byId, Set<AnnotationId> seen,
            List<ShownLink> sorted) {
        if (seen.add(link.id())) {
            link.data().references().stream().map(byId::get).filter(inner -> inner != null)
                    .forEach(inner -> visit(inner, byId, seen, sorted));
            sorted.add(link);
        }
    }

    private void add(ShownLink link, Strand strand) {
        Optional<? extends Span> from = source.anchor(strand.from());
        Optional<? extends Span> to = source.anchor(strand.to());
        if (from.isEmpty() || to.isEmpty()) {
            outwards(link, strand, from, to);
            return;
        }
        int fromPiece = nearest(pieces(from.get()), pieces(to.get()));
        int toPiece = nearest(pieces(to.get()), pieces(from.get()));
        Map<Integer, Box> fromLines = fromPiece == piece ? lines(from.get()) : Map.of();
        Map<Integer, Box> toLines = toPiece == piece ? lines(to.get()) : Map.of();
        if (fromPiece == piece && toPiece == piece) {
            inside(link, strand, fromLines, toLines);
        } else if (fromPiece == piece && !fromLines.isEmpty()) {
            int line = toPiece < piece ? first(fromLines) : last(fromLines);
            open(link, strand, line, fromLines.get(line), Open.TO, toPiece > piece, true);
        } else if (toPiece == piece && !toLines.isEmpty()) {
            int line = fromPiece < piece ? first(toLines) : last(toLines);
            open(link, strand, line, toLines.get(line), Open.FROM, fromPiece > piece, true);
        }
    }

    /** An end in another document lies further on. */
    private void outwards(ShownLink link, Strand strand, Optional<? extends Span> from, Optional<? extends Span> to) {
        Optional<? extends Span> near = from.isPresent() ? from : to;
        AnnotationId far = from.isPresent() ? strand.to() : strand.from();
        if (near.isPresent() && source.isElsewhere(far) && pieces(near.get()).length() - 1 == piece) {
            Map<Integer, Box> lines = lines(near.get());
            if (!lines.isEmpty()) {
                open(link, strand, last(lines), lines.get(last(lines)), from.isPresent() ? Open.TO : Open.FROM, true,
                        true);
            }
        }
    }

    private void inside(ShownLink link, Strand strand, Map<Integer, Box> from, Map<Integer, Box> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        Optional<Integer> common = from.keySet().stream().filter(to::containsKey).findFirst();
        if (common.isPresent()) {
            closed(link, strand, common.get(), from.get(common.get()), to.get(common.get()));
            return;
        }
        boolean down = last(from) < first(to);
        int fromLine = down ? last(from) : first(from);
        int toLine = down ? first(to) : last(to);
        open(link, strand, fromLine, from.get(fromLine), Open.TO, down, false);
        open(link, strand, toLine, to.get(toLine), Open.FROM, !down, false);
    }

    private void closed(ShownLink link, Strand strand, int line, Box from, Box to) {
        List<Integer> standsOn = new ArrayList<>();
        int fromX = end(line, strand.from(), from, standsOn);
        int toX = end(line, strand.to(), to, standsOn);
        if (fromX != toX) {
            put(link, strand, line, fromX, toX, Open.NONE, source.label(link, strand), standsOn);
        }
    }

    /** @param onwards whether the other end lies further on in the text */
    private void open(ShownLink link, Strand strand, int line, Box box, Open open, boolean onwards, boolean named) {
        List<Integer> standsOn = new ArrayList<>();
        AnnotationId near = open == Open.TO ? strand.from() : strand.to();
        AnnotationId far = open == Open.TO ? strand.to() : strand.from();
        int x = end(line, near, box, standsOn);
        int edge = onwards == boxes.rightToLeft() ? 0 : boxes.width();
        put(link, strand, line, open == Open.TO ? x : edge, open == Open.TO ? edge : x, open,
                named ? source.farLabel(link, strand, far) : source.label(link, strand), standsOn);
    }

    /** Where an arc meets its end: the middle of the span, or of the label of the relation that is the end. */
    private int end(int line, AnnotationId id, Box box, List<Integer> standsOn) {
        if (source.isLink(id)) {
            List<Arc> arcs = byLine.getOrDefault(line, List.of());
            for (int i = 0; i < arcs.size(); i++) {
                if (arcs.get(i).link().id().equals(id)) {
                    standsOn.add(i);
                    return arcs.get(i).labelLeft() + arcs.get(i).labelWidth() / 2;
                }
            }
        }
        return (box.left() + box.right()) / 2;
    }

    private void put(ShownLink link, Strand strand, int line, int fromX, int toX, Open open, String label,
            List<Integer> standsOn) {
        int width = Math.min(labelWidth.applyAsInt(label), boxes.width());
        int left = Math.clamp((fromX + toX - width) / 2, 0, boxes.width() - width);
        byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(new Arc(link, strand, line, fromX, toX, open, label,
                left, width, List.copyOf(standsOn)));
    }

    /** The pieces in which a span has text, or its point. */
    private BitSet pieces(Span span) {
        BitSet found = new BitSet();
        for (TextRange range : span.ranges()) {
            found.set(pieces.indexAt(range.begin()), pieces.indexAt(Math.max(range.begin(), range.end() - 1)) + 1);
        }
        return found;
    }

    /** Of the pieces of one end, that in which both are, or the one nearest to the other end. */
    private static int nearest(BitSet own, BitSet others) {
        BitSet common = (BitSet) own.clone();
        common.and(others);
        if (!common.isEmpty()) {
            return common.nextSetBit(0);
        }
        return own.nextSetBit(0) < others.nextSetBit(0) ? own.length() - 1 : own.nextSetBit(0);
    }

    /** The widest box of a span on each line of the piece. */
    private Map<Integer, Box> lines(Span span) {
        Map<Integer, Box> widest = new TreeMap<>();
        BiFunction<Box, Box, Box> wider = (one, other) -> other.width() > one.width() ? other : one;
        for (TextRange range : span.ranges()) {
            if (!range.isEmpty()) {
                boxes.boxes(range).forEach(box -> widest.merge(box.line(), box, wider));
            } else if (pieces.indexAt(range.begin()) == piece) {
                Box point = boxes.point(range.begin());
                widest.merge(point.line(), point, wider);
            }
        }
        return widest;
    }

    private static int first(Map<Integer, Box> lines) {
        return lines.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static int last(Map<Integer, Box> lines) {
        return lines.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
