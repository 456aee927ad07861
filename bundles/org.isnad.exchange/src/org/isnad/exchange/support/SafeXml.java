/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import org.isnad.exchange.BadInputException;
import org.isnad.text.message.MessageBundle;

/**
 * XML without document type declarations, entities of its own, or anything that is fetched, and with the same limits in
 * every Java (the defaults of Java 21 and 25 differ; {@code jdk.xml.*} of the module {@code java.xml} are the names).
 */
public final class SafeXml {

    /** Elements within elements; the deepest format of the field, nested TEI, has some thirty. */
    private static final int DEEPEST = 500;
    /** Attributes of one element. */
    private static final int MOST_ATTRIBUTES = 1000;

    private static final MessageBundle MESSAGES = MessageBundle.beside(SafeXml.class);

    private SafeXml() {
    }

    /**
     * Opens a document. Adjacent characters come as one event, unless they are very many.
     *
     * @param in is not closed by the reader
     * @throws BadInputException {@code BAD_XML} if it does not even begin as XML
     */
    public static XMLStreamReader reader(InputStream in) throws BadInputException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(MESSAGES.text("reference", String.valueOf(systemId)));
        });
        try {
            return factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw bad(e);
        }
    }

    /** A writer of UTF-8. It does not close the stream. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** What a parser found wrong, with line and column, in the user's language. */
    public static BadInputException bad(XMLStreamException e) {
        Location place = e.getLocation();
        String what = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?\\nMessage: ", "");
        return new BadInputException("BAD_XML", place == null ? MESSAGES.text("bad-xml-somewhere", what)
                : MESSAGES.text("bad-xml", Integer.toString(place.getLineNumber()),
                        Integer.toString(place.getColumnNumber()), what), e);
    }

    /** Something that is well-formed, but not what the format asks for, where the reader stands. */
    public static BadInputException bad(XMLStreamReader at, String message) {
        Location place = at.getLocation();
        return new BadInputException("BAD_XML", MESSAGES.text("bad-xml", Integer.toString(place.getLineNumber()),
                Integer.toString(place.getColumnNumber()), message), null);
    }
}
