/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Writes lines in UTF-8, whatever the stream's own encoding and the platform's line ends are. */
final class Printer {

    private final PrintStream stream;

    Printer(PrintStream stream) {
        this.stream = stream;
    }

    /** Writes a line for people, without what could play tricks with a terminal. */
    void line(String line) {
        data(TerminalText.harmlessLine(line));
    }

    /** Writes a line as it is. */
    void data(String line) {
        raw(line + "\n");
    }

    /** Writes text as it is, without a line end. */
    void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }

    /** Writes where an exception comes from, for people who mend the program. */
    void stackTrace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        raw(trace.toString());
    }
}
