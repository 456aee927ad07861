/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.isnad.cli.VerbException;
import org.isnad.text.message.Nearest;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what picocli found wrong with the words of a call. */
final class WordProblems {

    private WordProblems() {
    }

    static VerbException of(ParameterException problem, Locale locale) {
        return switch (problem) {
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> missing(missing, locale);
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() ->
                unmatched(unmatched, locale);
            case OverwrittenOptionException twice -> VerbException.words("REPEATED_OPTION",
                    Messages.text(locale, "REPEATED_OPTION", name(twice.getOverwritten())), "");
            default -> VerbException.words("BAD_VALUE", badValue(problem, locale), "");
        };
    }

    private static VerbException missing(MissingParameterException problem, Locale locale) {
        String names = problem.getMissing().stream().map(WordProblems::name).collect(Collectors.joining(", "));
        return VerbException.words("MISSING_WORD", Messages.text(locale, "MISSING_WORD", names), "");
    }

    private static VerbException unmatched(UnmatchedArgumentException problem, Locale locale) {
        String word = problem.getUnmatched().getFirst();
        if (!problem.isUnknownOption()) {
            return VerbException.words("TOO_MANY_WORDS", Messages.text(locale, "TOO_MANY_WORDS", word), "");
        }
        List<String> options = problem.getCommandLine().getCommandSpec().options().stream()
                .filter(option -> !option.hidden()).map(OptionSpec::longestName).toList();
        String hint = Nearest.to(word, options)
                .map(option -> Messages.text(locale, "did-you-mean", option)).orElse("");
        return VerbException.words("UNKNOWN_OPTION", Messages.text(locale, "UNKNOWN_OPTION", word), hint);
    }

    private static String badValue(ParameterException problem, Locale locale) {
        if (problem.getArgSpec() == null) {
            return problem.getMessage();
        }
        return problem.getValue() == null ? Messages.text(locale, "NO_VALUE", name(problem.getArgSpec()))
                : Messages.text(locale, "BAD_VALUE", name(problem.getArgSpec()), problem.getValue());
    }

    private static String name(ArgSpec word) {
        return switch (word) {
            case OptionSpec flag when flag.arity().max() == 0 -> flag.longestName();
            case OptionSpec option -> option.longestName() + " " + option.paramLabel();
            case PositionalParamSpec positional -> positional.paramLabel();
            default -> word.paramLabel();
        };
    }
}
