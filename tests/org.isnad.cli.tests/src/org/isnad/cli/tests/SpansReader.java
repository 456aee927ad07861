/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;

/**
 * Reads a format that this test made up: the word {@code SPANS}, the text, then a line a span with its tag, begin and end,
 * and perhaps who says so.
 */
public final class SpansReader implements FormatReader {

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return new String(head, StandardCharsets.UTF_8).startsWith("SPANS\n");
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink) throws IOException {
        List<String> lines = new String(source.bytes(), StandardCharsets.UTF_8).lines().toList();
        AnnotationDrafts nobody = settings.drafts("");
        AnnotationDrafts omar = settings.drafts("Omar");
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split(" ");
            (words.length > 3 ? omar : nobody).draft(settings.options().text("layer")).tag(words[0])
                    .span(new TextRange(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        }
        sink.take(new Imported("", source.stem(), lines.get(1), "UTF-8", Map.of(), List.of(nobody.said(), omar.said()),
                Optional.of(OffsetUnit.CODE_POINT),
                lines.size() == 2 ? List.of(new Notice(2, 1, "No spans.")) : List.of()));
    }
}
