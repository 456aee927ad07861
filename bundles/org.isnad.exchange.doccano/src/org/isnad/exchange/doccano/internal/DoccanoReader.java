/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.doccano.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.StrictJson;
import org.isnad.text.OffsetUnit;

/**
 * Reads what doccano exports, of all its versions and kinds of projects with text: see its
 * {@code backend/data_export/pipeline} and {@code backend/data_import/pipeline}. A document is an object on a line of
 * its own or in an array. Everything that is neither text nor annotation becomes metadata.
 */
public final class DoccanoReader implements FormatReader {

    static final String TEXT = "text";
    static final String DATA = "data";
    static final String ENTITIES = "entities";
    static final String RELATIONS = "relations";
    static final String CATEGORIES = "cats";
    static final String ANNOTATIONS = "annotations";
    static final String ID = "id";

    private static final Set<String> LABELS = Set.of("label", "labels");
    private static final Set<String> SAYING = Set.of("label", "labels", ENTITIES, RELATIONS, CATEGORIES,
            ANNOTATIONS);
    private static final Set<String> OTHERS = Set.of("spans", "tokens", "answer", "_input_hash");

    /** By its labels; a long text may hide them, then by the ending and the absence of what other formats have. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        Set<String> names = StrictJson.firstNames(head);
        return (names.contains(TEXT) || names.contains(DATA) && !names.contains(ANNOTATIONS))
                && Collections.disjoint(names, OTHERS) && (!Collections.disjoint(names, SAYING)
                        || fileName.toLowerCase(Locale.ROOT).endsWith(".jsonl"));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        String charset = StrictJson.charset(source, settings);
        StrictJson.each(source, settings, (document, place) -> {
            sink.take(result(document, place, source, settings, charset));
            return !sink.cancelled();
        });
    }

    private static ImportResult result(JsonNode document, JsonLocation place, ImportSource source,
            ImportSettings settings, String charset) {
        try {
            return imported(document, place, source, settings, charset);
        } catch (BadInputException e) {
            return e.rejected();
        }
    }

    private static ImportResult imported(JsonNode document, JsonLocation place, ImportSource source,
            ImportSettings settings, String charset) throws BadInputException {
        String chosenText = settings.options().text("text-key");
        String chosenLabels = settings.options().text("label-key");
        String textKey = !chosenText.isEmpty() ? chosenText : document.has(TEXT) || !document.has(DATA) ? TEXT : DATA;
        DocumentDraft draft = DocumentDraft.of(document.path(textKey), textKey, unit(settings), settings, place);
        DoccanoSaid said = new DoccanoSaid(draft);
        Set<String> labels = chosenLabels.isEmpty() ? LABELS : Set.of(chosenLabels);
        labels.stream().sorted().forEach(key -> said.labels(document.path(key)));
        said.labels(document.path(ENTITIES));
        said.relations(document.path(RELATIONS));
        said.categories(document.path(CATEGORIES), document.path(OwnJson.KEY).path(CATEGORIES));
        said.annotations(document.path(ANNOTATIONS));
        return draft.imported(name(document, source), OwnJson.title(document, document.path(textKey).textValue(),
                source.name()), charset, metadata(draft, document, textKey, labels));
    }

    private static OffsetUnit unit(ImportSettings settings) {
        return OffsetUnit.valueOf(settings.options().text("unit").replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static String name(JsonNode document, ImportSource source) {
        String own = OwnJson.name(document);
        String id = JsonText.of(document.path(ID));
        return !own.isEmpty() || id.isEmpty() ? own : source.stem() + "-" + id;
    }

    private static Map<String, String> metadata(DocumentDraft draft, JsonNode document, String textKey,
            Set<String> labels) {
        Set<String> known = new HashSet<>(labels);
        known.addAll(List.of(ENTITIES, RELATIONS, CATEGORIES, ANNOTATIONS, OwnJson.KEY, textKey));
        Map<String, String> metadata = new TreeMap<>();
        draft.metadata(metadata, document, known);
        return metadata;
    }
}
