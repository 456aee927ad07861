/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.isnad.language.ide.Fix;
import org.isnad.language.ide.HoverText;
import org.isnad.language.ide.Proposal;
import org.isnad.language.ide.TypingServices;
import org.isnad.query.Compiled;
import org.isnad.query.QueryCompiler;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryIssue;
import org.isnad.query.QueryScanner;
import org.isnad.query.QueryToken;
import org.isnad.query.ide.Isolates;
import org.isnad.query.ide.QueryServices;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.language.internal.text.Problem;
import org.isnad.ui.language.internal.text.Token;

/** The query language as a field needs it. */
final class QueryLanguage implements TypingServices {

    private final Supplier<Optional<QueryContext>> context;

    /** @param context of the open project; empty if none is open */
    QueryLanguage(Supplier<Optional<QueryContext>> context) {
        this.context = context;
    }

    @Override
    public List<Proposal> proposals(String text, int offset) {
        return context.get().map(known -> services(known).proposals(text, offset)).orElse(List.of());
    }

    @Override
    public Optional<HoverText> hover(String text, int offset) {
        return Optional.empty();
    }

    @Override
    public List<Fix> fixes(String text, int begin, int end) {
        return context.get().map(known -> switch (QueryCompiler.compile(text, known)) {
            case Compiled.Refused refused -> services(known).fixes(refused.issues().stream()
                    .filter(issue -> issue.range().begin() <= end && begin <= issue.range().end()).toList());
            case Compiled.Ready ready -> List.<Fix>of();
        }).orElse(List.of());
    }

    private static QueryServices services(QueryContext context) {
        return new QueryServices(context, MessageBundle.userLocale());
    }

    static List<Token> tokens(String text) {
        return QueryScanner.tokens(text).stream().map(token ->
                new Token(kind(token.kind()), token.offset(), token.length())).toList();
    }

    private static Token.Kind kind(QueryToken.Kind kind) {
        return switch (kind) {
            case KEYWORD, FLAG -> Token.Kind.KEYWORD;
            case NAME -> Token.Kind.NAME;
            case WORD -> Token.Kind.WORD;
            case STRING, OPEN_STRING -> Token.Kind.STRING;
            case NUMBER -> Token.Kind.NUMBER;
            case SIGN -> Token.Kind.SIGN;
        };
    }

    static List<TextRange> isolates(String text) {
        return Isolates.of(text);
    }

    static Problem problem(QueryIssue issue) {
        return new Problem(Problem.Severity.ERROR, issue.range().begin(), issue.range().end() - issue.range().begin(),
                issue.message(MessageBundle.userLocale()));
    }
}
