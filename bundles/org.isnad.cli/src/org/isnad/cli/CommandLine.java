/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** Runs one call of the command line, without a display. A service. */
public interface CommandLine {

    /**
     * Runs a call to its end. Whatever the encoding of the streams, bytes in UTF-8 are written to them. The streams
     * stay open.
     *
     * @param words what the user typed after {@code isnad}
     * @param in    what the verb reads where a file name is {@code -}
     * @param out   takes the answer and, with {@code --json}, nothing else
     * @param err   takes messages and progress
     * @return the exit code, see {@link ExitCode}
     */
    int run(List<String> words, InputStream in, PrintStream out, PrintStream err);
}
