/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.isnad.transfer.Progress;

/** The world as a verb sees it. Nothing is looked up before a verb asks for it, so that small verbs stay quick. */
public interface VerbContext {

    /** Standard input; read only where the user asks for it. */
    InputStream in();

    /**
     * Standard output, for a verb that speaks a protocol there. All others answer with {@link Answer}; this one's is
     * {@link Answer#spoken}.
     */
    OutputStream out();

    /**
     * A path that the user typed, relative to where the user stands. Relative words stay relative where they can.
     *
     * @throws VerbException if no file system can hold such a path
     */
    Path path(String word) throws VerbException;

    /** How the user writes a path: the inverse of {@link #path}. */
    String word(Path path);

    /** The environment's variables. */
    Map<String, String> environment();

    /** The name that the operating system has for the user. */
    String userName();

    /** The language that messages to the user are in. */
    Locale locale();

    /** What the time is taken from. */
    Clock clock();

    /** What ids are made with. */
    RandomGenerator random();

    /** How long a verb that writes waits for another process that holds the project. */
    Duration patience();

    /**
     * A service of the program; its bundle is loaded now.
     *
     * @throws IllegalStateException if no installed plug-in offers it
     */
    <T> T service(Class<T> type);

    /** Tells the user something beside the answer, on standard error. */
    void warn(String message);

    /**
     * Shows how far a long work is, on standard error and only to a person who may be waiting. It ends with the verb,
     * or when the next one is asked for.
     */
    Progress progress();

    /**
     * Makes text that the program did not write fit for a line of the answer: takes out what could play tricks with a
     * terminal, and where the answer goes to one, sets the text off from what stands beside it in the other direction.
     */
    String isolate(String text);
}
