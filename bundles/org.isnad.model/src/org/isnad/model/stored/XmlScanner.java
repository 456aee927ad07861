/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Reads the XML that project files are made of, event by event: a declaration, comments, elements, attributes, blanks
 * and line ends. All else is refused where it stands: a DOCTYPE, and with it every entity but the five of XML,
 * processing instructions, CDATA, text, and more than a sane depth and number of attributes. Nothing outside the bytes
 * is reached.
 */
final class XmlScanner {

    /** What {@link #next()} found. */
    enum Event { START, END, DONE }

    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 200;

    private final byte[] bytes;
    private final int length;
    private final SliceTable<String> texts;
    private final StringBuilder buffer = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private int at;
    private int elementFrom;
    private String name;
    private boolean closed;
    private boolean done;
    private int attributes;
    private final String[] attributeNames = new String[MOST_ATTRIBUTES];
    private final int[] attributeFroms = new int[MOST_ATTRIBUTES];
    private final int[] valueFroms = new int[MOST_ATTRIBUTES];
    private final int[] valueTos = new int[MOST_ATTRIBUTES];

    /** @param length how many of the bytes are XML */
    XmlScanner(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        this.texts = new SliceTable<>(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Goes to the next begin or end of an element; an empty element has both. */
    Event next() throws MalformedFileException {
        if (closed) {
            closed = false;
            return end();
        }
        while (true) {
            skipSpace();
            if (at == length) {
                if (!done) {
                    throw malformed("the file ends within an element", null);
                }
                return Event.DONE;
            }
            if (bytes[at] != '<') {
                throw malformed("text where an element was expected", null);
            }
            elementFrom = at;
            if (startsWith("<!--")) {
                skipComment();
            } else if (at == 0 && startsWith("<?xml ")) {
                skipDeclaration();
            } else if (startsWith("</")) {
                at += 2;
                closeElement();
                return end();
            } else {
                at++;
                startElement();
                return Event.START;
            }
        }
    }

    private Event end() {
        name = open.pop();
        done = open.isEmpty();
        return Event.END;
    }

    private void startElement() throws MalformedFileException {
        if (done || open.size() == DEEPEST) {
            throw malformed(done ? "a second root" : "elements more than " + DEEPEST + " deep", null);
        }
        name = name();
        open.push(name);
        attributes = 0;
        while (true) {
            boolean space = skipSpace();
            if (at == length) {
                throw malformed("the file ends within <" + name, null);
            }
            if (bytes[at] == '>') {
                at++;
                return;
            }
            if (startsWith("/>")) {
                at += 2;
                closed = true;
                return;
            }
            if (!space) {
                throw malformed("no space before an attribute", null);
            }
            attribute();
        }
    }

    private void attribute() throws MalformedFileException {
        if (attributes == MOST_ATTRIBUTES) {
            throw malformed("more than " + MOST_ATTRIBUTES + " attributes", null);
        }
        attributeFroms[attributes] = at;
        String attribute = name();
        for (int i = 0; i < attributes; i++) {
            // Names are one object each.
            if (attributeNames[i] == attribute) {
                throw malformed("two attributes " + attribute, null);
            }
        }
        skipSpace();
        expect('=');
        skipSpace();
        byte quote = at < length ? bytes[at] : 0;
        if (quote != '"' && quote != '\'') {
            throw malformed("no value of " + attribute, null);
        }
        int from = ++at;
        while (at < length && bytes[at] != quote && bytes[at] != '<') {
            at++;
        }
        attributeNames[attributes] = attribute;
        valueFroms[attributes] = from;
        valueTos[attributes++] = at;
        expect((char) quote);
    }

    private void closeElement() throws MalformedFileException {
        String closing = name();
        skipSpace();
        expect('>');
        if (open.isEmpty() || open.peek() != closing) {
            throw malformed("</" + closing + "> closes nothing", null);
        }
    }

    private String name() throws MalformedFileException {
        int from = at;
        while (at < length && isNamePart(bytes[at])) {
            at++;
        }
        if (at == from || isDigitOrSign(bytes[from])) {
            throw malformed("no name", null);
        }
        return plain(from, at);
    }

    /** Names of other scripts are kept; which of their letters XML allows in names is left to who wrote them. */
    private static boolean isNamePart(byte character) {
        return character < 0 || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
                || character == '_' || character == ':' || isDigitOrSign(character);
    }

    private static boolean isDigitOrSign(byte character) {
        return character >= '0' && character <= '9' || character == '-' || character == '.';
    }

    private boolean skipSpace() {
        int from = at;
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at > from;
    }

    private void skipComment() throws MalformedFileException {
        int from = at;
        at += 4;
        while (at < length && !startsWith("--")) {
            at++;
        }
        if (!startsWith("-->")) {
            throw malformed("a comment that does not end, or has -- within it", null);
        }
        at += 3;
        decode(from, at);
    }

    private void skipDeclaration() throws MalformedFileException {
        int from = at;
        while (at < length && bytes[at] != '>') {
            at++;
        }
        String declaration = decode(from, Math.min(at + 1, length));
        if (!declaration.matches("<\\?xml\\s+version=(\"1\\.0\"|'1\\.0')(\\s+encoding=(\"(?i:utf-8)\"|'(?i:utf-8)'))?"
                + "(\\s+standalone=(\"yes\"|'yes'|\"no\"|'no'))?\\s*\\?>")) {
            throw malformed("not a declaration of XML 1.0 in UTF-8", null);
        }
        at++;
    }

    private void expect(char character) throws MalformedFileException {
        if (at >= length || bytes[at] != character) {
            throw malformed("expected " + character, null);
        }
        at++;
    }

    private boolean startsWith(String ascii) {
        if (at + ascii.length() > length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The element's name, as one object for all elements of the name. */
    String element() {
        return name;
    }

    /** How many elements are open, the one that just began included. */
    int depth() {
        return open.size();
    }

    /** How many attributes the element that just began has. */
    int attributes() {
        return attributes;
    }

    String attribute(int i) {
        return attributeNames[i];
    }

    /** Number of an attribute of the element that just began; -1 if it is not there. */
    int find(String attribute) {
        for (int i = 0; i < attributes; i++) {
            if (attributeNames[i].equals(attribute)) {
                return i;
            }
        }
        return -1;
    }

    int valueFrom(int i) {
        return valueFroms[i];
    }

    int valueTo(int i) {
        return valueTos[i];
    }

    /**
     * An attribute's value, one object for equal values. References are resolved, and white space that stands plainly
     * is a blank, as XML wants.
     */
    String value(int i) throws MalformedFileException {
        String known = texts.get(valueFroms[i], valueTos[i]);
        if (known == null) {
            known = singleValue(i);
            texts.put(valueFroms[i], valueTos[i], known);
        }
        return known;
    }

    /** An attribute's value that is not kept: for those of which hardly two are equal. */
    String singleValue(int i) throws MalformedFileException {
        buffer.setLength(0);
        int to = valueTos[i];
        int plain = valueFroms[i];
        for (int k = plain; k < to; k++) {
            byte character = bytes[k];
            if (character == '&') {
                append(plain, k);
                plain = reference(k, to);
                k = plain - 1;
            } else if (character == '\n' || character == '\t' || character == '\r') {
                append(plain, k);
                k += character == '\r' && k + 1 < to && bytes[k + 1] == '\n' ? 1 : 0;
                buffer.append(' ');
                plain = k + 1;
            }
        }
        append(plain, to);
        return buffer.toString();
    }

    /** Resolves the reference that begins at the offset. @return the offset after it */
    private int reference(int from, int to) throws MalformedFileException {
        int end = from + 1;
        while (end < to && end - from <= XmlReference.LONGEST && bytes[end] != ';') {
            end++;
        }
        int character = end < to && bytes[end] == ';' ? XmlReference.character(bytes, from + 1, end) : -1;
        if (character < 0) {
            throw malformed(from, "a reference that XML does not know", null);
        }
        buffer.appendCodePoint(character);
        return end + 1;
    }

    /** The attribute as it stands, with a blank before it. */
    String verbatim(int i) throws MalformedFileException {
        value(i);
        return ' ' + decode(attributeFroms[i], valueTos[i] + 1);
    }

    /** The element that just began as it stands, with all within it; afterwards it has ended. */
    String verbatim() throws MalformedFileException {
        int from = elementFrom;
        int depth = open.size();
        Event event = Event.START;
        while (event != Event.END || open.size() >= depth) {
            for (int i = 0; event == Event.START && i < attributes; i++) {
                value(i);
            }
            event = next();
        }
        return decode(from, at);
    }

    private String plain(int from, int to) throws MalformedFileException {
        String known = texts.get(from, to);
        if (known != null) {
            return known;
        }
        String text = decode(from, to);
        texts.put(from, to, text);
        return text;
    }

    private String decode(int from, int to) throws MalformedFileException {
        buffer.setLength(0);
        append(from, to);
        return buffer.toString();
    }

    private void append(int from, int to) throws MalformedFileException {
        int end = Utf8.decode(bytes, from, to, buffer);
        if (end < to) {
            throw malformed(end, "a byte that is no UTF-8, or a character that XML cannot hold", null);
        }
    }

    MalformedFileException malformed(String what, Throwable cause) {
        return malformed(at, what, cause);
    }

    /** @param offset of the byte that is wrong */
    MalformedFileException malformed(int offset, String what, Throwable cause) {
        int line = 1;
        int lineFrom = 0;
        int end = Math.min(offset, length);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineFrom = i + 1;
            }
        }
        int column = 1;
        for (int i = lineFrom; i < end; i++) {
            column += (bytes[i] & 0xc0) != 0x80 ? 1 : 0;
        }
        return new MalformedFileException(line, column, what, cause);
    }

    @Override
    public String toString() {
        return name + Arrays.toString(Arrays.copyOf(attributeNames, attributes));
    }
}
