/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotationId;
import org.isnad.tagset.check.Checked;
import org.isnad.tagset.check.ConstraintContext;
import org.isnad.text.TextRange;

/** Annotations by id, and spans by layer and place. */
public final class IndexedContext implements ConstraintContext {

    private record Piece(TextRange range, Checked span) {
    }

    /**
     * @param furthest the greatest end of a piece up to here, so that a search backwards knows when to stop
     */
    private record Shelf(List<Piece> pieces, int[] furthest) {
    }

    private final List<Checked> annotations;
    private final Map<AnnotationId, Checked> byId = new HashMap<>();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final List<TextRange> sentences;
    private final String text;

    public IndexedContext(Collection<? extends Checked> annotations, List<TextRange> sentences, String text) {
        this.annotations = List.copyOf(annotations);
        this.sentences = List.copyOf(sentences);
        this.text = text;
        Map<String, List<Piece>> byLayer = new HashMap<>();
        for (Checked each : this.annotations) {
            byId.put(each.id(), each);
            each.ranges().forEach(range -> byLayer.computeIfAbsent(each.layer(), name -> new ArrayList<>())
                    .add(new Piece(range, each)));
        }
        byLayer.forEach((layer, pieces) -> shelves.put(layer, shelf(pieces)));
    }

    private static Shelf shelf(List<Piece> pieces) {
        pieces.sort(Comparator.comparingInt(piece -> piece.range().begin()));
        int[] furthest = new int[pieces.size()];
        int end = 0;
        for (int i = 0; i < furthest.length; i++) {
            end = Math.max(end, pieces.get(i).range().end());
            furthest[i] = end;
        }
        return new Shelf(pieces, furthest);
    }

    @Override
    public Collection<Checked> annotations() {
        return annotations;
    }

    @Override
    public Optional<Checked> annotation(AnnotationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Collection<Checked> sharing(String layer, TextRange range) {
        Shelf shelf = shelves.get(layer);
        if (shelf == null) {
            return List.of();
        }
        Set<Checked> found = new LinkedHashSet<>();
        for (int i = lastBeginningBefore(shelf.pieces(), range.end()); i >= 0
                && shelf.furthest()[i] > range.begin(); i--) {
            if (shelf.pieces().get(i).range().end() > range.begin()) {
                found.add(shelf.pieces().get(i).span());
            }
        }
        return found;
    }

    private static int lastBeginningBefore(List<Piece> pieces, int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).range().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    @Override
    public List<TextRange> sentences() {
        return sentences;
    }

    @Override
    public String text() {
        return text;
    }
}
