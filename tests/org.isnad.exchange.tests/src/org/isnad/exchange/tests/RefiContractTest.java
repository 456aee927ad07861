/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.refi.internal.RefiReader;
import org.isnad.exchange.refi.internal.RefiWriter;
import org.isnad.exchange.support.SafeZip;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.testkit.exchange.Written;
import org.junit.jupiter.api.Test;

class RefiContractTest extends FormatContract {

    /** As other programs write projects: the texts here and there, codes under codes, two users, notes of both. */
    private static final String PROJECT = """
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="Other 1.0">
            <Users><User guid="u1" name="سارة"/><User guid="u2" name="نور"/></Users>
            <CodeBook><Codes><Code guid="c1" name="مصدر" isCodable="true" color="#FF8800">
              <Description>x</Description><Code guid="c2" name="رسمي" isCodable="true"/></Code>
              <Code guid="c3" name="غيره" isCodable="true"><Code guid="c4" name="رسمي" isCodable="true"/></Code>
            </Codes></CodeBook>
            <Variables><Variable guid="v" name="outlet" typeOfVariable="Text"/></Variables>
            <Sources>
            <TextSource guid="s1" name="أول" plainTextPath="internal://A.txt">
              <PlainTextSelection guid="p1" startPosition="2" endPosition="5" creatingUser="u1">
                <Coding guid="g1" creatingUser="u1" creationDateTime="2020-01-02T03:04:05Z"><CodeRef targetGUID="c1"/></Coding>
                <Coding guid="g2" creatingUser="u2"><CodeRef targetGUID="c4"/><NoteRef targetGUID="n1"/></Coding>
              </PlainTextSelection>
              <PlainTextSelection guid="p2" startPosition="2" endPosition="50"><Coding guid="g3"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection>
              <PlainTextSelection guid="p3" startPosition="6" endPosition="9" creatingUser="u2"><NoteRef targetGUID="n2"/></PlainTextSelection>
              <PlainTextSelection guid="p4" startPosition="6" endPosition="9"><Coding guid="g4"><CodeRef targetGUID="none"/></Coding></PlainTextSelection>
              <VariableValue><VariableRef targetGUID="v"/><TextValue>الجريدة</TextValue></VariableValue>
            </TextSource>
            <TextSource guid="s2" name="ثان"><PlainTextContent>هنا</PlainTextContent></TextSource>
            <TextSource guid="s3" name="ثالث" plainTextPath="PLACE"/>
            <TextSource guid="s4" name="رابع" plainTextPath="internal://../../secret"/>
            <PictureSource guid="s5" name="صورة" path="PLACE"/>
            </Sources>
            <Notes><Note guid="n1" name="x"><PlainTextContent>لماذا؟</PlainTextContent></Note>
            <Note guid="n2" name="y" plainTextPath="internal://n.txt"/></Notes>
            </Project>
            """;

    RefiContractTest() {
        super(DeclaredFormat.in(RefiWriter.class, "refi-qda"), RefiReader::new, RefiWriter::new);
    }

    /** The description of all texts comes last, in one piece. */
    @Override
    protected boolean streams() {
        return false;
    }

    @Override
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        String project = """
                <Project xmlns="urn:QDA-XML:project:1.0" origin="Other"><CodeBook><Codes><Code guid="c" name="x"/></Codes>
                </CodeBook><Sources><TextSource guid="s" name="t" plainTextPath="internal://t.txt">
                <PlainTextSelection guid="p" name="%s" startPosition="%d" endPosition="%d"><Coding guid="g">
                <CodeRef targetGUID="c"/></Coding></PlainTextSelection></TextSource></Sources></Project>
                """.formatted(word, begin, end);
        return Optional.of(new MemoryFiles().with("a.qdpx", zip("project.qde", project, "sources/t.txt", text)));
    }

    @Test
    void givenAProjectOfAnotherProgramWhenReadThenCodesAreTagsAndUsersAnnotators() throws Exception {
        Readings read = read(zip("Sources/a.TXT", "😀 قال زيد", "Sources/n.txt", "ملاحظة", "project.qde",
                PROJECT.replace("PLACE", "relative:///x.txt")));

        Imported one = read.documents().stream().filter(document -> document.title().equals("أول")).findFirst().orElseThrow();
        assertEquals(Map.of("outlet", "الجريدة"), one.metadata());
        assertEquals(List.of("سارة: Entity مصدر قال ", "نور: Entity غيره/رسمي قال لماذا؟", "نور: Selection  زيد ملاحظة"),
                one.annotations().stream().flatMap(said -> said.annotations().stream().map(SpanData.class::cast)
                        .map(span -> said.annotator() + ": " + span.layer() + " " + span.tag().orElse("") + " "
                                + span.coveredText(one.text()) + " " + span.comment())).toList());
        assertEquals("2020-01-02T03:04:05Z", one.annotations().getFirst().annotations().getFirst().time().toString());
        assertEquals(2, one.notices().size(), "a place and a code that are not there");
        assertEquals("هنا", read.documents().getFirst().text());
        assertEquals(3, read.rejected().size());
        Layer codes = read.declared().orElseThrow().layer("Entity").orElseThrow();
        assertEquals("#ff8800", codes.tag("مصدر").orElseThrow().style().light());
    }

    @Test
    void givenPlacesOutsideOfTheArchiveWhenReadThenNothingIsFetched() throws Exception {
        try (SafeXmlTest.Listener listener = new SafeXmlTest.Listener()) {
            Readings read = read(zip("Sources/a.txt", "😀 قال زيد", "project.qde", PROJECT.replace("PLACE", listener.url())));
            listener.assertSilent();
            assertTrue(read.rejected().stream().map(Rejected::reason).anyMatch(reason -> reason.contains(listener.url())));

            assertEquals("BAD_XML", read(zip("project.qde", "<!DOCTYPE Project SYSTEM '" + listener.url() + "'>\n" + PROJECT))
                    .rejected().getFirst().code());
            listener.assertSilent();
        }
        assertEquals("BAD_ARCHIVE", read(zip("../x", "", "project.qde", PROJECT)).rejected().getFirst().code());
        assertEquals("BAD_ARCHIVE", read(zip("a.txt", "قال")).rejected().getFirst().code());
        assertEquals("BAD_ARCHIVE", read("قال".getBytes(StandardCharsets.UTF_8)).rejected().getFirst().code());
    }

    @Test
    void givenAProjectOfOursWhenWrittenThenTheSchemasOrderAndColoursAreThere() throws Exception {
        SampleDocument document = SampleDocument.marked("one", "قال ⟦زيد⟧ هذا").metadata("outlet", "x");
        document.comment("لماذا؟").span("Source", Map.of(), document.range("هذا"));
        MemoryFiles files = Written.of(DeclaredFormat.in(RefiWriter.class, "refi-qda"), RefiWriter::new, Map.of(),
                List.of(document)).files();

        String project = entry(files.bytes(MemoryFiles.SINGLE), "project.qde");

        List<String> order = List.of("<Users>", "<CodeBook>", "<Variables>", "<Sources>", "<PlainTextSelection", "<Coding",
                "<NoteRef", "<VariableValue>", "<Notes>");
        assertEquals(order, order.stream().sorted((a, b) -> Integer.compare(project.indexOf(a), project.indexOf(b))).toList());
        assertFalse(order.stream().anyMatch(element -> !project.contains(element)), project);
        assertTrue(project.matches("(?s).*<Code [^>]*color=\"#[0-9a-f]{6}\".*"));
        assertTrue(project.contains("startPosition=\"4\" endPosition=\"7\""));
    }

    private static String entry(byte[] archive, String name) throws Exception {
        try (var zip = new SafeZip(new ByteArrayInputStream(archive))) {
            for (var entry = zip.next(); entry != null; entry = zip.next()) {
                if (entry.name().equals(name)) {
                    return new String(entry.content(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Readings read(byte[] archive) throws IOException {
        return Readings.of(new RefiReader(), new MemoryFiles().with("a.qdpx", archive).source("a.qdpx"));
    }

    /** @param namesAndContents in turn */
    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
