/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.report.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes HTML in which whatever comes from a project is text, and nothing else. */
final class Html implements AutoCloseable {

    private static final char REPLACEMENT = '\ufffd';

    private final Writer out;
    private long replaced;

    /** @param out is closed with this */
    Html(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()), 1 << 14);
    }

    /** Markup of ours, as it stands. */
    Html raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    /** Text, also within a quoted attribute. Controls that no browser shows become U+FFFD. */
    Html text(String text) throws IOException {
        return text(text, 0, text.length());
    }

    Html text(String text, int begin, int end) throws IOException {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                case '\n', '\t' -> out.write(c);
                default -> {
                    if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.write(c);
                        out.write(text.charAt(++i));
                    } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c > REPLACEMENT) {
                        out.write(REPLACEMENT);
                        replaced++;
                    } else {
                        out.write(c);
                    }
                }
            }
        }
        return this;
    }

    /** A name or quotation in its own direction, whatever stands around it. */
    Html isolated(String text) throws IOException {
        return raw("<bdi>").text(text).raw("</bdi>");
    }

    /** How many characters were replaced so far. */
    long replaced() {
        return replaced;
    }


    @Override
    public void close() throws IOException {
        out.close();
    }
}
