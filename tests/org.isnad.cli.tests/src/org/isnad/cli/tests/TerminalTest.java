/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Verbs;
import org.isnad.cli.tests.Cli.Result;
import org.isnad.transfer.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Command;

/** What a person sees on a terminal beside the answer: progress while it lasts, and nothing that plays tricks. */
class TerminalTest {

    private static final String CLEAR = "\r\u001b[K";
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration NEVER = Duration.ofHours(1);

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void projectWithOneDocument() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "عاد القارب إلى الميناء.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "boat.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search p القارب", "index p", "index p --rebuild", "import p boat.txt",
        "export p --format brat --out out",
        "check p"})
    void longWorkShowsHowFarItIsAndTakesThatAwayInTheEnd(String call) {
        String shown = cli.watched(AT_ONCE).run(call.split(" ")).err();

        assertTrue(shown.startsWith(CLEAR + "0/1 "), shown);
        assertTrue(shown.endsWith(CLEAR), shown);
    }

    @Test
    void fillingAProjectWithTheSampleShowsHowFarItIs() {
        String shown = cli.watched(AT_ONCE).run("new", "sample", "--sample").err();

        assertTrue(shown.startsWith(CLEAR + "0/"), shown);
        assertTrue(shown.endsWith(CLEAR), shown);
        assertEquals("", cli.watched(AT_ONCE).run("new", "empty").err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search p القارب", "index p --rebuild --json"})
    void workThatIsSoonDoneShowsNothing(String call) {
        assertEquals("", cli.watched(NEVER).run(call.split(" ")).err());
    }

    @Test
    void nothingIsShownWhereItIsNotWantedOrNobodyLooks() {
        assertEquals("", cli.run("index", "p", "--rebuild").err());
        assertEquals("", cli.watched(AT_ONCE).run("index", "p", "--rebuild", "--quiet").err());
    }

    @Test
    void aSingleStepThatTakesLongIsShown() {
        CountDownLatch shown = new CountDownLatch(1);
        Result result = cli.watched(Duration.ofMillis(20)).onMessage(text -> shown.countDown())
                .run(new OneVerb(new Work(context -> {
                    context.progress().step("a\u009b\u202eb", 0, 1);
                    assertTrue(shown.await(1, TimeUnit.MINUTES));
                })), "work");

        assertEquals(0, result.exit(), result.err());
        assertEquals(CLEAR + "0/1 a b" + CLEAR, result.err());
    }

    @Test
    void aWarningStandsOnALineOfItsOwn() {
        Result result = cli.watched(AT_ONCE).run(new OneVerb(new Work(context -> {
            Progress progress = context.progress();
            progress.step("a", 0, 1);
            context.warn("careful");
        })), "work");

        assertTrue(result.err().startsWith(CLEAR + "0/1 a" + CLEAR + "warning: careful\n"), result.err());
    }

    @Test
    void aVerbThatFailsLeavesNoProgressBehind() {
        Result result = cli.watched(AT_ONCE).run(new OneVerb(new Work(context -> {
            context.progress().step("a", 0, 1);
            throw new IllegalStateException("told to fail");
        })), "work");

        assertEquals(3, result.exit());
        assertTrue(result.err().startsWith(CLEAR + "0/1 a" + CLEAR + "isnad: "), result.err());
    }

    @Test
    void textThatWouldPlayTricksIsShownWithoutThem() throws IOException {
        Files.writeString(directory.resolve("trick.txt"), "عاد \u009b31m\u202eالقارب\u2066 مي\u200cناء ۝ ١");
        cli.prepare("import", "p", "trick.txt", "--json");

        String plain = cli.run("search", "p", "القارب").out();
        String json = cli.run("search", "p", "القارب", "--json").out();
        String terminal = cli.onTerminal().run("search", "p", "القارب").out();

        String harmless = "عاد  31m[القارب] مي\u200cناء ۝ ١";
        assertTrue(plain.contains(harmless), plain);
        assertTrue(json.contains("\u202e") && json.contains("\u2066"), json);
        assertTrue(terminal.contains("\u2068" + harmless + "\u2069"), terminal);
    }

    @Test
    void namesOfFilesAreToldWithoutTricks() {
        String told = cli.onTerminal().run("import", "p", "no\u009b\u202e\u2069such.txt").out();

        assertTrue(told.contains("no such.txt"), told);
    }

    @Test
    void theLibraryBelowTheIndexWarnsNobody() {
        cli.prepare("index", "p", "--rebuild");

        assertFalse(Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider")
                .isLoggable(Level.WARNING));
    }

    /** What a verb does. */
    @FunctionalInterface
    private interface Task {
        void run(VerbContext context) throws Exception;
    }

    @Command
    private record Work(Task task) implements Verb {

        @Override
        public Answer run(VerbContext context) throws Exception {
            task.run(context);
            return Answer.done(new JsonObject(), List.of());
        }
    }

    /** The verb {@code work}. */
    private record OneVerb(Work work) implements Verbs, Verbs.Declared {

        @Override
        public List<Declared> all() {
            return List.of(this);
        }

        @Override
        public String name() {
            return "work";
        }

        @Override
        public String description() {
            return "works";
        }

        @Override
        public String bundle() {
            return "org.isnad.cli.tests";
        }

        @Override
        public Verb load() {
            return work;
        }
    }
}
