/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.Titles;
import org.isnad.text.message.MessageBundle;

/**
 * Reads CoNLL-U (universaldependencies.org/format.html). Words of which something is known are spans of the layer
 * {@code Token}, with the universal part of speech as tag; dependencies are relations of the layer {@code Dependency}
 * from the head; what comments say of sentences are features of the layer {@code Sentence}.
 */
public final class ConlluReader implements FormatReader {

    private static final String NEW_DOCUMENT = "# newdoc";
    private static final MessageBundle MESSAGES = MessageBundle.beside(ConlluReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".conllu")
                || new String(head, StandardCharsets.UTF_8).startsWith(NEW_DOCUMENT);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        try (Lines lines = Lines.of(source, settings)) {
            int documents = 0;
            ConlluDocument document = new ConlluDocument("", settings.drafts(""));
            List<String> comments = new ArrayList<>();
            List<ConlluDocument.Row> rows = new ArrayList<>();
            for (String line = lines.next(); line != null && !sink.cancelled(); line = lines.next()) {
                if (line.startsWith(NEW_DOCUMENT) && rows.isEmpty()) {
                    documents += take(document, documents, source, lines, sink);
                    document = new ConlluDocument(line.replaceFirst("# newdoc\\s*(id\\s*=\\s*)?", "").strip(),
                            settings.drafts(""));
                } else if (line.startsWith("#") && rows.isEmpty()) {
                    comments.add(line.substring(1).strip());
                } else if (line.isBlank()) {
                    document.add(comments, rows);
                    comments.clear();
                    rows.clear();
                } else {
                    Optional<ConlluDocument.Row> row = ConlluDocument.Row.of(lines.number(), line);
                    if (row.isPresent()) {
                        rows.add(row.get());
                    } else {
                        document.notice(lines.number(), MESSAGES.text("row", line));
                    }
                }
            }
            if (!sink.cancelled()) {
                document.add(comments, rows);
                if (documents + take(document, documents, source, lines, sink) == 0) {
                    throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
                }
            }
        }
    }

    private static int take(ConlluDocument document, int before, ImportSource source, Lines lines, ImportSink sink)
            throws IOException {
        if (document.isEmpty()) {
            return 0;
        }
        document.end();
        String name = !document.name().isEmpty() ? document.name() : before == 0
                ? "" : source.stem() + "-" + (before + 1);
        sink.take(new Imported(name, Titles.of(document.text(), source.name()), document.text(), lines.charset(),
                Map.of(),
                document.said(), Optional.empty(), document.notices()));
        return 1;
    }
}
