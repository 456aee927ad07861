/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.List;
import java.util.Locale;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.internal.Verbs.Declared;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Fills one verb's fields from the words of a call. */
final class VerbParser {

    private static final int HELP_WIDTH = 100;

    private final Verb verb;
    private final CommonOptions common = new CommonOptions();
    private final CommandLine parser;

    VerbParser(Declared declared, Verb verb, Locale locale) {
        this.verb = verb;
        this.parser = new CommandLine(verb);
        CommandSpec spec = parser.getCommandSpec();
        spec.name("isnad " + declared.name());
        spec.addMixin("common", CommandSpec.forAnnotatedObject(common));
        spec.resourceBundle(UsageTexts.of(verb.getClass(), locale));
        spec.usageMessage().description(declared.description()).width(HELP_WIDTH).sortOptions(false)
                .sortSynopsis(false);
        parser.setExpandAtFiles(false); // a word such as @name is a word, not a file of further words
    }

    Verb verb() {
        return verb;
    }

    CommonOptions common() {
        return common;
    }

    /** @throws CommandLine.ParameterException if the words do not fit */
    void parse(List<String> words) {
        parser.parseArgs(words.toArray(String[]::new));
    }

    boolean helpWanted() {
        return common.help;
    }

    Answer help() {
        String usage = parser.getUsageMessage(Ansi.OFF);
        return Answer.done(new JsonObject().put("usage", usage), usage.lines().toList());
    }

    /** How the words should be, in one line. */
    String usageLine() {
        CommandLine.Help help = parser.getHelp();
        String synopsis = String.join(" ", help.synopsis(0).strip().split("\\s+"));
        return help.synopsisHeading() + synopsis;
    }
}
