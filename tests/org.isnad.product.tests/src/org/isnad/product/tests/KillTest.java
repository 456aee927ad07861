/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code kill -9} while the program annotates: what it had answered for stays, and nothing is ever half written. */
@ExtendWith(BuiltProduct.class)
class KillTest {

    private static final int ROUNDS = Boolean.getBoolean("isnad.slow") ? 20 : 4;
    /** A write takes about as long, from the holder's name to the folder being forced. */
    private static final int WRITE_MILLIS = 40;

    @Test
    void whatWasAnsweredIsKeptAndNothingBreaks(Isnad isnad) throws IOException, InterruptedException {
        // given
        long seed = Long.getLong("isnad.seed", System.nanoTime());
        System.out.println("KillTest: -Disnad.seed=" + seed + " (isnad.test.args) runs these rounds again");
        Random random = new Random(seed);
        isnad.file("words.txt", "كلمة ".repeat(200));
        isnad.done("new", "p");
        isnad.done("import", "p", "words.txt");
        long start = System.nanoTime();
        List<String> answered = new ArrayList<>(List.of(annotated(isnad, 0)));
        long whole = System.nanoTime() - start;

        // when every second call is killed anywhere, the others while they write
        for (int round = 1; round <= ROUNDS; round++) {
            try (Running call = annotate(isnad, round)) {
                if (round % 2 == 0) {
                    call.endsWithin(Duration.ofNanos(random.nextLong(whole)));
                } else {
                    awaitWriting(isnad.directory().resolve("p/.isnad"), call);
                    call.endsWithin(Duration.ofMillis(random.nextInt(WRITE_MILLIS)));
                }
                call.kill();
                Result result = call.result();
                if (result.exit() == 0) {
                    answered.add(id(result));
                }
            }
            JsonNode broken = isnad.run("check", "p", "--json").json().path("findings");
            assertTrue(broken.findValuesAsText("severity").stream().noneMatch("error"::equalsIgnoreCase),
                    "round " + round + ", seed " + seed + ": " + broken);
        }

        // then
        answered.add(annotated(isnad, ROUNDS + 1));
        assertEquals(0, isnad.done("check", "p", "--json").json().path("findings").size(), "seed " + seed);
        Set<String> kept = new HashSet<>(
                isnad.done("show", "p", "words", "--json").json().path("annotations").findValuesAsText("id"));
        assertTrue(kept.containsAll(answered), "seed " + seed + ": " + answered + " but only " + kept);
    }

    /** Annotates without being disturbed and returns the annotation's id. */
    private static String annotated(Isnad isnad, int round) {
        try (Running call = annotate(isnad, round)) {
            return id(call.result().isPolite().exits(0));
        }
    }

    private static Running annotate(Isnad isnad, int round) {
        int begin = round * "كلمة ".length();
        return isnad.start("annotate", "p", "words", "--layer", "Entity", "--range", begin + "-" + (begin + 4), "--set",
                "tag=PERS", "--as", "Sara", "--json");
    }

    /** Returns when the writer leaves its name in the folder, or the call has ended without. */
    private static void awaitWriting(Path folder, Running call) throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (watch.poll(1, TimeUnit.MILLISECONDS) == null && !call.endsWithin(Duration.ZERO)) {
                Thread.onSpinWait();
            }
        }
    }

    private static String id(Result result) {
        return result.json().path("annotation").path("id").asText();
    }
}
