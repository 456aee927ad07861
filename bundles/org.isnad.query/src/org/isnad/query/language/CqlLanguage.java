/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.language;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.ParseException;
import org.isnad.query.Problem;
import org.isnad.query.language.ast.QueryText;
import org.isnad.text.TextRange;

/**
 * The way into the language's machinery, which is started when it is first used. Of Xtext only the parser works here:
 * a query declares nothing that could be linked.
 */
public final class CqlLanguage {

    @Inject
    private IParser parser;

    private static final class Started {
        private static final CqlLanguage LANGUAGE =
                new CqlStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(CqlLanguage.class);
    }

    /** Something that the grammar does not allow. */
    public record SyntaxError(Problem problem, TextRange range, List<String> data) {
    }

    /**
     * A text as the grammar sees it.
     *
     * @param tree  whole if there is no error
     * @param error the first one; those after it may come from it
     */
    public record Parsed(QueryText tree, Optional<SyntaxError> error) {
    }

    /** Starts the machinery if that was not done before. */
    public static void start() {
        parse("[]");
    }

    /** Parses a text; nesting for which the calling thread's stack is too small is an error too. */
    public static Parsed parse(String text) {
        IParseResult result;
        try {
            result = Started.LANGUAGE.parser.parse(new StringReader(text));
        } catch (StackOverflowError | ParseException e) {
            return new Parsed(null, Optional.of(new SyntaxError(Problem.TOO_DEEP, new TextRange(0, text.length()),
                    List.of())));
        }
        for (INode node : result.getSyntaxErrors()) {
            return new Parsed((QueryText) result.getRootASTElement(), Optional.of(error(node, text)));
        }
        return new Parsed((QueryText) result.getRootASTElement(), Optional.empty());
    }

    private static SyntaxError error(INode node, String text) {
        SyntaxErrorMessage message = node.getSyntaxErrorMessage();
        Problem problem = Problem.valueOf(message.getIssueCode());
        int end = Math.min(node.getEndOffset(), text.length());
        TextRange place = problem == Problem.UNEXPECTED_END ? TextRange.at(text.stripTrailing().length())
                : new TextRange(Math.min(node.getOffset(), end), end);
        String[] data = message.getIssueData() == null ? new String[0] : message.getIssueData();
        return new SyntaxError(problem, place, List.of(data));
    }
}
