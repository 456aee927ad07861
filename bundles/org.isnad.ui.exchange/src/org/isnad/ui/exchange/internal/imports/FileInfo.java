/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.text.Graphemes;
import org.isnad.text.OffsetUnit;
import org.isnad.transfer.ImportPreview;
import org.isnad.ui.exchange.internal.Texts;

/**
 * A file in the wizard's list and what would become of it.
 *
 * @param asked       the charset that the user chose; empty to find it
 * @param format      id of the format; empty when no format knows the file
 * @param bytes       the file's size
 * @param charset     canonical name of the charset that it is read with; empty when the file is refused
 * @param head        the beginning of its first text; empty when the file is refused
 * @param documents   how many documents would come in
 * @param annotations how many annotations would come in with them
 * @param unit        what the offsets of the file turned out to count
 * @param remarks     its documents, what of them would not come in, and why; the first of them
 * @param refusal     why it would not come in; empty when it would, or a part of it
 */
public record FileInfo(Path file, Optional<String> asked, String format, long bytes, String charset, String head,
        int documents, int annotations, Optional<OffsetUnit> unit, List<String> remarks, String refusal) {

    /** So many UTF-16 units of a text are enough to see whether it was read rightly. */
    private static final int HEAD = 4000;
    /** So many remarks can be read; a file may hold ten thousand documents. */
    private static final int MOST_REMARKS = 200;

    /** @param asked the charset that the user asked for */
    public static FileInfo of(ImportPreview preview, Optional<String> asked) {
        return switch (preview.result()) {
            case ImportResult.Imported read -> of(preview, asked, read);
            case ImportResult.Rejected no -> new FileInfo(preview.file(), asked, preview.format(), preview.bytes(), "",
                    "", 0, 0, Optional.empty(), List.of(no.reason()), no.reason());
        };
    }

    private static FileInfo of(ImportPreview preview, Optional<String> asked, ImportResult.Imported read) {
        int annotations = read.annotations().stream().mapToInt(said -> said.annotations().size()).sum();
        List<String> remarks = new ArrayList<>();
        remarks.add(Texts.text("import.document", read.title(), annotations));
        read.notices().stream().limit(MOST_REMARKS).forEach(notice -> remarks.add(remark(notice)));
        return new FileInfo(preview.file(), asked, preview.format(), preview.bytes(), read.charset(), head(read.text()),
                1, annotations, read.unit(), remarks, "");
    }

    /** A notice with its place. */
    static String remark(Notice notice) {
        return notice.line() == 0 ? notice.message()
                : Texts.text("import.notice", notice.message(), notice.line(), notice.column());
    }

    /** A file or folder that could not even be looked into. */
    static FileInfo refused(Path file, Optional<String> asked, String reason) {
        return new FileInfo(file, asked, "", 0, "", "", 0, 0, Optional.empty(), List.of(reason), reason);
    }

    /** The same file with another document of it. */
    public FileInfo and(FileInfo next) {
        List<String> both = new ArrayList<>(remarks);
        both.addAll(next.remarks);
        FileInfo shown = comesIn() ? this : next;
        return new FileInfo(file, asked, format, bytes, shown.charset, shown.head, documents + next.documents,
                annotations + next.annotations, unit.or(next::unit), both.subList(0, Math.min(both.size(), MOST_REMARKS)),
                comesIn() ? "" : next.refusal);
    }

    public boolean comesIn() {
        return refusal.isEmpty();
    }

    private static String head(String text) {
        if (text.length() <= HEAD) {
            return text;
        }
        // One unit more than is kept, so that the last character is seen whole; a copy, so that the rest can go.
        String beginning = text.substring(0, HEAD + 1);
        return beginning.substring(0, Graphemes.of(beginning).previous(HEAD + 1)) + '…';
    }
}
