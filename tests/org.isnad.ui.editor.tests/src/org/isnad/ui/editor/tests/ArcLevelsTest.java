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

import org.isnad.testkit.Seeded;
import org.isnad.ui.editor.internal.arcs.Arc;
import org.isnad.ui.editor.internal.arcs.Arc.Open;
import org.isnad.ui.editor.internal.arcs.ArcLevels;
import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.link.Strand;
import org.junit.jupiter.api.Test;

class ArcLevelsTest {

    private static final ShownLink LINK = new ShownLink(new Links().relation(9, "Place", 1, 2), Spans.SARA, true);

    @Test
    void whatLiesInsideIsNearerToTheText() {
        assertLevels(List.of(2, 0, 1), arc(0, 100), arc(40, 60), arc(30, 70));
    }

    @Test
    void arcsThatOnlyMeetShareALevel() {
        assertLevels(List.of(0, 0), arc(0, 50), arc(50, 90));
    }

    @Test
    void aLabelWiderThanItsArcKeepsOthersAway() {
        Arc narrow = new Arc(LINK, strand(), 0, 50, 54, Open.NONE, "label", 30, 44, List.of());
        assertLevels(List.of(1, 0), narrow, arc(60, 80));
    }

    @Test
    void whatStandsOnAnArcIsAboveIt() {
        assertLevels(List.of(0, 1), arc(0, 100), arc(50, 60, 0));
    }

    @Test
    void whatFindsNoLevelIsFoldedWithAllThatStandsOnIt() {
        int[] levels = ArcLevels.assign(List.of(arc(0, 10), arc(0, 20), arc(0, 30), arc(15, 18, 2)), 2);
        assertEquals(List.of(0, 1, ArcLevels.FOLDED, ArcLevels.FOLDED), List.of(levels[0], levels[1], levels[2],
                levels[3]));
    }

    @Test
    void noTwoArcsOfALevelShareAPlaceAndNoLevelIsWasted() {
        Seeded.rounds(150, random -> {
            List<Arc> arcs = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                int left = random.nextInt(200);
                arcs.add(arcs.isEmpty() || random.nextInt(4) > 0 ? arc(left, left + 1 + random.nextInt(80))
                        : arc(left, left + 1 + random.nextInt(80), random.nextInt(arcs.size())));
            }
            int most = 1 + random.nextInt(8);
            int[] levels = ArcLevels.assign(arcs, most);
            for (int i = 0; i < levels.length; i++) {
                for (int j = 0; j < i; j++) {
                    assertTrue(levels[i] == ArcLevels.FOLDED || levels[i] != levels[j]
                            || !overlap(arcs.get(i), arcs.get(j)), arcs::toString);
                }
                for (int base : arcs.get(i).standsOn()) {
                    assertTrue(levels[i] == ArcLevels.FOLDED || levels[i] > levels[base] && levels[base] >= 0,
                            arcs::toString);
                }
                assertTrue(levels[i] < most);
                assertTrue(levels[i] <= 0 || !arcs.get(i).standsOn().isEmpty() || isNeeded(arcs, levels, i),
                        arcs::toString);
            }
        });
    }

    /** Whether each lower level holds something that is in the way. */
    private static boolean isNeeded(List<Arc> arcs, int[] levels, int arc) {
        for (int level = 0; level < levels[arc]; level++) {
            boolean free = true;
            for (int i = 0; i < levels.length; i++) {
                free &= levels[i] != level || !overlap(arcs.get(i), arcs.get(arc));
            }
            if (free) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Arc one, Arc other) {
        return one.left() < other.right() && other.left() < one.right();
    }

    private static void assertLevels(List<Integer> wanted, Arc... arcs) {
        int[] levels = ArcLevels.assign(List.of(arcs), 5);
        List<Integer> found = new ArrayList<>();
        for (int level : levels) {
            found.add(level);
        }
        assertEquals(wanted, found);
    }

    private static Arc arc(int left, int right, Integer... standsOn) {
        return new Arc(LINK, strand(), 0, left, right, Open.NONE, "", (left + right) / 2, 0, List.of(standsOn));
    }

    private static Strand strand() {
        return new Strand(Spans.id(1), Spans.id(2), "");
    }
}
