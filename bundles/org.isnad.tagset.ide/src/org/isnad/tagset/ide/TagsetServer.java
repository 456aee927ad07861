/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;

import org.isnad.language.ide.server.StreamServer;
import org.isnad.tagset.ide.internal.TagsetIdeSetup;
import org.isnad.tagset.language.TagsetResourceSet;

/** The language server for tagset files. For a program that does nothing else: it registers itself with EMF and Xtext. */
public final class TagsetServer {

    private TagsetServer() {
    }

    /**
     * Serves one client until it says that it is over, closes its stream or dies.
     *
     * @param language is told the language that the client's user reads, if the client says so
     * @return as {@link StreamServer#serve}
     */
    public static int serve(InputStream in, OutputStream out, Consumer<Locale> language) throws InterruptedException {
        new TagsetIdeSetup().createInjectorAndDoEMFRegistration();
        return new StreamServer(TagsetResourceSet.class, language).serve(in, out);
    }
}
