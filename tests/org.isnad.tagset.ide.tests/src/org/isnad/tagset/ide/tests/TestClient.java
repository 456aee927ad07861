/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.tests;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.isnad.tagset.ide.TagsetServer;

/** An editor that talks to a server of its own. No answer takes longer than a minute, or it is none. */
final class TestClient implements LanguageClient, AutoCloseable {

    private static final int PIPE = 1 << 20;
    private static final long PATIENCE_SECONDS = 60;

    private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final PipedOutputStream toServer = new PipedOutputStream();
    private LanguageServer server;

    static TestClient start(Path folder) throws Exception {
        TestClient client = new TestClient();
        PipedInputStream serverIn = new PipedInputStream(client.toServer, PIPE);
        PipedOutputStream serverOut = new PipedOutputStream();
        PipedInputStream fromServer = new PipedInputStream(serverOut, PIPE);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                client.exit.complete(TagsetServer.serve(serverIn, serverOut, language -> { }));
            } catch (InterruptedException | RuntimeException | Error e) {
                client.exit.completeExceptionally(e);
            }
        });
        Launcher<LanguageServer> launcher = Launcher.createLauncher(client, LanguageServer.class, fromServer,
                client.toServer);
        launcher.startListening();
        client.server = launcher.getRemoteProxy();
        client.initialize(folder);
        return client;
    }

    private void initialize(Path folder) throws Exception {
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "tagsets")));
        params.setRootUri(folder.toUri().toString());
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        text.setDocumentSymbol(symbols);
        params.setCapabilities(new ClientCapabilities());
        params.getCapabilities().setTextDocument(text);
        await(server.initialize(params));
        server.initialized(new InitializedParams());
    }

    private static <T> T await(CompletableFuture<T> answer) throws Exception {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void open(String uri, String text) {
        server.getTextDocumentService().didOpen(
                new DidOpenTextDocumentParams(new TextDocumentItem(uri, "tagset", 1, text)));
    }

    void change(String uri, int version, TextEdit edit) {
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version),
                List.of(new TextDocumentContentChangeEvent(edit.getRange(), edit.getNewText()))));
    }

    /** Waits until the server has told so many problems of a file. */
    List<Diagnostic> diagnostics(String uri, int count) throws Exception {
        while (true) {
            PublishDiagnosticsParams next = published.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new TimeoutException(count + " problems of " + uri);
            }
            if (next.getUri().equals(uri) && next.getDiagnostics().size() == count) {
                return next.getDiagnostics();
            }
        }
    }

    /** What the first fix of a problem changes. */
    Map<String, List<TextEdit>> fix(String uri, Diagnostic problem) throws Exception {
        CodeAction first = await(server.getTextDocumentService().codeAction(new CodeActionParams(
                new TextDocumentIdentifier(uri), problem.getRange(), new CodeActionContext(List.of(problem)))))
                        .getFirst().getRight();
        return first.getEdit().getChanges();
    }

    Map<String, List<TextEdit>> rename(String uri, Position at, String name) throws Exception {
        return await(server.getTextDocumentService().rename(
                new RenameParams(new TextDocumentIdentifier(uri), at, name))).getChanges();
    }

    List<CompletionItem> complete(String uri, Position at) throws Exception {
        return await(server.getTextDocumentService().completion(
                new CompletionParams(new TextDocumentIdentifier(uri), at))).map(items -> items,
                        list -> list.getItems());
    }

    String hover(String uri, Position at) throws Exception {
        return await(server.getTextDocumentService().hover(new HoverParams(new TextDocumentIdentifier(uri), at)))
                .getContents().getRight().getValue();
    }

    String definition(String uri, Position at) throws Exception {
        return await(server.getTextDocumentService().definition(
                new DefinitionParams(new TextDocumentIdentifier(uri), at))).getLeft().getFirst().getUri();
    }

    int references(String uri, Position at) throws Exception {
        return await(server.getTextDocumentService().references(new ReferenceParams(new TextDocumentIdentifier(uri),
                at, new ReferenceContext(true)))).size();
    }

    List<DocumentSymbol> symbols(String uri) throws Exception {
        return await(server.getTextDocumentService().documentSymbol(
                new DocumentSymbolParams(new TextDocumentIdentifier(uri)))).stream().map(Either::getRight)
                        .collect(Collectors.toList());
    }

    List<? extends TextEdit> format(String uri) throws Exception {
        return await(server.getTextDocumentService().formatting(
                new DocumentFormattingParams(new TextDocumentIdentifier(uri), new FormattingOptions(4, true))));
    }

    int folds(String uri) throws Exception {
        return await(server.getTextDocumentService().foldingRange(
                new FoldingRangeRequestParams(new TextDocumentIdentifier(uri)))).size();
    }

    void sayGoodbye() throws Exception {
        await(server.shutdown());
        server.exit();
    }

    /** Closes the stream without a word, as a client does that dies. */
    void leave() throws IOException {
        toServer.close();
    }

    int exitCode() throws Exception {
        return await(exit);
    }

    @Override
    public void close() throws IOException {
        leave();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {
        throw new AssertionError("nobody asked for " + object);
    }

    @Override
    public void showMessage(MessageParams message) {
        throw new AssertionError(message.toString());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        throw new AssertionError(request.toString());
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new AssertionError(message.toString());
    }
}
