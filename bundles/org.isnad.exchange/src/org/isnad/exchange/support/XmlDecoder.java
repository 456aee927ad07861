/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.BadInputException;
import org.isnad.text.message.MessageBundle;

/**
 * The characters of an XML file, in the charset of its byte order mark or declaration, UTF-8 without one (XML 1.0,
 * appendix F). The JDK's own decoding reports a wrong byte at line 1, wherever it stands, and on standard error.
 */
final class XmlDecoder extends Reader {

    private static final int BUFFER = 1 << 14;
    /** A declaration is one line; nothing that is none is this long. */
    private static final int DECLARATION = 400;
    private static final Pattern ENCODING = Pattern.compile(
            "^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private static final MessageBundle MESSAGES = MessageBundle.beside(XmlDecoder.class);

    private final InputStream in;
    private final CharsetDecoder decoder;
    /** Ready to be read from, except while it is filled. */
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private int line = 1;
    private int column = 1;

    /** @throws BadInputException {@code BAD_XML} if the declared charset is none that Java has */
    XmlDecoder(InputStream in) throws IOException, BadInputException {
        this.in = in;
        fill();
        byte[] head = new byte[Math.min(bytes.remaining(), DECLARATION)];
        bytes.get(bytes.position(), head);
        Charset charset = charset(head);
        decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.position(bytes.position() + markLength(head));
    }

    /** The canonical name of the charset. */
    String charset() {
        return decoder.charset().name();
    }

    /** @param head the first bytes of a file */
    static Charset charset(byte[] head) throws BadInputException {
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<', 0, '?')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0, '?', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (startsWith(head, 0xEF, 0xBB, 0xBF) || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            // a declaration that was read byte by byte is in no charset of two bytes a letter
            return charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BadInputException("BAD_XML",
                    MESSAGES.text("bad-xml", "1", "1", MESSAGES.text("no-charset", declared.group(1))), e);
        }
    }

    static int markLength(byte[] head) {
        return startsWith(head, 0xEF, 0xBB, 0xBF) ? 3
                : startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static boolean startsWith(byte[] head, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the buffer ready to be read from. */
    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + read);
            }
        }
        bytes.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            int count = characters.position() - offset;
            if (count > 0) {
                advance(target, offset, count);
                return count;
            }
            if (result.isError()) {
                throw new IOException(MESSAGES.text("bad-byte-xml", String.format(Locale.ROOT, "0x%02X",
                        bytes.get(bytes.position()) & 0xFF), Integer.toString(line), Integer.toString(column),
                        decoder.charset().name()));
            }
            if (result.isUnderflow() && ended) {
                return -1;
            }
            fill();
        }
    }

    private void advance(char[] characters, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (characters[i] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }

    @Override
    public void close() {
        // whoever opened the stream closes it
    }
}
