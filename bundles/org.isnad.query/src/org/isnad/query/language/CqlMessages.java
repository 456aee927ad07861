/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.language;

import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.isnad.query.Problem;

/** Says what the parser finds wrong with codes and data, so that it can be said in every language. */
public class CqlMessages implements ISyntaxErrorMessageProvider {

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        Token token = context.getRecognitionException() == null ? null : context.getRecognitionException().token;
        return token == null || token.getType() == Token.EOF || token.getText() == null
                ? message(Problem.UNEXPECTED_END) : message(Problem.UNEXPECTED, token.getText());
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        return message(Problem.UNEXPECTED,
                context.getCurrentNode() == null ? "" : context.getCurrentNode().getText().strip());
    }

    private static SyntaxErrorMessage message(Problem problem, String... data) {
        return new SyntaxErrorMessage(problem.name(), problem.name(), data);
    }
}
