/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

import org.isnad.cli.VerbException;
import org.isnad.exchange.FormatException;
import org.isnad.model.AnnotatorNameException;
import org.isnad.model.UnstorableTextException;
import org.isnad.model.schema.Constraint.Severity;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.ProjectException;
import org.isnad.search.SearchException;
import org.isnad.tagset.TagsetException;
import org.isnad.transfer.TransferException;

/**
 * Sorts what went wrong: names that a project or the program does not know are the call's words; the state of files and
 * other processes is not.
 */
final class Failures {

    /** Further errors of a tagset that are told; whoever has more corrects these first. */
    private static final int MOST_ERRORS = 20;

    private Failures() {
    }

    static VerbException of(Throwable failure, Locale locale) {
        return switch (failure) {
            case ProjectException e -> of(e, locale);
            case TransferException e -> of(e, locale);
            case AnnotatorNameException e -> VerbException.words("BAD_ANNOTATOR", e.message(locale), "");
            case UnstorableTextException e -> VerbException.words("FORBIDDEN_CHARACTER", e.message(locale), "");
            case SearchException e -> VerbException.failed("INDEX_FAILED", e.message(locale), "", e);
            case TagsetException e -> VerbException.words("BAD_TAGSET", e.message(locale), further(e, locale));
            case FormatException e -> VerbException.failed("BROKEN_PLUGIN", e.getMessage(),
                    Messages.text(locale, "formats-hint"), e);
            case StaleChangeException e -> VerbException.failed("STALE_CHANGE",
                    Messages.text(locale, "STALE_CHANGE", e.getMessage()), "", e);
            case IOException e -> VerbException.failed("IO", Messages.text(locale, "IO", describe(e)), "", e);
            default -> VerbException.failed("UNEXPECTED", Messages.text(locale, "UNEXPECTED", describe(failure)),
                    Messages.text(locale, "UNEXPECTED.hint"), failure);
        };
    }

    /** The errors after the first one, a line each with its place. */
    private static String further(TagsetException e, Locale locale) {
        return e.issues().stream().skip(1).filter(issue -> issue.severity() == Severity.ERROR).limit(MOST_ERRORS)
                .map(issue -> issue.line() + ":" + issue.column() + ": " + issue.message(locale))
                .collect(Collectors.joining("\n"));
    }

    private static VerbException of(ProjectException e, Locale locale) {
        String code = e.problem().name();
        return switch (e.problem()) {
            case NO_SUCH_DOCUMENT, BAD_RANGE, FORBIDDEN_CHARACTER -> VerbException.words(code, e.message(locale), "");
            default -> VerbException.failed(code, e.message(locale), "", e);
        };
    }

    private static VerbException of(TransferException e, Locale locale) {
        String code = e.code().name();
        return switch (e.code()) {
            case SEVERAL_ANNOTATORS -> VerbException.words(code, e.getMessage(),
                    Messages.text(locale, "option-hint", "--as"));
            case NO_SUCH_DOCUMENT -> VerbException.words(code, e.getMessage(), Messages.text(locale, "list-hint"));
            case UNKNOWN_FORMAT, UNKNOWN_CHARSET, BAD_OPTION, NOT_A_FOLDER, NOT_A_FILE ->
                VerbException.words(code, e.getMessage(), "");
            default -> VerbException.failed(code, e.getMessage(), "", e);
        };
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
