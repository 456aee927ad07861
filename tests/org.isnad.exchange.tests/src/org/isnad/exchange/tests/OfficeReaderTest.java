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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.office.internal.DocxReader;
import org.isnad.exchange.office.internal.OdtReader;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of office documents, built here as their programs build them. */
class OfficeReaderTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "<w:p><w:r><w:t>قال </w:t></w:r><w:r><w:t>زيد</w:t></w:r></w:p><w:p/>|قال زيد~~",
        "<w:p><w:r><w:t>أ</w:t><w:br/><w:t>ب</w:t><w:tab/><w:t>ج</w:t></w:r></w:p>|أ~ب¦ج~",
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>أ</w:t></w:r></w:p>|أ~",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>أ</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ب</w:t></w:r></w:p></w:tc>"
                + "</w:tr></w:tbl>|أ¦ب~",
        "<w:p><w:del w:author='x'><w:r><w:delText>أ</w:delText></w:r></w:del><w:ins><w:r><w:t>ب</w:t></w:r></w:ins>"
                + "</w:p>|ب~",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>أ</w:t></w:r><w:r><w:t>ب</w:t></w:r></w:p>|ب~",
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>أ</w:t></w:r></w:p>|أ~",
        "<w:p><w:r><w:sym w:font='x' w:char='0623'/><w:noBreakHyphen/><w:t>ب</w:t></w:r></w:p>|أ\u2011ب~",
        "<x:Choice xmlns:x='y'><w:p><w:r><w:t>أ</w:t></w:r></w:p></x:Choice><x:Fallback xmlns:x='y'><w:p><w:r>"
                + "<w:t>أ</w:t></w:r></w:p></x:Fallback>|أ~"})
    void givenAWordDocumentWhenReadThenItsTextIsThere(String body, String text) throws Exception {
        assertEquals(text.replace('~', '\n').replace('¦', '\t'), docx(body).only().text());
    }

    @Test
    void givenNotesCommentsAndChangesWhenReadThenNotesComeLastAndTheRestIsNamed() throws Exception {
        String note = "<w:footnotes xmlns:w='" + WORD + "'><w:footnote w:type='separator' w:id='0'><w:p><w:r>"
                + "<w:separator/></w:r></w:p></w:footnote><w:footnote w:id='1'><w:p><w:r><w:footnoteRef/><w:t>حاشية"
                + "</w:t></w:r></w:p></w:footnote></w:footnotes>";
        String comment = "<w:comments xmlns:w='" + WORD + "'><w:comment w:author='سارة'><w:p><w:r><w:t>راجع هذا</w:t>"
                + "</w:r></w:p></w:comment></w:comments>";
        String properties = "<p xmlns:dc='dc' xmlns:t='t'><dc:title>تقرير</dc:title><dc:creator>زيد</dc:creator>"
                + "<t:created>2022-10-17T08:00:00Z</t:created></p>";
        Imported read = Readings.of(new DocxReader(), file("a.docx", Map.of("word/document.xml",
                document("<w:p><w:r><w:t>قال</w:t><w:footnoteReference w:id='1'/></w:r><w:del><w:r><w:delText>أمس"
                        + "</w:delText></w:r></w:del></w:p>"),
                "word/footnotes.xml", note, "word/comments.xml", comment, "docProps/core.xml", properties))
                .source("a.docx")).only();
        assertEquals("قال\nحاشية\n", read.text());
        assertEquals("تقرير", read.title());
        assertEquals(Map.of("byline", "زيد", "created", "2022-10-17"), read.metadata());
        List<String> notices = read.notices().stream().map(Notice::message).toList();
        assertEquals(3, notices.size(), notices.toString());
        assertTrue(notices.getFirst().contains("أمس"), notices.toString());
        assertTrue(notices.get(1).contains("سارة") && notices.get(1).contains("راجع هذا"), notices.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "<t:h>عنوان</t:h><t:p>قال  <t:span>زيد</t:span>~ أمس</t:p>|عنوان~قال زيد أمس~",
        "<t:p>أ<t:s t:c='3'/>ب<t:tab/>ج<t:line-break/>د</t:p>|أ   ب¦ج~د~",
        "<b:table><b:table-row><b:table-cell><t:p>أ</t:p></b:table-cell><b:table-cell><t:p>ب</t:p></b:table-cell>"
                + "</b:table-row></b:table>|أ¦ب~",
        "<t:tracked-changes><t:changed-region><t:deletion><t:p>حذف</t:p></t:deletion></t:changed-region>"
                + "</t:tracked-changes><t:p>أ</t:p>|أ~",
        "<t:p>أ<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>حاشية</t:p></t:note-body></t:note> ب</t:p>"
                + "|أ ب~حاشية~",
        "<t:p>أ<o:annotation><dc:creator xmlns:dc='dc'>سارة</dc:creator><t:p>راجع</t:p></o:annotation>ب</t:p>|أب~"})
    void givenAnOpenDocumentWhenReadThenItsTextIsThere(String body, String text) throws Exception {
        assertEquals(text.replace('~', '\n').replace('¦', '\t'), odt(body.replace('~', '\n')).only().text());
    }

    @Test
    void givenAnOpenDocumentWithACommentWhenReadThenItIsNamed() throws Exception {
        Imported read = odt("<t:p>أ<o:annotation><dc:creator xmlns:dc='dc'>سارة</dc:creator><dc:date xmlns:dc='dc'>"
                + "2022-10-17</dc:date><t:p>راجع</t:p></o:annotation></t:p>").only();
        String notice = read.notices().getFirst().message();
        assertTrue(notice.contains("سارة") && notice.contains("راجع") && !notice.contains("2022"), notice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>أ</w:t></w:r></w:p>|2|أ~أ~",
        "<w:p><w:r><w:t>أ</w:t></w:r><m:oMath xmlns:m='m'><m:r><m:t>س</m:t></m:r></m:oMath></w:p>|2|أ~أ~",
        "<w:p><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>أ</w:t></w:r></w:p>||أ~أ~"})
    void givenWhatTheTextOfAWordDocumentDoesNotHoldWhenReadThenItIsCounted(String piece, String count, String text)
            throws Exception {
        Imported read = docx(piece.repeat(2)).only();
        assertEquals(text.replace('~', '\n'), read.text());
        isCounted(count, read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "<t:list><t:list-item><t:p>أ</t:p></t:list-item></t:list>|2",
        "<t:p>أ<d:frame xmlns:d='d'><d:object/></d:frame></t:p>|2", "<t:p>أ<t:s t:c='1500'/>ب</t:p>|1,000",
        "<t:p>أ<t:s t:c='1000'/>ب</t:p>|", "<t:p>أ<t:note><t:note-body><t:p>حاشية</t:p></t:note-body></t:note></t:p>|2"})
    void givenWhatTheTextOfAnOpenDocumentDoesNotHoldWhenReadThenItIsCounted(String piece, String count)
            throws Exception {
        isCounted(count, odt(piece.repeat(2)).only());
    }

    /** Arabic says two by the form of the word. @param count in the only notice; null for no notice */
    private static void isCounted(String count, Imported read) {
        List<String> notices = read.notices().stream().map(Notice::message).toList();
        assertEquals(count == null ? 0 : 1, notices.size(), notices.toString());
        assertTrue(count == null || notices.getFirst().replaceAll("[^0-9]", "").contains(count.replace(",", ""))
                || notices.getFirst().contains("ان"), notices.toString());
    }

    @Test
    void givenHeadsAndFeetOfPagesWhenReadThenTheyAreNamed() throws Exception {
        String paragraph = "<w:p><w:r><w:t>قال</w:t></w:r></w:p>";
        Imported word = Readings.of(new DocxReader(), file("a.docx", Map.of("word/document.xml", document(paragraph),
                "word/header1.xml", "<w:hdr xmlns:w='" + WORD + "'><w:p><w:r><w:t>سري</w:t></w:r></w:p></w:hdr>",
                "word/footer2.xml", "<w:ftr xmlns:w='" + WORD + "'><w:p/></w:ftr>")).source("a.docx")).only();
        Imported open = Readings.of(new OdtReader(), file("a.odt", Map.of("content.xml",
                "<o:d xmlns:o='o' xmlns:t='t'><t:p>قال</t:p></o:d>", "styles.xml",
                "<o:s xmlns:o='o' xmlns:y='y' xmlns:t='t'><y:header><t:p>سري</t:p></y:header><y:footer><t:p/>"
                        + "</y:footer><y:footer-style>لا</y:footer-style></o:s>")).source("a.odt")).only();
        for (Imported read : List.of(word, open)) {
            assertEquals("قال\n", read.text());
            assertEquals(1, read.notices().size(), read.notices().toString());
            assertTrue(read.notices().getFirst().message().contains("سري"), read.notices().toString());
        }
    }

    @Test
    void givenProtectedDocumentsWhenReadThenTheUserIsToldToUnlockThem() throws Exception {
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        assertEquals("ENCRYPTED", code(new DocxReader(), new MemoryFiles().with("a.docx", compound), "a.docx"));
        assertEquals("ENCRYPTED", code(new OdtReader(), file("a.odt", Map.of("content.xml", "x",
                "META-INF/manifest.xml", "<m><encryption-data/></m>")), "a.odt"));
    }

    @ParameterizedTest
    @CsvSource({"../evil.xml, BAD_ARCHIVE", "C:\\x, BAD_ARCHIVE", "other.xml, NO_DOCUMENT_PART"})
    void givenABadArchiveWhenReadThenItIsRefused(String name, String code) throws Exception {
        assertEquals(code, code(new DocxReader(), file("a.docx", Map.of(name, "<x/>")), "a.docx"));
        assertEquals(code, code(new OdtReader(), file("a.odt", Map.of(name, "<x/>")), "a.odt"));
    }

    /** Entities of its own, what lies elsewhere, too deep, and no XML at all. */
    @Test
    void givenBadXmlWhenReadThenItIsRefusedWithThePartsName() throws Exception {
        for (String xml : List.of("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "<a>", "",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1/a'><a>&c;</a>", "<a>".repeat(5000) + "</a>".repeat(5000))) {
            Readings read = Readings.of(new DocxReader(), file("a.docx", Map.of("word/document.xml", xml))
                    .source("a.docx"));
            assertEquals("BAD_XML", read.rejected().getFirst().code(), xml.substring(0, Math.min(30, xml.length())));
            assertTrue(read.rejected().getFirst().reason().contains("word/document.xml"));
        }
    }

    @Test
    void givenCutFilesWhenReadThenTheyAreRefusedOrRead() throws Exception {
        byte[] whole = file("a.docx", Map.of("word/document.xml", document("<w:p><w:r><w:t>قال زيد</w:t></w:r></w:p>")))
                .bytes("a.docx");
        for (int length = 0; length < whole.length; length++) {
            Readings read = Readings.of(new DocxReader(),
                    new MemoryFiles().with("a.docx", Arrays.copyOf(whole, length)).source("a.docx"));
            assertEquals(1, read.results().size());
        }
    }

    @Test
    void givenABeginningWhenAskedThenTheKindIsRecognised() throws Exception {
        byte[] word = file("a", Map.of("word/document.xml", "<x/>")).bytes("a");
        assertTrue(new DocxReader().recognises(word, "stdin"));
        assertFalse(new OdtReader().recognises(word, "stdin"));
        assertTrue(new OdtReader().recognises(new byte[0], "a.ODT"));
    }

    private static String code(FormatReader reader, MemoryFiles files, String name) throws IOException {
        return Readings.of(reader, files.source(name)).rejected().getFirst().code();
    }

    private static Readings docx(String body) throws IOException {
        return Readings.of(new DocxReader(), file("a.docx", Map.of("word/document.xml", document(body)))
                .source("a.docx"));
    }

    private static String document(String body) {
        return "<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>";
    }

    private static Readings odt(String body) throws IOException {
        return Readings.of(new OdtReader(), file("a.odt", Map.of("content.xml",
                "<o:d xmlns:o='o' xmlns:t='t' xmlns:b='b'><o:body><o:text>\n " + body + "\n</o:text></o:body></o:d>"))
                .source("a.odt"));
    }

    private static MemoryFiles file(String name, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new MemoryFiles().with(name, bytes.toByteArray());
    }
}
