/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.cli.internal.CallRunner;
import org.isnad.cli.internal.RegisteredVerbs;
import org.isnad.cli.internal.Surroundings;
import org.isnad.cli.internal.Verbs;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Runs calls in a directory: with the test's own clock, ids and environment, and the program's real services. */
final class Cli {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final Path directory;
    private final Clock clock = new SteppingClock();
    private final RandomGenerator random = Seeded.random(7);
    private Locale locale = Locale.ENGLISH;
    private Map<String, String> environment = Map.of("ISNAD_ANNOTATOR", "سارة");
    private boolean terminal;
    private Optional<Duration> watching = Optional.empty();
    private Consumer<String> listener = message -> { };
    private byte[] input = {};

    Cli(Path directory) {
        this.directory = directory;
    }

    /** How a call ended. */
    record Result(int exit, String out, String err) {

        /**
         * What was printed in a form that tests can quote: apostrophes for quotation marks, and ID1, ID2 … for
         * annotations' ids in the order in which they stand there.
         */
        String json() {
            List<String> ids = ids();
            String text = out;
            for (int i = 0; i < ids.size(); i++) {
                text = text.replace(ids.get(i), "ID" + (i + 1));
            }
            return text.strip().replace('"', '\'');
        }

        List<String> ids() {
            List<String> ids = new ArrayList<>();
            Matcher matcher = UUID.matcher(out);
            while (matcher.find()) {
                if (!ids.contains(matcher.group())) {
                    ids.add(matcher.group());
                }
            }
            return ids;
        }
    }

    Cli speaking(Locale language) {
        locale = language;
        return this;
    }

    Cli with(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    Cli onTerminal() {
        terminal = true;
        return this;
    }

    /** Messages go to a person, who wants to see that work goes on when it takes so long. */
    Cli watched(Duration unnoticed) {
        watching = Optional.of(unnoticed);
        return this;
    }

    /** Tells what is written among the messages, when it is written. */
    Cli onMessage(Consumer<String> told) {
        listener = told;
        return this;
    }

    Cli reading(byte[] bytes) {
        input = bytes;
        return this;
    }

    /** Runs a call on streams that are not UTF-8, as in a process of another locale. */
    Result run(String... words) {
        return run(new RegisteredVerbs(RegistryFactory.getRegistry()), words);
    }

    /** Runs a call of verbs that no plug-in declares. */
    Result run(Verbs verbs, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                listener.accept(new String(bytes, from, length, StandardCharsets.UTF_8));
            }
        };
        Surroundings surroundings = new Surroundings("1.2.3", environment, "user", locale, clock, random,
                Optional.of(directory), terminal, watching.isPresent(), watching.orElse(Duration.ZERO));
        int exit = new CallRunner(verbs, Cli::service, surroundings).run(List.of(words),
                new ByteArrayInputStream(input), ascii(out), ascii(err));
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a call that a test only prepares with. */
    Result prepare(String... words) {
        Result result = run(words);
        if (result.exit() != 0) {
            throw new AssertionError(String.join(" ", words) + " ended with " + result);
        }
        return result;
    }

    private static PrintStream ascii(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.US_ASCII);
    }

    private static <T> T service(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(CallRunner.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }
}
