/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.SafeXml;
import org.isnad.exchange.support.XmlOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML from strangers: nothing is fetched, nothing grows, and what is wrong is named with its place. */
class SafeXmlTest {

    private static final String SECRET = "the secret of the file";

    @TempDir
    private Path folder;

    /** Every way in which XML can name something else, with PLACE for where it lies. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'PLACE'>]>\n<a>&x;</a>",
        "<!DOCTYPE a SYSTEM 'PLACE'>\n<a>text</a>",
        "<!DOCTYPE a PUBLIC '-//X//Y' 'PLACE'>\n<a>text</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'PLACE'> %p;]>\n<a>text</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'PLACE' NDATA n>]>\n<a>text</a>",
        "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]>\n<a/>"})
    void givenATypeDeclarationWhenReadThenItIsRefusedAndNothingIsFetched(String xml) throws Exception {
        for (BadInputException no : refusedAtEveryPlace(xml)) {
            assertTrue(no.getMessage().matches("(?s).*(Line|السطر) \\d.*"), no.getMessage());
            assertFalse(no.getMessage().contains(SECRET));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='PLACE' parse='text'/></a>",
        "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x PLACE'/>",
        "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='PLACE'/>",
        "<?xml-stylesheet href='PLACE'?><a xml:base='PLACE'/>",
        "<a xmlns='PLACE'/>"})
    void givenALinkWhenReadThenItIsContentLikeAnyOther(String xml) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        try (Listener listener = new Listener()) {
            for (String place : new String[] {listener.url(), secret.toUri().toString()}) {
                assertFalse(read(xml.replace("PLACE", place)).contains(SECRET));
            }
            listener.assertSilent();
        }
    }

    @Test
    void givenEntitiesThatGrowWhenReadThenTheyAreRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 'ha'>");
        IntStream.range(1, 60).forEach(i -> laughs.append("<!ENTITY x" + i + " '&x" + (i - 1) + ";&x" + (i - 1) + ";'>"));
        refused(laughs + "]><a>&x59;</a>");
        refused("<!DOCTYPE a [<!ENTITY x '" + "y".repeat(100_000) + "'>]><a>" + "&x;".repeat(100_000) + "</a>");
    }

    /** The defaults of Java 21 and 25 lie on either side of both limits. */
    @Test
    void givenTheLimitsWhenReadThenTheyAreOursAndNotThoseOfTheJava() throws Exception {
        read("<a>".repeat(500) + "</a>".repeat(500));
        read(attributes(1000));
        assertTrue(refused("<a>".repeat(501) + "</a>".repeat(501)).getMessage().contains("1503"));
        refused(attributes(1001));
        refused("<a>".repeat(300_000));
        refused(attributes(300_000));
        refused("<" + "a".repeat(2000) + "/>");
    }

    @Test
    void givenLongTextsWhenReadThenNoLimitIsMet() throws Exception {
        assertEquals(3_000_000, read("<a>" + "نص ".repeat(1_000_000) + "</a>").length());
        assertEquals(200_000, read("<a>" + "&amp;&#13;".repeat(100_000) + "</a>").length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<a>\n<b>", "<a/><b/>", "<a>\u0001</a>", "<a>&#1;</a>", "<a>&x;</a>", "<p:a/>",
        "<a b='1' b='2'/>", "<a b=1/>", "<?xml version='1.0' encoding='klingon'?><a/>"})
    void givenNoXmlWhenReadThenItIsRefusedWithItsPlace(String xml) {
        assertTrue(refused(xml).getMessage().matches("(?s).*(Line|السطر) \\d.*"), xml);
    }

    @Test
    void givenAByteThatIsNotOfTheCharsetWhenReadThenLineAndColumnAreNamed() {
        byte[] bad = ("<a>\n" + "x".repeat(50_000) + "\nنص?</a>").getBytes(StandardCharsets.UTF_8);
        bad[bad.length - 5] = (byte) 0xFF;

        String message = assertThrows(BadInputException.class, () -> read(bad)).getMessage();

        assertTrue(message.contains("0xFF") && message.contains("3") && message.contains("UTF-8"), message);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "windows-1256,false"})
    void givenACharsetWhenReadThenItIsThatOfMarkOrDeclaration(String charset, boolean mark) throws Exception {
        String xml = (mark ? "\ufeff" : "") + "<?xml version='1.0' encoding='" + charset + "'?><a>قال زيد</a>";

        byte[] bytes = xml.getBytes(Charset.forName(charset));

        assertEquals("قال زيد", read(bytes));
        assertEquals("a", SafeXml.root(bytes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<a/>|a", "<?xml version='1.0'?> <!-- <b/> --> <x:TEI xmlns:x='y'>|TEI",
        "<!DOCTYPE a [<!ENTITY x '>'>]><GateDocument version='3'|GateDocument", "قال|''", "<!-- cut|''", "{}|''"})
    void givenTheBeginningOfAFileWhenAskedThenItsFirstElementIsNamed(String head, String name) {
        assertEquals(name, SafeXml.root(head.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givenAnyCharacterWhenWrittenThenItComesBackOrIsReplacedOneToOne() throws Exception {
        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(point -> point < 0x3000 || point % 61 == 0
                || point >= 0xD7F0 && point < 0x10010).forEach(all::appendCodePoint);
        String text = all.toString();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        long replaced;
        try (XmlOutput out = new XmlOutput(file)) {
            out.begin("a").attribute("b", text).text(text).end();
            replaced = out.replaced();
        }

        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(file.toByteArray()));
        reader.nextTag();
        String attribute = reader.getAttributeValue(null, "b");
        String content = reader.getElementText();

        assertEquals(content, attribute);
        assertEquals(text.length(), content.length());
        long different = IntStream.range(0, text.length()).filter(i -> text.charAt(i) != content.charAt(i))
                .peek(i -> assertEquals(XmlOutput.REPLACEMENT, content.charAt(i))).count();
        assertEquals(replaced, 2 * different);
        assertTrue(text.chars().filter(c -> c == '\r' || c == '\n' || c == '\t').count() == 3 && different > 2000);
    }

    private BadInputException[] refusedAtEveryPlace(String xml) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        try (Listener listener = new Listener()) {
            BadInputException[] no = {refused(xml.replace("PLACE", listener.url())),
                refused(xml.replace("PLACE", secret.toUri().toString())),
                refused(xml.replace("PLACE", "jar:" + listener.url() + "!/x"))};
            listener.assertSilent();
            return no;
        }
    }

    private static String attributes(int count) {
        StringBuilder element = new StringBuilder("<a");
        IntStream.range(0, count).forEach(i -> element.append(" a").append(i).append("='1'"));
        return element + "/>";
    }

    private static BadInputException refused(String xml) {
        BadInputException no = assertThrows(BadInputException.class, () -> read(xml));
        assertEquals("BAD_XML", no.code());
        return no;
    }

    private static String read(String xml) throws IOException, BadInputException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** All characters of a file. */
    private static String read(byte[] xml) throws IOException, BadInputException {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.bad(e);
        }
        return text.toString();
    }

    /** Waits on this machine for a connection that must not come. */
    static final class Listener implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Listener() throws IOException {
            socket.setSoTimeout(1);
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
        }

        /** A connection that was made waits in the queue, so that a millisecond is enough. */
        void assertSilent() {
            assertThrows(SocketTimeoutException.class, () -> socket.accept().close(), "something was fetched");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
