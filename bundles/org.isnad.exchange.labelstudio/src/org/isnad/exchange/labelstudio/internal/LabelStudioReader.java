/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.labelstudio.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
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
 * Reads Label Studio's exports JSON and JSON-MIN, one task at a time: see its guide, "Export annotations", and the
 * class {@code RichText} of its front end. What a task says beside text and annotations becomes metadata.
 */
public final class LabelStudioReader implements FormatReader {

    static final String DATA = "data";
    static final String TEXT = "text";
    static final String ANNOTATIONS = "annotations";
    static final String PREDICTIONS = "predictions";
    /** What versions before 1.0 called annotations. */
    static final String COMPLETIONS = "completions";
    private static final String ID = "id";

    private static final Set<String> SAYING = Set.of(ANNOTATIONS, PREDICTIONS, COMPLETIONS, "annotation_id");
    private static final Set<String> KNOWN = Set.of(DATA, ANNOTATIONS, PREDICTIONS, COMPLETIONS, "drafts");

    /** By what is said about the data; the old exports of doccano have a text beside their annotations. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        Set<String> names = StrictJson.firstNames(head);
        return !Collections.disjoint(names, SAYING) && (!names.contains(TEXT) || names.contains("annotation_id"));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        Optional<LabellingConfiguration> configuration = LabellingConfiguration.beside(source);
        configuration.flatMap(LabellingConfiguration::tagset).ifPresent(sink::declare);
        Map<String, String> objects = configuration.map(LabellingConfiguration::texts).orElse(Map.of());
        Reading reading = new Reading(source, settings, objects, StrictJson.charset(source, settings));
        StrictJson.each(source, settings, (task, place) -> {
            sink.take(result(task, place, reading));
            return !sink.cancelled();
        });
    }

    /** What is the same for all tasks of a file. @param objects the keys of data by the names of what shows them */
    private record Reading(ImportSource source, ImportSettings settings, Map<String, String> objects, String charset) {
    }

    private static ImportResult result(JsonNode task, JsonLocation place, Reading reading) {
        try {
            return imported(task, place, reading);
        } catch (BadInputException e) {
            return e.rejected();
        }
    }

    private static ImportResult imported(JsonNode task, JsonLocation place, Reading reading) throws BadInputException {
        JsonNode data = task.path(DATA).isObject() ? task.path(DATA) : task;
        String textKey = textKey(data, reading.settings().options().text("text-key"));
        DocumentDraft draft = DocumentDraft.of(data.path(textKey), textKey, OffsetUnit.CODE_POINT,
                reading.settings(), place);
        TextObject about = TextObject.of(task, textKey, reading.objects());
        if (data == task) {
            new LabelStudioSaid(draft, "", about).minimal(task, textKey);
        }
        int number = 0;
        for (String key : new String[] { ANNOTATIONS, COMPLETIONS }) {
            for (JsonNode annotation : task.path(key)) {
                new LabelStudioSaid(draft, number++ + "/", about).annotation(annotation);
            }
        }
        for (JsonNode prediction : task.path(PREDICTIONS)) {
            new LabelStudioSaid(draft, number++ + "/", about).prediction(prediction);
        }
        about.notice(draft);
        return draft.imported(name(task, data, reading.source()),
                OwnJson.title(data, data.path(textKey).textValue(), reading.source().name()), reading.charset(),
                metadata(draft, task, data, textKey));
    }

    /** The key that the user names, or {@code text}, or that of the only string. */
    private static String textKey(JsonNode data, String chosen) {
        if (!chosen.isEmpty() || data.has(TEXT)) {
            return chosen.isEmpty() ? TEXT : chosen;
        }
        Iterator<String> strings = data.properties().stream().filter(field -> field.getValue().isTextual())
                .map(Map.Entry::getKey).iterator();
        Optional<String> first = strings.hasNext() ? Optional.of(strings.next()) : Optional.empty();
        return strings.hasNext() ? TEXT : first.orElse(TEXT);
    }

    private static String name(JsonNode task, JsonNode data, ImportSource source) {
        String own = OwnJson.name(data);
        String id = JsonText.of(task.path(ID));
        return !own.isEmpty() || id.isEmpty() ? own : source.stem() + "-" + id;
    }

    private static Map<String, String> metadata(DocumentDraft draft, JsonNode task, JsonNode data, String textKey) {
        Map<String, String> metadata = new TreeMap<>();
        if (data == task) {
            Set<String> known = new HashSet<>(Set.of(textKey, OwnJson.KEY));
            task.properties().stream().filter(field -> !field.getValue().isValueNode()).map(Map.Entry::getKey)
                    .forEach(known::add);
            draft.metadata(metadata, task, known);
        } else {
            draft.metadata(metadata, task, KNOWN);
            draft.metadata(metadata, data, Set.of(textKey, OwnJson.KEY));
        }
        return metadata;
    }
}
