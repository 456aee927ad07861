/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** The next version of the product starts over what the one before left: settings, projects and plug-ins. */
@ExtendWith(BuiltProduct.class)
class NextVersionTest {

    private static final String TALLY = "com.example.isnad.tally";
    private static final String OLD = "com.example.isnad.old";
    private static final String OFF = "com.example.isnad.off";

    @Test
    void whatIsUnpackedOverAnEarlierVersionFindsItsSettingsAndPlugIns(Isnad isnad) throws IOException {
        assumeTrue(Boolean.getBoolean("isnad.slow"), "two products are slow to make; they are among the slow rounds");
        // given
        Path next = isnad.copiedTo(isnad.directory().resolve("next")).program();
        NextVersion.of(next);
        Isnad program = isnad.copiedTo(isnad.directory().resolve("program"));
        program.done("plugins", "install", "--from", System.getProperty("isnad.tally"));
        Stranger.named(OLD).header("Require-Bundle", "org.isnad.exchange;bundle-version=\"[0.1.0,0.2.0)\"")
                .addTo(program.program());
        Stranger.named(OFF).activator(Stranger.THROWS).addTo(program.program());
        program.done("new", "p");
        program.file("boat.txt", "عاد القارب إلى الميناء.");
        program.done("import", "p", "boat.txt");
        Files.createDirectories(program.directory().resolve("home/.isnad"));
        program.file("home/.isnad/settings", "language=ar\n");
        Result before = program.done("formats", "--json");

        // when
        NextVersion.unpackOver(next, program.program());
        Result first = program.done("formats", "--json");
        Result second = program.done("formats", "--json");
        Map<String, JsonNode> listed = plugins(program.done("plugins", "--json"));
        Result exported = program.run("export", "p", "--format", "tally", "--out", "counts.tsv", "--json");
        program.done("plugins", "install", "--from", System.getProperty("isnad.tally"));
        program.done("plugins", "remove", OLD);
        Map<String, JsonNode> cleared = plugins(program.done("plugins", "--json"));

        // then
        assertFalse(before.err().contains(OLD), before::toString);
        assertTrue(before.out().contains(TALLY), before::toString);
        for (Result result : new Result[] {first, second}) {
            assertTrue(result.out().contains(TALLY), result::toString);
            assertTrue(result.err().contains(OLD) && result.err().contains("org.isnad.exchange [0.1.0,0.2.0)")
                    && result.err().contains("0.2.0."), result::toString);
            assertTrue(result.err().contains(OFF) && result.err().contains("no licence"), result::toString);
        }
        assertTrue(listed.get("org.isnad.core.feature").path("version").asText().startsWith("0.2.0."), listed::toString);
        assertEquals("enabled", listed.get(TALLY).path("state").asText());
        assertEquals("disabled", listed.get(OLD).path("state").asText());
        assertEquals(1, exported.json().path("written").size(), exported::toString);
        assertEquals("language=ar\n", Files.readString(program.directory().resolve("home/.isnad/settings")));
        assertFalse(cleared.containsKey(OLD), cleared::toString);
        assertEquals("enabled", cleared.get(TALLY + ".feature").path("state").asText(), cleared::toString);
    }

    private static Map<String, JsonNode> plugins(Result result) {
        return StreamSupport.stream(result.json().path("plugins").spliterator(), false)
                .collect(Collectors.toMap(plugin -> plugin.path("id").asText(), plugin -> plugin));
    }
}
