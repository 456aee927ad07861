/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor of another program, with the product as its language server. */
@ExtendWith(BuiltProduct.class)
class LanguageServerTest {

    private static final long PATIENCE_SECONDS = 60;
    private static final String TEXT = """
            tagset small
            span layer كيان {
                feature tag : tag { tag 𝒳 key P tag شخص key P }
                constraint c: tag = شخص else error "a" / "ب"
            }
            """;

    /** What the server tells without being asked. Nothing else may come. */
    public static final class Editor {

        private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

        @JsonNotification("textDocument/publishDiagnostics")
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics);
        }

        List<Diagnostic> next() throws Exception {
            PublishDiagnosticsParams next = published.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new TimeoutException("the server tells nothing");
            }
            return next.getDiagnostics();
        }
    }

    private static LanguageServer connect(Process process, Editor editor, Path folder, String locale)
            throws Exception {
        Launcher<LanguageServer> launcher = Launcher.createLauncher(editor, LanguageServer.class,
                process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        LanguageServer server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setRootUri(folder.toUri().toString());
        params.setLocale(locale);
        params.setProcessId((int) ProcessHandle.current().pid());
        server.initialize(params).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
        return server;
    }

    @Test
    void givenAnEditorWhenItTalksToTheProductThenItIsAnsweredAndTheEndIsPolite(Isnad isnad) throws Exception {
        Path file = isnad.file("small.tagset", TEXT);
        String uri = file.toUri().toString();
        TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
        Process process = isnad.talk("lsp");
        try {
            Editor editor = new Editor();
            LanguageServer server = connect(process, editor, isnad.directory(), "ar-EG");
            TextDocumentService texts = server.getTextDocumentService();
            texts.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "tagset", 1, TEXT)));

            Diagnostic taken = editor.next().getFirst();
            int column = TEXT.lines().toList().get(2).lastIndexOf("P");
            assertEquals(new Range(new Position(2, column), new Position(2, column + 1)), taken.getRange());
            assertTrue(taken.getMessage().getLeft().contains("مستعمل"), taken.getMessage().getLeft());
            assertTrue(texts.codeAction(new CodeActionParams(document, taken.getRange(),
                    new CodeActionContext(List.of(taken)))).get().stream()
                    .anyMatch(action -> action.getRight().getTitle().startsWith("تغيير إلى")));

            Position person = new Position(3, TEXT.lines().toList().get(3).indexOf("شخص"));
            assertTrue(texts.completion(new CompletionParams(document, person)).get().getRight().getItems().stream()
                    .map(CompletionItem::getLabel).toList().containsAll(List.of("𝒳", "شخص")));
            assertTrue(texts.hover(new HoverParams(document, person)).get().getContents().getRight().getValue()
                    .startsWith("شخص"));
            assertTrue(texts.documentSymbol(new DocumentSymbolParams(document)).get().size() >= 1);
            List<TextEdit> renamed = texts.rename(new RenameParams(document, person, "إنسان")).get().getChanges()
                    .get(uri);
            int declared = TEXT.lines().toList().get(2).indexOf("شخص");
            assertEquals(List.of(new Position(2, declared), person),
                    renamed.stream().map(edit -> edit.getRange().getStart()).toList());
            assertTrue(texts.formatting(new DocumentFormattingParams(document, new FormattingOptions(4, true))).get()
                    .size() > 0);

            server.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            server.exit();
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void givenAnEditorThatDiesWhenItsStreamEndsThenSoDoesTheServer(Isnad isnad) throws Exception {
        Process process = isnad.talk("lsp");
        try {
            connect(process, new Editor(), isnad.directory(), "en");
            process.getOutputStream().close();

            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(1, process.exitValue());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void givenWordsInsteadOfTheProtocolWhenTheyAreSentThenNothingButTheProtocolIsAnswered(Isnad isnad)
            throws IOException, InterruptedException {
        Process process = isnad.talk("lsp");
        process.getOutputStream().close();

        assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(1, process.waitFor());
    }
}
