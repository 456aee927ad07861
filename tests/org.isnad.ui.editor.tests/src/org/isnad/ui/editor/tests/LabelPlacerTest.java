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
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.isnad.ui.editor.internal.paint.LabelPlacer;
import org.isnad.ui.editor.internal.paint.LabelPlacer.Place;
import org.isnad.ui.editor.internal.paint.LabelPlacer.Wish;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {

    private static final long SEED = 77;
    private static final int LINE = 500;

    @Test
    void aLabelBeginsWhereItsSpanBegins() {
        assertEquals(List.of(new Place(0, 40, 60, true)),
                LabelPlacer.place(List.of(new Wish(0, 40, 70, 60, 30, true)), LINE));
    }

    @Test
    void labelsOfSpansThatBeginTogetherStandSideBySideTheInnerFirst() {
        List<Place> places = LabelPlacer.place(
                List.of(new Wish(0, 0, 200, 50, 20, true), new Wish(1, 0, 60, 30, 20, true)), LINE);
        assertEquals(List.of(1, 0), places.stream().map(Place::index).toList());
        assertTrue(places.get(1).start() > places.get(0).start() + places.get(0).width());
    }

    @Test
    void aLabelIsShortBeforeANearNeighbourAndAbsentBeforeANearerOne() {
        List<Place> places = LabelPlacer.place(List.of(new Wish(0, 0, 40, 50, 20, true), new Wish(1, 30, 60, 50, 20, true),
                new Wish(2, 40, 90, 50, 20, true)), LINE);
        assertEquals(List.of(new Place(0, 0, 20, false), new Place(2, 40, 50, true)), places);
    }

    @Test
    void noLabelCoversAnotherOrLeavesTheLine() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<Wish> wishes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int edge = random.nextInt(LINE);
                wishes.add(new Wish(i, edge, edge + random.nextInt(100), random.nextInt(20, 90), 20, true));
            }
            List<Place> places = new ArrayList<>(LabelPlacer.place(wishes, LINE));
            places.sort(Comparator.comparingInt(Place::start));
            int free = 0;
            for (Place place : places) {
                assertTrue(place.start() >= free, "seed " + SEED + ", round " + round);
                free = place.start() + place.width();
            }
            assertTrue(free <= LINE, "seed " + SEED + ", round " + round);
        }
    }
}
