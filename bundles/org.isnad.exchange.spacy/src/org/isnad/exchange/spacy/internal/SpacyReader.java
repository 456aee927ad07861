/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.spacy.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.StrictJson;
import org.isnad.text.OffsetUnit;

/**
 * Reads Prodigy's tasks (prodi.gy/docs/api-interfaces), what spaCy's {@code Doc.to_json} gives, and its training examples
 * {@code [text, {"entities": …}]}. Lines that follow each other and have the same text are one document: Prodigy writes
 * one for each annotator, or one for each question.
 */
public final class SpacyReader implements FormatReader {

    static final String TEXT = "text";
    static final String META = "meta";

    private static final Set<String> SAYING = Set.of(SpacySaid.SPANS, "ents", SpacySaid.ANSWER, "_input_hash",
            SpacySaid.ACCEPT, "tokens");

    /** By names that only these programs have; training examples by being pairs. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        Set<String> names = StrictJson.firstNames(head);
        return names.contains(TEXT) && !Collections.disjoint(names, SAYING) || StrictJson.beginsWithPair(head);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        Reading reading = new Reading(source, settings, sink);
        StrictJson.each(source, settings, reading::take);
        if (!sink.cancelled()) {
            reading.finish();
        }
    }

    /** Holds the document to which the next line may add. */
    private static final class Reading {

        private final ImportSource source;
        private final ImportSettings settings;
        private final ImportSink sink;
        private int lines;
        private DocumentDraft draft;
        private String text;
        private String name;
        private String title;
        private Map<String, String> metadata = Map.of();

        Reading(ImportSource source, ImportSettings settings, ImportSink sink) {
            this.source = source;
            this.settings = settings;
            this.sink = sink;
        }

        boolean take(JsonNode line, JsonLocation place) throws IOException {
            boolean example = line.isArray();
            JsonNode task = example ? line.path(1) : line;
            JsonNode stated = example ? line.path(0) : line.path(TEXT);
            if (draft == null || !stated.asText().equals(text) || !OwnJson.name(task).equals(name)) {
                finish();
                if (sink.cancelled()) {
                    return false;
                }
                begin(task, stated, place);
            }
            if (draft != null) {
                new SpacySaid(draft, task, lines++).say();
            }
            return !sink.cancelled();
        }

        private void begin(JsonNode task, JsonNode stated, JsonLocation place) throws IOException {
            try {
                draft = DocumentDraft.of(stated, TEXT, OffsetUnit.CODE_POINT, settings, place);
                text = stated.textValue();
                name = OwnJson.name(task);
                title = OwnJson.title(task, text, source.name());
                metadata = new TreeMap<>(JsonText.others(task, SpacySaid.KNOWN));
                metadata.putAll(JsonText.others(task.path(META), Set.of()));
            } catch (BadInputException e) {
                sink.take(e.rejected());
            }
        }

        void finish() throws IOException {
            if (draft != null) {
                sink.take(draft.imported(name, title, "UTF-8", metadata));
                draft = null;
            }
        }
    }
}
