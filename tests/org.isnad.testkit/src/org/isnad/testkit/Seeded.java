/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.opentest4j.AssertionFailedError;

/**
 * Runs a test over random input. The seed is new in every run unless the system property {@code isnad.seed} gives one,
 * and a failure says it, so that the same input can be had again.
 */
public final class Seeded {

    private static final String PROPERTY = "isnad.seed";

    private Seeded() {
    }

    /** One round of a test. */
    @FunctionalInterface
    public interface Round {
        void run(RandomGenerator random) throws Exception;
    }

    /** Whether the long version of the tests is wanted: {@code -Disnad.slow=true}. */
    public static boolean slow() {
        return Boolean.getBoolean("isnad.slow");
    }

    /** Runs the test so often; each round has a generator of its own. */
    public static void rounds(int count, Round round) {
        long first = Long.getLong(PROPERTY, System.nanoTime());
        for (int i = 0; i < count; i++) {
            long seed = first + i;
            try {
                round.run(random(seed));
            } catch (Exception | AssertionError e) {
                throw new AssertionFailedError("round " + i + "; replay with -D" + PROPERTY + "=" + seed + ": " + e, e);
            }
        }
    }

    /** The same sequence for the same seed, on every Java. */
    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
