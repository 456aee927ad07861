/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;


import java.util.List;

import org.isnad.query.Compiled;
import org.isnad.query.Problem;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryScanner;
import org.isnad.query.QueryToken;
import org.isnad.query.QueryToken.Kind;
import org.isnad.query.Vocabulary;
import org.isnad.query.language.CqlLanguage;
import org.isnad.query.language.CqlLanguage.Parsed;
import org.isnad.query.language.CqlLanguage.SyntaxError;
import org.isnad.query.language.ast.QueryText;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.text.TextRange;

/** The way from a text to a query. */
public final class QueryBuilder {

    /** With them a text is meant as a query, right or wrong. */
    private static final String STRONG_SIGNS = "[]<>{}|";
    /** They stand in queries and in prose. */
    private static final String WEAK_SIGNS = "():?*+";

    private final String text;
    private final QueryContext context;
    private final Issues issues = new Issues();

    private QueryBuilder(String text, QueryContext context) {
        this.text = text;
        this.context = context;
    }

    /** Compiles a text; never fails. */
    public static Compiled compile(String text, QueryContext context) {
        return new QueryBuilder(text, context).compile();
    }

    private Compiled compile() {
        if (text.length() > Limits.LONGEST) {
            issues.add(Problem.TOO_LONG, new TextRange(Limits.LONGEST, text.length()), Limits.LONGEST);
            return refused();
        }
        return BareText.isBare(text) ? words() : language();
    }

    private Compiled words() {
        BareText.Words found = BareText.checked(text, new TextRange(0, text.length()), context, issues);
        return issues.isEmpty()
                ? new Compiled.Ready(Query.everywhere(BareText.sequence(found.words())), !found.wild()) : refused();
    }

    private Compiled language() {
        List<QueryToken> tokens = QueryScanner.tokens(text);
        if (!Limits.allow(text, tokens, issues)) {
            return isPunctuation() && isProse(tokens) ? withoutIssues() : refused();
        }
        Parsed parsed = CqlLanguage.parse(text);
        if (parsed.error().isPresent()) {
            return isProse(tokens) ? words() : refused(parsed.error().get());
        }
        return read(parsed.tree());
    }

    /** A quotation out of a text, with its own punctuation, is no query that went wrong. */
    private boolean isProse(List<QueryToken> tokens) {
        return text.chars().noneMatch(sign -> STRONG_SIGNS.indexOf(sign) >= 0) && !text.contains("::")
                && tokens.stream().filter(token -> token.kind() == Kind.SIGN)
                        .anyMatch(token -> WEAK_SIGNS.indexOf(token.in(text)) < 0);
    }

    private Compiled read(QueryText tree) {
        Vocabulary vocabulary = new Vocabulary(context);
        Pattern pattern = new PatternBuilder(context, vocabulary, issues).read(tree.getPhrase());
        DocumentCondition documents = tree.getDocuments() == null ? DocumentCondition.ALL
                : new DocumentConditions(vocabulary, issues).read(tree.getDocuments());
        return issues.isEmpty() ? new Compiled.Ready(new Query(pattern, documents), false) : refused();
    }

    private boolean isPunctuation() {
        return issues.all().getFirst().problem() == Problem.UNEXPECTED;
    }

    private Compiled withoutIssues() {
        return new QueryBuilder(text, context).words();
    }

    private Compiled refused(SyntaxError error) {
        issues.add(error.problem(), error.range(),
                error.problem() == Problem.TOO_DEEP ? new Object[] { Limits.DEEPEST } : error.data().toArray());
        return refused();
    }

    private Compiled refused() {
        return new Compiled.Refused(issues.all());
    }
}
