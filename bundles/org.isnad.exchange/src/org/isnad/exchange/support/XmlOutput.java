/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 in UTF-8 from which a parser gets back every character: carriage returns, and line ends and tabs of
 * attributes, as references. What XML cannot hold becomes U+FFFD, one for each UTF-16 code unit, so that no offset moves.
 * (The JDK's writer writes such characters, and bare line ends in attributes, which its own reader then refuses or
 * changes.)
 */
public final class XmlOutput implements AutoCloseable {

    /** What takes the place of a character that XML 1.0 forbids. */
    public static final char REPLACEMENT = '\ufffd';

    /** In characters. */
    private static final int FULL = 1 << 14;

    private final OutputStream out;
    /** What is not handed on yet; never ends within a pair of surrogates. */
    private final StringBuilder buffer = new StringBuilder(FULL + FULL / 4);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private long replaced;

    /** @param out is closed with this */
    public XmlOutput(OutputStream out) throws IOException {
        this.out = out;
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Begins an element. @param name with its prefix, legal in XML */
    public XmlOutput begin(String name) throws IOException {
        endTag();
        if (buffer.length() >= FULL) {
            empty();
        }
        buffer.append('<').append(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /**
     * An attribute of the element that was just begun.
     *
     * @throws IllegalStateException if it has content already
     */
    public XmlOutput attribute(String name, String value) throws IOException {
        if (!inTag) {
            throw new IllegalStateException("attribute " + name + " after the content of " + open.peek());
        }
        buffer.append(' ').append(name).append("=\"");
        escape(value, 0, value.length(), true);
        buffer.append('"');
        return this;
    }

    /** As {@link #attribute(String, String)}. */
    public XmlOutput attribute(String name, int value) throws IOException {
        return attribute(name, Integer.toString(value));
    }

    public XmlOutput text(String text) throws IOException {
        return text(text, 0, text.length());
    }

    /** A part of a text. A pair of surrogates that the part cuts is replaced as a lone one. */
    public XmlOutput text(String text, int begin, int end) throws IOException {
        if (begin < end) {
            endTag();
            escape(text, begin, end, false);
        }
        return this;
    }

    /** Ends the element that was begun last. */
    public XmlOutput end() throws IOException {
        String name = open.pop();
        if (inTag) {
            buffer.append("/>");
            inTag = false;
        } else {
            buffer.append("</").append(name).append('>');
        }
        return this;
    }

    /** An element with nothing but text. */
    public XmlOutput element(String name, String text) throws IOException {
        return begin(name).text(text).end();
    }

    /** Begins a new line of the file, where white space has no meaning. */
    public XmlOutput line() throws IOException {
        endTag();
        buffer.append('\n');
        return this;
    }

    /** How many characters were replaced so far. */
    public long replaced() {
        return replaced;
    }

    /** Hands what was written on, for those who watch the stream. */
    public void flush() throws IOException {
        endTag();
        empty();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            while (!open.isEmpty()) {
                end();
            }
            empty();
        }
    }

    private void empty() throws IOException {
        if (!buffer.isEmpty()) {
            out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
            buffer.setLength(0);
        }
    }

    private void endTag() {
        if (inTag) {
            buffer.append('>');
            inTag = false;
        }
    }

    private void escape(String text, int begin, int end, boolean attribute) {
        int plain = begin;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            String escaped = null;
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                    continue;
                }
                escaped = replacement();
            } else if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\u007f' || c > '\ufffd'
                    || c == '\u0085' || c == '\u2028') {
                escaped = escaped(c, attribute);
            }
            if (escaped != null) {
                buffer.append(text, plain, i).append(escaped);
                plain = i + 1;
            }
        }
        buffer.append(text, plain, end);
    }

    /** Null for a character that stands for itself. */
    private String escaped(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            // readers of XML 1.1 take the last three for line ends or refuse them bare
            case '\r', '\u0085', '\u2028', '\u007f' -> "&#" + (int) c + ';';
            default -> replacement();
        };
    }

    private String replacement() {
        replaced++;
        return String.valueOf(REPLACEMENT);
    }
}
