/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.search.statistics.Cut;
import org.isnad.search.statistics.StopWords;
import org.isnad.text.MatchMode;

import picocli.CommandLine.Option;

/** The options of verbs that list counted words: what makes two the same, and which are left out. */
final class ListOptions {

    private static final String SHIPPED = "arabic";

    @Option(names = "--mode", paramLabel = "MODE", descriptionKey = "option.mode-of-words")
    private String mode = MatchMode.FOLDED.id();

    @Option(names = "--min-count", paramLabel = "N", descriptionKey = "option.min-count")
    private int minCount = 1;

    @Option(names = "--min-documents", paramLabel = "N", descriptionKey = "option.min-documents")
    private int minDocuments = 1;

    @Option(names = "--stop-words", paramLabel = "FILE", descriptionKey = "option.stop-words")
    private String stopWords;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit-rows")
    private int limit = 100;

    MatchMode mode(VerbContext context) throws VerbException {
        return MatchMode.byId(mode).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_MODE", mode,
                Stream.of(MatchMode.values()).map(MatchMode::id).toList()));
    }

    Cut cut(VerbContext context) throws VerbException, IOException {
        return new Cut(within(context, "--min-count", minCount, 1, Integer.MAX_VALUE),
                within(context, "--min-documents", minDocuments, 1, Integer.MAX_VALUE),
                within(context, "--limit", limit, 0, Integer.MAX_VALUE), stopWords(context));
    }

    /** @throws VerbException if an option's number is too small or too large */
    static int within(VerbContext context, String option, int number, int least, int most) throws VerbException {
        if (number < least || number > most) {
            throw VerbException.words("BAD_VALUE",
                    Messages.text(context.locale(), "BAD_VALUE", option, Integer.toString(number)),
                    most == Integer.MAX_VALUE ? Messages.text(context.locale(), "at-least.hint", least)
                            : Messages.text(context.locale(), "from-to.hint", least, most));
        }
        return number;
    }

    private StopWords stopWords(VerbContext context) throws VerbException, IOException {
        if (stopWords == null) {
            return StopWords.NONE;
        }
        if (stopWords.equals(SHIPPED)) {
            return StopWords.arabic();
        }
        Path file = context.path(stopWords);
        if (!Files.isRegularFile(file)) {
            throw VerbException.words("NOT_FOUND", Messages.text(context.locale(), "NO_TEXT_FILE", stopWords),
                    Messages.text(context.locale(), "stop-words.hint"));
        }
        List<String> lines = Files.readAllLines(file);
        return StopWords.of(lines);
    }
}
