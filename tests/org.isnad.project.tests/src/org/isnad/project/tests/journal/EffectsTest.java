/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

import org.isnad.project.internal.journal.Effects;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;

/** What a journal makes of a file, over objects that are a number and a word. */
class EffectsTest {

    private record Thing(int id, String word) {
    }

    private final Effects<Integer, Thing> effects = new Effects<>();

    @Test
    void aFileThatHoldsNoneSomeOrAllOfTheChangesBecomesTheSame() {
        Seeded.rounds(200, random -> {
            Effects<Integer, Thing> journal = new Effects<>();
            List<Map<Integer, Thing>> states = states(random, journal);
            Map<Integer, Thing> file = new HashMap<>();
            for (int id = 0; id < 8; id++) {
                Thing thing = states.get(random.nextInt(states.size())).get(id);
                if (thing != null) {
                    file.put(id, thing);
                }
            }
            assertEquals(states.getLast(), resolve(journal, states.getFirst()));
            assertEquals(states.getLast(), resolve(journal, file), file::toString);
            assertEquals(states.getLast(), resolve(journal, states.getLast()));
        });
    }

    /** The states that random changes lead through. */
    private static List<Map<Integer, Thing>> states(RandomGenerator random, Effects<Integer, Thing> journal) {
        Map<Integer, Thing> now = new HashMap<>(Map.of(0, new Thing(0, "a"), 1, new Thing(1, "b")));
        List<Map<Integer, Thing>> states = new ArrayList<>(List.of(Map.copyOf(now)));
        for (int i = random.nextInt(20); i > 0; i--) {
            int id = random.nextInt(8);
            Thing after = random.nextInt(3) == 0 ? null : new Thing(id, "w" + random.nextInt(4));
            if (!Objects.equals(now.get(id), after)) {
                journal.add(id, now.get(id), after);
                if (after == null) {
                    now.remove(id);
                } else {
                    now.put(id, after);
                }
                states.add(Map.copyOf(now));
            }
        }
        return states;
    }

    @Test
    void whatSomebodyElseChangedAsWellIsKeptTwice() {
        effects.add(1, thing("a"), thing("mine"));

        Map<Integer, Thing> now = resolve(effects, Map.of(1, thing("theirs")));

        assertEquals(Map.of(1, thing("theirs"), -1, new Thing(-1, "mine")), now);
        assertEquals(now, resolve(effects, now), "merging again changes nothing");
    }

    @Test
    void whatOneSideRemovedAndTheOtherChangedIsKept() {
        effects.add(1, thing("a"), thing("mine"));
        effects.add(2, new Thing(2, "a"), null);

        Map<Integer, Thing> now = resolve(effects, Map.of(2, new Thing(2, "theirs")));

        assertEquals(Map.of(1, thing("mine"), 2, new Thing(2, "theirs")), now);
    }

    @Test
    void whatSomebodyElseDidToOtherObjectsStays() {
        effects.add(1, null, thing("mine"));

        assertEquals(Map.of(1, thing("mine"), 3, new Thing(3, "theirs")),
                resolve(effects, Map.of(3, new Thing(3, "theirs"))));
    }

    @Test
    void whatWasUndoneChangesNothing() {
        effects.add(1, null, thing("a"));
        effects.add(1, thing("a"), null);
        assertFalse(effects.changed());
        effects.add(2, null, new Thing(2, "b"));
        assertTrue(effects.changed());
    }

    @Test
    void onceAConflictIsAnEntryItIsSettled() {
        effects.add(1, thing("a"), thing("mine"));
        Map<Integer, Thing> file = Map.of(1, thing("theirs"));
        Map<Integer, Thing> now = resolve(effects, file);
        effects.add(1, thing("mine"), thing("theirs"));
        effects.add(-1, null, new Thing(-1, "mine"));
        assertEquals(now, resolve(effects, file));

        effects.add(1, thing("theirs"), thing("later"));

        assertEquals(Map.of(1, thing("later"), -1, new Thing(-1, "mine")), resolve(effects, file));
    }

    private static Thing thing(String word) {
        return new Thing(1, word);
    }

    private static Map<Integer, Thing> resolve(Effects<Integer, Thing> journal, Map<Integer, Thing> file) {
        return journal.resolve(file, Thing::id, thing -> new Thing(-1, thing.word()));
    }
}
