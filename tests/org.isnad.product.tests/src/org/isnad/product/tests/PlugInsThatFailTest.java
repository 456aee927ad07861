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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** Plug-ins that do not let the program start, or do not fit it, are named and left out. */
@ExtendWith(BuiltProduct.class)
class PlugInsThatFailTest {

    private static final String ACTIVATOR = "com.example.isnad.activator";
    private static final String BOMB = "com.example.isnad.bomb";
    private static final String COMPONENT = "com.example.isnad.component";
    private static final String FUSE = "com.example.isnad.fuse";
    private static final String ABSENT = "com.example.isnad.absent";
    private static final String OLD = "com.example.isnad.old";
    private static final String PROMISE = "com.example.isnad.promise";
    private static final String VERB = "com.example.isnad.verb";
    private static final String SOUND = "com.example.isnad.sound";

    @Test
    void whateverPlugInsDoAtTheStartVerbsGoOnWithoutThem(Isnad isnad) throws IOException {
        // given
        Isnad copy = impatient(isnad.copiedTo(isnad.directory().resolve("program")));
        Path program = copy.program();
        Stranger.named(ACTIVATOR).activator(Stranger.FOR_EVER).addTo(program);
        Stranger.named(BOMB).activator(Stranger.THROWS).addTo(program);
        Stranger.named(COMPONENT).component("while (true) Thread.onSpinWait();").addTo(program);
        Stranger.named(FUSE).component(Stranger.THROWS).addTo(program);
        Stranger.named(ABSENT).header("Require-Bundle", "com.example.nowhere").plugin(format("absent")).addTo(program);
        Stranger.named(OLD).header("Require-Bundle", "org.isnad.exchange;bundle-version=\"[0.0.1,0.0.2)\"")
                .plugin(format("old")).addTo(program);
        Stranger.named(PROMISE).plugin(format("promise")).addTo(program);
        Stranger.named(SOUND).plugin("<extension point=\"com.example.none\"/>").addTo(program);

        // when
        Result first = copy.done("formats", "--json");
        Result second = copy.option("-Duser.language=ar").done("formats", "--json");
        Map<String, JsonNode> listed = plugins(copy.done("plugins", "--json"));
        copy.done("plugins", "disable", OLD, ABSENT);
        copy.done("plugins", "enable", BOMB);
        Stranger.named(PROMISE).version("1.0.1").plugin("<extension point=\"com.example.none\"/>").addTo(program);
        Result third = copy.done("formats");
        Result safe = copy.done("--safe", "formats");

        // then
        assertNames(first, ACTIVATOR, "did not finish starting", "plugins enable " + ACTIVATOR);
        assertNames(first, BOMB, "no licence", "plugins enable " + BOMB);
        assertNames(first, COMPONENT, "did not finish starting", "plugins enable " + COMPONENT);
        assertNames(first, FUSE, "no licence", "plugins enable " + FUSE);
        assertNames(first, ABSENT, "com.example.nowhere", "plugins update");
        assertNames(first, OLD, "org.isnad.exchange [0.0.1,0.0.2)", "plugins update");
        assertNames(first, PROMISE, PROMISE + ".Missing", "plugins enable " + PROMISE);
        assertFalse(first.err().contains(SOUND), first::toString);
        assertFalse(first.out().contains("promise") || first.out().contains("absent"), first::toString);
        assertNames(second, ACTIVATOR, "لم ينته من بدء عمله", "plugins enable " + ACTIVATOR);
        assertNames(second, OLD, "org.isnad.exchange [0.0.1,0.0.2)", "معطَّل");
        assertEquals(lines(first), lines(second), second::toString);
        assertEquals("disabled", listed.get(COMPONENT).path("state").asText());
        assertTrue(listed.get(COMPONENT).path("reason").asText().contains("did not finish"), listed::toString);
        assertEquals("enabled", listed.get(SOUND).path("state").asText());
        assertNames(third, BOMB, "no licence", "");
        assertFalse(Stream.of(OLD, ABSENT, PROMISE).anyMatch(third.err()::contains), third::toString);
        assertEquals("", safe.err());
    }

    @Test
    void aVerbThatHangsWhenItIsMadeEndsAndIsLeftOutAfterwards(Isnad isnad) throws IOException {
        // given
        Isnad copy = impatient(isnad.copiedTo(isnad.directory().resolve("program")));
        Stranger.named(VERB).header("Require-Bundle", "org.isnad.cli")
                .plugin("<extension point=\"org.isnad.cli.verbs\"><verb name=\"linger\" description=\"\" class=\"" + VERB
                        + ".Linger\"/></extension>")
                .file(VERB.replace('.', '/') + "/Linger.java", "package " + VERB + ";\n"
                        + "public class Linger implements org.isnad.cli.Verb {\n"
                        + "public Linger() throws Exception {" + Stranger.FOR_EVER + "}\n"
                        + "public org.isnad.cli.Answer run(org.isnad.cli.VerbContext c) { return null; }\n}\n")
                .addTo(copy.program());

        // when
        Result lingered = copy.run("linger");
        Result after = copy.done("formats");

        // then
        assertNames(lingered.exits(3), VERB, "did not finish", "plugins enable " + VERB);
        assertNames(after, VERB, "did not finish", "plugins enable " + VERB);
    }

    @Test
    void aPlugInForWhichTheUserLostPatienceIsLeftOutTheNextTime(Isnad isnad) throws Exception {
        // given
        Isnad copy = isnad.copiedTo(isnad.directory().resolve("program"));
        Stranger.named(ACTIVATOR).activator(Stranger.FOR_EVER).addTo(copy.program());

        // when
        try (Running running = copy.start("formats")) {
            await(running, () -> hasNote(copy.program().resolve("configuration/org.isnad.guard")));
            running.kill();
        }
        Result next = copy.done("formats");

        // then
        assertNames(next, ACTIVATOR, "still starting when Isnad was ended", "plugins enable " + ACTIVATOR);
    }

    @Test
    void theDesktopStartsAgainWithoutAPlugInThatHangs(Isnad isnad) throws Exception {
        // given
        Isnad copy = impatient(isnad.copiedTo(isnad.directory().resolve("program")));
        Isnad seen = Windows.onDisplay(copy);
        Stranger.named(VERB).plugin("<extension id=\"slow\" point=\"org.eclipse.e4.workbench.model\"><processor"
                + " beforefragment=\"true\" class=\"" + VERB + ".Slow\"/></extension>")
                .file(VERB.replace('.', '/') + "/Slow.java", "package " + VERB + ";\npublic class Slow {\n"
                        + "public Slow() throws Exception {" + Stranger.FOR_EVER + "}\n}\n")
                .addTo(copy.program());

        // when
        try (Running desktop = seen.start()) {
            Path off = copy.program().resolve("configuration/org.isnad.guard/off");
            await(desktop, () -> Files.isRegularFile(off));
            // what the first start showed has gone with it
            Windows.await(desktop, "^Isnad *$");
            desktop.kill();
        }
        Map<String, JsonNode> listed = plugins(copy.done("plugins", "--json"));

        // then
        assertEquals("disabled", listed.get(VERB).path("state").asText(), listed::toString);
    }

    private static Isnad impatient(Isnad isnad) {
        return isnad.option("-Disnad.plugins.patience=2");
    }

    private static void await(Running running, Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            assertFalse(running.endsWithin(Duration.ofMillis(100)), () -> "it ended by itself: " + running.result());
        }
    }

    /** Whether a process has noted that it waits for a plug-in. */
    private static boolean hasNote(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("waiting-"));
        }
    }

    private static String format(String id) {
        return "<extension point=\"org.isnad.exchange.formats\"><format id=\"" + id + "\" name=\"" + id
                + "\" description=\"x\" endings=\"" + id + "\" unit=\"UTF16\" writer=\"com.example.isnad." + id
                + ".Missing\"/></extension>";
    }

    private static void assertNames(Result result, String plugin, String reason, String next) {
        assertTrue(result.err().lines().anyMatch(line -> line.contains(plugin) && line.contains(reason)
                && line.contains(next)), result::toString);
    }

    private static long lines(Result result) {
        return result.err().lines().count();
    }

    private static Map<String, JsonNode> plugins(Result result) {
        return StreamSupport.stream(result.json().path("plugins").spliterator(), false)
                .collect(Collectors.toMap(plugin -> plugin.path("id").asText(), plugin -> plugin));
    }
}
