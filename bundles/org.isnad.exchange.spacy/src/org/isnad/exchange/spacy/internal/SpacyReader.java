/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.spacy.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
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
import org.isnad.text.message.MessageBundle;

/**
 * Reads Prodigy's tasks (prodi.gy/docs/api-interfaces), what spaCy's {@code Doc.to_json} gives, and its training
 * examples {@code [text, {"entities": …}]}. Lines that follow each other and have the same text and the same about it
 * are one document: Prodigy writes one for each annotator, or one for each question.
 */
public final class SpacyReader implements FormatReader {

    private static final MessageBundle MESSAGES = MessageBundle.beside(SpacyReader.class);

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
        private final String charset;
        /** The hash codes of the texts before: a text is not kept for the sake of a notice. */
        private final Set<Integer> before = new HashSet<>();
        private int lines;
        private DocumentDraft draft;
        private String text;
        private String name;
        private String title;
        private String given;
        private Map<String, String> metadata = Map.of();

        Reading(ImportSource source, ImportSettings settings, ImportSink sink) throws IOException {
            this.source = source;
            this.settings = settings;
            this.sink = sink;
            this.charset = StrictJson.charset(source, settings);
        }

        boolean take(JsonNode line, JsonLocation place) throws IOException {
            boolean example = line.isArray();
            JsonNode task = example ? line.path(1) : line;
            JsonNode stated = example ? line.path(0) : line.path(TEXT);
            if (draft == null || !stated.asText().equals(text) || !OwnJson.name(task).equals(name)
                    || !given(task).equals(given)) {
                finish();
                if (sink.cancelled()) {
                    return false;
                }
                begin(task, stated, place);
            }
            if (draft != null) {
                draft.metadata(metadata, task, SpacySaid.KNOWN);
                draft.metadata(metadata, task.path(META), Set.of());
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
                given = given(task);
                metadata = new TreeMap<>();
                // in files of Isnad names tell them apart
                if (!before.add(text.hashCode()) && name.isEmpty()) {
                    draft.notice(MESSAGES.text("text-again"));
                }
            } catch (BadInputException e) {
                sink.take(e.rejected());
            }
        }

        /** What tells documents of the same text apart. The score is the model's, for each question another. */
        private static String given(JsonNode task) {
            return JsonText.of(task.path("_input_hash")) + JsonText.others(task.path(META), Set.of("score"));
        }

        void finish() throws IOException {
            if (draft != null) {
                sink.take(draft.imported(name, title, charset, metadata));
                draft = null;
            }
        }
    }
}
