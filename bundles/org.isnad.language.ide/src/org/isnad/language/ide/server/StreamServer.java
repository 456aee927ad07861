/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;

/**
 * Serves one client over a pair of streams, with all languages that were registered before. Nothing but the protocol is
 * written to the stream.
 */
public final class StreamServer {

    private static final Logger LOGGER = System.getLogger(StreamServer.class.getName());

    /** The client said goodbye as the protocol wants it. */
    public static final int DONE = 0;
    /** The client left, or died, without a word. */
    public static final int LEFT = 1;

    private final Class<? extends XtextResourceSet> files;
    private final Consumer<Locale> language;

    /**
     * @param files    how files are found that others import
     * @param language is told the language that the client's user reads, if the client says so
     */
    public StreamServer(Class<? extends XtextResourceSet> files, Consumer<Locale> language) {
        this.files = files;
        this.language = language;
    }

    /**
     * Serves until the client says that it is over, closes its stream, or dies.
     *
     * @return {@link #DONE} or {@link #LEFT}
     */
    public int serve(InputStream in, OutputStream out) throws InterruptedException {
        Ending ending = new Ending();
        Injector injector = Guice.createInjector(Modules.override(new ServerModule()).with(module(ending)));
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "Language server");
            // a thread that still waits for the client must not keep the program alive
            thread.setDaemon(true);
            return thread;
        });
        try {
            LanguageServerImpl server = injector.getInstance(LanguageServerImpl.class);
            Launcher<LanguageClient> launcher = new Launcher.Builder<LanguageClient>().setLocalService(server)
                    .setRemoteInterface(LanguageClient.class).setInput(in).setOutput(out).setExecutorService(threads)
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            threads.execute(() -> ending.after(listening));
            return ending.code();
        } finally {
            injector.getInstance(ExecutorService.class).shutdownNow();
            threads.shutdownNow();
        }
    }

    private Module module(Ending ending) {
        return binder -> {
            binder.bind(IResourceServiceProvider.Registry.class).toInstance(IResourceServiceProvider.Registry.INSTANCE);
            binder.bind(LanguageServerImpl.class).toInstance(new ClientsServer(language, ending::left));
            binder.bind(XtextResourceSet.class).to(files);
            binder.bind(ILanguageServerShutdownAndExitHandler.class).toInstance(ending);
        };
    }

    /** How the conversation ends. */
    private static final class Ending implements ILanguageServerShutdownAndExitHandler {

        private final CompletableFuture<Integer> code = new CompletableFuture<>();
        private volatile boolean announced;

        @Override
        public void shutdown() {
            announced = true;
        }

        @Override
        public void exit() {
            left();
        }

        void left() {
            code.complete(announced ? DONE : LEFT);
        }

        /** The client's stream ended, or it says what cannot be read. */
        void after(Future<Void> listening) {
            try {
                listening.get();
            } catch (InterruptedException | ExecutionException e) {
                LOGGER.log(Level.DEBUG, "the stream ended", e);
            } finally {
                left();
            }
        }

        int code() throws InterruptedException {
            try {
                return code.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("nothing completes it so", e);
            }
        }
    }
}
