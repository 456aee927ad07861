/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.isnad.exchange.xlsx.internal.XlsxReader;
import org.isnad.exchange.xlsx.internal.XlsxWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;

class XlsxContractTest extends FormatContract {

    XlsxContractTest() {
        super(DeclaredFormat.in(XlsxWriter.class, "xlsx"), XlsxReader::new, XlsxWriter::new);
    }

    /** The sheet is unpacked into memory; its rows come one after the other. */
    @Override
    protected boolean streams() {
        return false;
    }

    @Override
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        return Optional.of(new MemoryFiles().with("table.xlsx", workbook("""
                <row><c t="str"><v>document</v></c><c t="str"><v>rowKind</v></c><c t="str"><v>layer</v></c>
                <c t="str"><v>ranges</v></c><c t="str"><v>text</v></c></row>
                <row><c t="str"><v>d</v></c><c t="str"><v>text</v></c><c r="E2" t="str"><v>%s</v></c></row>
                <row><c t="str"><v>d</v></c><c t="str"><v>span</v></c><c t="str"><v>Entity</v></c>
                <c t="str"><v>%d-%d</v></c><c t="str"><v>%s</v></c></row>""".formatted(text, begin, end, word))));
    }

    /** A workbook of one sheet with these rows. */
    static byte[] workbook(String rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='أول' r:id='a'/>"
                    + "<sheet name='ثان' r:id='b'/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", "<r><Relationship Id='a' Target='worksheets/one.xml'/>"
                    + "<Relationship Id='b' Target='/xl/worksheets/two.xml'/></r>");
            put(zip, "xl/sharedStrings.xml", "<sst><si><t>text</t></si><si><r><t>قال </t></r><r><t>زيد</t></r>"
                    + "<rPh><t>x</t></rPh></si></sst>");
            put(zip, "xl/styles.xml", "<s><numFmts><numFmt numFmtId='170' formatCode='yyyy\\-mm'/></numFmts>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></s>");
            put(zip, "xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            put(zip, "xl/worksheets/two.xml", "<worksheet><sheetData/></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
