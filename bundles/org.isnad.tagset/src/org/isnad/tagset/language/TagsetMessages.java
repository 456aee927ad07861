/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.List;
import java.util.Locale;

import org.antlr.runtime.Token;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetIssue;

/** Says what the parser and the linker find wrong with codes and data, so that it can be said in every language. */
public class TagsetMessages implements ISyntaxErrorMessageProvider, ILinkingDiagnosticMessageProvider {

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        Token token = context.getRecognitionException() == null ? null : context.getRecognitionException().token;
        if (token == null || token.getType() == Token.EOF || token.getText() == null) {
            return syntax(Problem.UNEXPECTED_END);
        }
        return syntax(Problem.UNEXPECTED, token.getText());
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        return syntax(Problem.UNEXPECTED, context.getCurrentNode() == null ? ""
                : context.getCurrentNode().getText().strip());
    }

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        return new DiagnosticMessage(english(Problem.UNKNOWN_NAME, context.getLinkText()), Severity.ERROR,
                Problem.UNKNOWN_NAME.name(), context.getLinkText());
    }

    private static SyntaxErrorMessage syntax(Problem problem, String... data) {
        return new SyntaxErrorMessage(english(problem, data), problem.name(), data);
    }

    /** The message that Xtext carries along; others are made from code and data. */
    public static String english(Problem problem, String... data) {
        return TagsetIssue.message(Locale.ENGLISH, problem, List.of(data));
    }
}
