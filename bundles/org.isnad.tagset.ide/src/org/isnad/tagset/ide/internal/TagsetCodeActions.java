/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.inject.Inject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.XtextResource;
import org.isnad.language.ide.Fix;

/** Offers the fixes to clients of the language server. */
public class TagsetCodeActions implements ICodeActionService2 {

    @Inject
    private TagsetFixes fixes;

    @Override
    public List<Either<Command, CodeAction>> getCodeActions(Options options) {
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        options.getLanguageServerAccess().doSyncRead(options.getURI(), context -> add(context, options, actions));
        return actions;
    }

    private Void add(ILanguageServerAccess.Context context, Options options,
            List<Either<Command, CodeAction>> actions) {
        Document document = context.getDocument();
        Range asked = options.getCodeActionParams().getRange();
        for (Fix fix : fixes.fixes((XtextResource) context.getResource(), Protocol.offset(document, asked.getStart()),
                Protocol.offset(document, asked.getEnd()), options.getCancelIndicator())) {
            CodeAction action = new CodeAction(fix.title());
            action.setKind(CodeActionKind.QuickFix);
            action.setEdit(new WorkspaceEdit(Map.of(options.getURI(), Protocol.edits(document, fix.edits()))));
            List<Diagnostic> all = options.getCodeActionParams().getContext().getDiagnostics();
            Range mended = Protocol.range(document, fix.offset(), fix.length());
            action.setDiagnostics(all.stream().filter(diagnostic -> mended.equals(diagnostic.getRange())).toList());
            actions.add(Either.forRight(action));
        }
        return null;
    }
}
