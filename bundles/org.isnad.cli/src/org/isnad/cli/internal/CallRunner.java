/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.isnad.cli.Answer;
import org.isnad.cli.ExitCode;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Verbs.Declared;
import org.isnad.cli.internal.Verbs.VerbLoadException;
import org.isnad.text.message.Nearest;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.PicocliException;

/** Runs calls: finds the verb, fills it, runs it, prints what it answers. */
public final class CallRunner {

    /** Verbs that are promised for later, so that they are not taken for typing errors. */
    private static final Set<String> LATER = Set.of("agree", "assign", "claims", "clone", "convert", "history", "merge",
            "new-format", "sync");
    private static final Set<String> HELP = Set.of("help", "--help", "-h");
    private static final String VERSION = "--version";
    private static final String END_OF_OPTIONS = "--";

    private final Verbs verbs;
    private final Services services;
    private final Surroundings surroundings;

    public CallRunner(Verbs verbs, Services services, Surroundings surroundings) {
        this.verbs = verbs;
        this.services = services;
        this.surroundings = surroundings;
    }

    /** As {@link org.isnad.cli.CommandLine#run}. */
    public int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
        Printer answers = new Printer(out);
        Printer messages = new Printer(err);
        boolean json = asksForJson(words);
        try {
            Answer answer = answer(inOrder(words), in, out, messages);
            if (json && answer.json() != null) {
                answers.data(answer.json().toString());
            } else if (!json) {
                answer.lines().get().forEach(answers::line);
            }
            return answer.exit().number();
        } catch (FailedCall e) {
            return fail(e.problem(), e.usage(), json, answers, messages);
        } catch (Throwable e) {
            // what escapes here would end the process with a number of the platform's, which scripts cannot tell
            return fail(Failures.of(e, locale()), "", json, answers, messages);
        }
    }

    private Answer answer(List<String> words, InputStream in, PrintStream out, Printer messages)
            throws FailedCall {
        Help help = new Help(verbs, locale());
        if (words.isEmpty()) {
            return help.overview();
        }
        String word = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        if (word.equals(VERSION)) {
            return Answer.done(new JsonObject().put("version", surroundings.version()),
                    List.of("isnad " + surroundings.version()));
        }
        if (HELP.contains(word)) {
            Optional<String> about = rest.stream().filter(other -> !other.startsWith("-")).findFirst();
            return about.isEmpty() ? help.overview() : parser(find(about.get())).help();
        }
        return run(parser(find(word)), rest, in, out, messages);
    }

    private Answer run(VerbParser parser, List<String> words, InputStream in, PrintStream out, Printer messages)
            throws FailedCall {
        try {
            parser.parse(words);
            if (parser.helpWanted()) {
                return parser.help();
            }
            try (Call call = new Call(surroundings, services, in, out, messages, parser.common())) {
                return parser.verb().run(call);
            }
        } catch (ParameterException e) {
            throw new FailedCall(WordProblems.of(e, locale()), parser.usageLine());
        } catch (VerbException e) {
            throw new FailedCall(e, parser.usageLine());
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            throw new FailedCall(Failures.of(e, locale()), parser.usageLine());
        }
    }

    private Declared find(String name) throws FailedCall {
        List<Declared> all = verbs.all();
        Optional<Declared> declared = all.stream().filter(verb -> verb.name().equals(name)).findFirst();
        if (declared.isPresent()) {
            return declared.get();
        }
        String usage = Messages.text(locale(), "usage");
        if (LATER.contains(name)) {
            throw new FailedCall(VerbException.words("NOT_IN_THIS_VERSION",
                    Messages.text(locale(), "LATER_VERB", name), Messages.text(locale(), "see-help")), usage);
        }
        String nearest = Nearest.to(name, all.stream().map(Declared::name).toList())
                .map(other -> Messages.text(locale(), "did-you-mean", other)).orElse("");
        throw new FailedCall(VerbException.words("UNKNOWN_VERB",
                Messages.text(locale(), "UNKNOWN_VERB", name), nearest), usage);
    }

    private VerbParser parser(Declared declared) throws FailedCall {
        try {
            Verb verb = declared.load();
            return new VerbParser(declared, verb, locale());
        } catch (VerbLoadException | PicocliException e) {
            throw new FailedCall(VerbException.failed("BROKEN_PLUGIN",
                    Messages.text(locale(), "BROKEN_PLUGIN", declared.name(), declared.bundle(),
                            String.valueOf(e.getMessage())),
                    Messages.text(locale(), "BROKEN_PLUGIN.hint"), e), "");
        }
    }

    private int fail(VerbException problem, String usage, boolean json, Printer answers, Printer messages) {
        if (json) {
            answers.data(new JsonObject().put("error", new JsonObject().put("code", problem.code())
                    .put("message", problem.getMessage()).put("hint", problem.hint())).toString());
        } else {
            messages.line("isnad: " + problem.getMessage());
            if (!problem.hint().isEmpty()) {
                problem.hint().lines().forEach(messages::line);
            }
            if (!usage.isEmpty()) {
                messages.line(usage);
            }
        }
        if (surroundings.environment().containsKey("ISNAD_DEBUG") && problem.getCause() != null) {
            messages.stackTrace(problem.getCause());
        }
        return problem.exit().number();
    }

    private Locale locale() {
        return surroundings.locale();
    }

    private static boolean asksForJson(List<String> words) {
        int end = words.indexOf(END_OF_OPTIONS);
        return (end < 0 ? words : words.subList(0, end)).contains(CommonOptions.JSON);
    }

    /** The verb comes first, also where the user puts common options before it. */
    private static List<String> inOrder(List<String> words) {
        int first = 0;
        while (first < words.size()
                && (words.get(first).equals(CommonOptions.JSON) || words.get(first).equals(CommonOptions.QUIET))) {
            first++;
        }
        if (first == 0 || first == words.size()) {
            return first == 0 ? words : List.of();
        }
        List<String> ordered = new ArrayList<>(words.subList(first, first + 1));
        ordered.addAll(words.subList(0, first));
        ordered.addAll(words.subList(first + 1, words.size()));
        return ordered;
    }

    /** A call that has no answer, and how its words should be if they are what is off. */
    private static final class FailedCall extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient VerbException problem;
        private final String usage;

        FailedCall(VerbException problem, String usage) {
            super(problem);
            this.problem = problem;
            this.usage = problem.exit() == ExitCode.WORDS ? usage : "";
        }

        VerbException problem() {
            return problem;
        }

        String usage() {
            return usage;
        }
    }
}
