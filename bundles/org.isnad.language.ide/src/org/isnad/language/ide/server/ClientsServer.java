/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide.server;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.validation.Issue;

/** A server that speaks its client's language and ends with its client's process. */
final class ClientsServer extends LanguageServerImpl {

    private final Consumer<Locale> language;
    private final Runnable left;

    /** @param left is told when the client's process is gone */
    ClientsServer(Consumer<Locale> language, Runnable left) {
        this.language = language;
        this.left = left;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        if (params.getLocale() != null && !params.getLocale().isBlank()) {
            language.accept(Locale.forLanguageTag(params.getLocale().replace('_', '-')));
        }
        if (params.getProcessId() != null) {
            // not found: it may live in another container, where its stream alone tells that it is gone
            ProcessHandle.of(params.getProcessId()).ifPresent(client -> client.onExit().thenRun(left));
        }
        return super.initialize(params);
    }

    @Override
    protected Diagnostic toDiagnostic(Issue issue) {
        Diagnostic diagnostic = super.toDiagnostic(issue);
        IResourceServiceProvider found = issue.getUriToProblem() == null ? null
                : getLanguagesRegistry().getResourceServiceProvider(issue.getUriToProblem().trimFragment());
        IssueMessages messages = found == null ? null : found.get(IssueMessages.class);
        if (messages != null) {
            diagnostic.setMessage(messages.message(issue));
        }
        return diagnostic;
    }
}
