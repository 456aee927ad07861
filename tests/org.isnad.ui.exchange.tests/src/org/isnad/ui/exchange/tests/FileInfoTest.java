/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.ImportResult;
import org.isnad.text.OffsetUnit;
import org.isnad.transfer.ImportPreview;
import org.isnad.ui.exchange.internal.imports.FileInfo;
import org.junit.jupiter.api.Test;

class FileInfoTest {

    private static final Path FILE = Path.of("report.txt");

    @Test
    void givenAFileThatIsReadWhenItIsListedThenItComesInWithItsCharset() {
        FileInfo info = FileInfo.of(read("قال زيد"), Optional.of("windows-1256"));

        assertTrue(info.comesIn());
        assertEquals("windows-1256", info.charset());
        assertEquals("قال زيد", info.head());
    }

    @Test
    void givenAFileThatIsRefusedWhenItIsListedThenTheReasonIsKept() {
        FileInfo info = FileInfo.of(new ImportPreview(FILE, "", 7, new ImportResult.Rejected("EMPTY_FILE", "No text.")),
                Optional.empty());

        assertFalse(info.comesIn());
        assertEquals("No text.", info.refusal());
        assertEquals("", info.head());
    }

    @Test
    void givenALongTextWhenItIsListedThenItsBeginningIsKeptAndNoLetterLosesItsMarks() {
        String letters = "بَ".repeat(5_000);

        for (String text : new String[] { letters, "x" + letters }) {
            String head = FileInfo.of(read(text), Optional.empty()).head();
            assertTrue(head.length() <= 4_001 && head.length() > 3_990, () -> "length " + head.length());
            assertTrue(head.endsWith("بَ…"), head.substring(head.length() - 4));
        }
    }

    @Test
    void givenAFileOfSeveralDocumentsWhenItIsListedThenTheyAreCountedAndRemarked() {
        FileInfo first = FileInfo.of(read("قال زيد"), Optional.empty());
        FileInfo bad = FileInfo.of(new ImportPreview(FILE, "text", 7, new ImportResult.Rejected("X", "Twice.")),
                Optional.empty());
        FileInfo noticed = FileInfo.of(new ImportPreview(FILE, "text", 7, new ImportResult.Imported("", "two", "نص",
                "UTF-8", Map.of(), List.of(), Optional.of(OffsetUnit.CODE_POINT),
                List.of(new ImportResult.Notice(3, 4, "What is this?")))), Optional.empty());

        FileInfo both = bad.and(first).and(noticed);

        assertTrue(both.comesIn());
        assertEquals(2, both.documents());
        assertEquals(Optional.of(OffsetUnit.CODE_POINT), both.unit());
        assertEquals("قال زيد", both.head());
        assertEquals(4, both.remarks().size());
        assertEquals("Twice.", both.remarks().getFirst());
        assertTrue(both.remarks().getLast().contains("What is this?") && both.remarks().getLast().contains("3"));
    }

    private static ImportPreview read(String text) {
        return new ImportPreview(FILE, "text", text.length(),
                new ImportResult.Imported("report", text, "windows-1256", Map.of()));
    }
}
