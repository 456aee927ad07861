/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSource;
import org.isnad.text.message.MessageBundle;

/**
 * The parts that are wanted of an archive of XML, such as an office document. They are held in memory, within the limits of
 * {@link SafeZip}.
 */
public final class ZipParts {

    /** How files begin that hold an older or an encrypted document: Microsoft's compound files. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K'};

    private static final MessageBundle MESSAGES = MessageBundle.beside(ZipParts.class);

    private final Map<String, byte[]> contents = new HashMap<>();

    private ZipParts() {
    }

    /** Reads one part, event by event. */
    @FunctionalInterface
    public interface PartReader {

        /** @param xml stands before the first event */
        void read(XMLStreamReader xml) throws IOException, XMLStreamException, BadInputException;
    }

    /**
     * Reads the archive.
     *
     * @param main   the part without which it is no such document
     * @param others whether another part is wanted
     * @throws BadInputException {@code ENCRYPTED}, {@code NO_DOCUMENT_PART}, {@code BAD_ARCHIVE}
     */
    public static ZipParts of(ImportSource source, String main, Predicate<String> others) throws IOException, BadInputException {
        ZipParts parts = new ZipParts();
        byte[] content = source.bytes();
        if (begins(content, COMPOUND)) {
            throw new BadInputException("ENCRYPTED", MESSAGES.text("compound"), null);
        }
        try (SafeZip zip = new SafeZip(new ByteArrayInputStream(content))) {
            Predicate<String> wanted = name -> name.equals(main) || others.test(name);
            for (SafeZip.Entry entry = zip.next(wanted); entry != null; entry = zip.next(wanted)) {
                parts.contents.put(entry.name(), entry.content());
            }
        }
        if (!parts.contents.containsKey(main)) {
            throw new BadInputException("NO_DOCUMENT_PART", MESSAGES.text("no-part", main), null);
        }
        return parts;
    }

    /** Whether the bytes begin as an archive's do. */
    public static boolean isZip(byte[] head) {
        return begins(head, ZIP);
    }

    private static boolean begins(byte[] content, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= content.length || content[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads a part; one that is not there is empty. @throws BadInputException {@code BAD_XML}, with the part's name */
    public void read(String part, PartReader reader) throws IOException, BadInputException {
        byte[] content = contents.get(part);
        if (content == null) {
            return;
        }
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(content));
            try {
                reader.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw in(part, SafeXml.bad(e));
        } catch (BadInputException e) {
            throw in(part, e);
        }
    }

    private static BadInputException in(String part, BadInputException e) {
        return new BadInputException(e.code(), MESSAGES.text("in-part", part, e.getMessage()), e);
    }
}
