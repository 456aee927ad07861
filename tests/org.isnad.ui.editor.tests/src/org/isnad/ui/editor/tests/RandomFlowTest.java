/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;


import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random text of mixed scripts: nothing throws, and each offset comes back from its point. */
@ExtendWith(OnDisplay.class)
class RandomFlowTest {

    private static final int ALL = 10_000;
    private static final int DAILY = 100;

    @Test
    void wordsAndSignsOfAllScriptsAreAnswered() {
        Seeded.rounds(Seeded.slow() ? ALL : DAILY, random -> {
            String text = MixedTexts.random(random);
            try (FlowFixture fixture = new FlowFixture(text, 250 + random.nextInt(400))) {
                RoundTrips.assertCarets(fixture.viewport(), text);
                RoundTrips.assertClicks(fixture.viewport(), text);
            }
        });
    }

    @Test
    void linesOfNewsAreAnsweredWhereverTheyAreWrapped() {
        Seeded.rounds(Seeded.slow() ? ALL : DAILY, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String[] words = MixedTexts.LINES.get(random.nextInt(MixedTexts.LINES.size())).split(" ");
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(8) == 0 ? '\n' : ' ');
            }
            try (FlowFixture fixture = new FlowFixture(text.toString(), 300 + random.nextInt(300))) {
                RoundTrips.assertCarets(fixture.viewport(), text.toString());
            }
        });
    }
}
