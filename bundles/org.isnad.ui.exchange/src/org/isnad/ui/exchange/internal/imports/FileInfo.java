/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.nio.file.Path;
import java.util.Optional;

import org.isnad.exchange.ImportResult;
import org.isnad.text.Graphemes;
import org.isnad.transfer.ImportPreview;

/**
 * A file in the wizard's list and what would become of it.
 *
 * @param asked   the charset that the user chose; empty to find it
 * @param format  id of the format; empty when no format knows the file
 * @param bytes   the file's size
 * @param charset canonical name of the charset that it is read with; empty when the file is refused
 * @param head    the beginning of its text; empty when the file is refused
 * @param refusal why it would not come in; empty when it would
 */
public record FileInfo(Path file, Optional<String> asked, String format, long bytes, String charset, String head,
        String refusal) {

    /** So many UTF-16 units of a text are enough to see whether it was read rightly. */
    private static final int HEAD = 4000;

    /** @param asked the charset that the user asked for */
    public static FileInfo of(ImportPreview preview, Optional<String> asked) {
        return switch (preview.result()) {
            case ImportResult.Imported read -> new FileInfo(preview.file(), asked, preview.format(), preview.bytes(),
                    read.charset(), head(read.text()), "");
            case ImportResult.Rejected no -> new FileInfo(preview.file(), asked, preview.format(), preview.bytes(), "",
                    "", no.reason());
        };
    }

    /** A file or folder that could not even be looked into. */
    static FileInfo refused(Path file, Optional<String> asked, String reason) {
        return new FileInfo(file, asked, "", 0, "", "", reason);
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
