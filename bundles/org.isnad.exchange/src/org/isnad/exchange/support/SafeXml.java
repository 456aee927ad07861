/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.stream.util.StreamReaderDelegate;

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
    /** Characters of one name. */
    private static final int LONGEST_NAME = 1000;

    /** What may stand before the first element. */
    private static final Pattern PROLOG = Pattern.compile(
            "\\G(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*+(?:\\[.*?\\]\\s*+)?>)", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("\\G<(?:[^\\s/>:!?]++:)?([^\\s/>:!?]++)");

    private static final MessageBundle MESSAGES = MessageBundle.beside(SafeXml.class);

    private SafeXml() {
    }

    /**
     * Opens a document. Adjacent characters come as one event, unless they are very many. The reader's encoding is the
     * canonical name of the charset that was used.
     *
     * @param in is not closed by the reader
     * @throws BadInputException {@code BAD_XML} if it does not even begin as XML
     */
    public static XMLStreamReader reader(InputStream in) throws IOException, BadInputException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxXMLNameLimit", LONGEST_NAME);
        // characters of the document itself count as those of an entity; the program limits files by their size
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(MESSAGES.text("reference", String.valueOf(systemId)));
        });
        try {
            XmlDecoder characters = new XmlDecoder(in);
            return new WithoutTypes(factory.createXMLStreamReader(characters), characters.charset());
        } catch (XMLStreamException e) {
            throw bad(e);
        }
    }

    /**
     * The name of the outermost element, without prefix, to recognise a format.
     *
     * @param head the first bytes of a file
     * @return empty if this is not XML, or the element begins later
     */
    public static String root(byte[] head) {
        Charset charset;
        try {
            charset = XmlDecoder.charset(head);
        } catch (BadInputException e) {
            // its prolog can be read nevertheless; the reader says what is wrong
            charset = StandardCharsets.ISO_8859_1;
        }
        int mark = XmlDecoder.markLength(head);
        String text = new String(head, mark, head.length - mark, charset);
        Matcher prolog = PROLOG.matcher(text);
        int begin = 0;
        while (prolog.find()) {
            begin = prolog.end();
        }
        Matcher root = ROOT.matcher(text);
        return root.find(begin) ? root.group(1) : "";
    }

    /** A writer of UTF-8 as the JDK has it: it checks no characters. {@link XmlOutput} does. It does not close the stream. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** What a parser found wrong, with line and column, in the user's language. */
    public static BadInputException bad(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException wrongByte) {
            // it names its place itself
            return new BadInputException("BAD_XML", String.valueOf(wrongByte.getMessage()), e);
        }
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

    /** Without support for them, the JDK's parser passes document type declarations over; here they are an error. */
    private static final class WithoutTypes extends StreamReaderDelegate {

        private final String charset;

        WithoutTypes(XMLStreamReader reader, String charset) {
            super(reader);
            this.charset = charset;
        }

        @Override
        public String getEncoding() {
            return charset;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD || event == ENTITY_REFERENCE) {
                throw new XMLStreamException(MESSAGES.text("doctype"), getLocation());
            }
            return event;
        }
    }
}
