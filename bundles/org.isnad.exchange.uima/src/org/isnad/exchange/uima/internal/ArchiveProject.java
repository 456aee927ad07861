/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.SafeXml;
import org.isnad.exchange.support.SafeZip;
import org.isnad.exchange.support.StrictJson;
import org.isnad.text.message.MessageBundle;

/**
 * What the JSON of an INCEpTION project says, after the classes of its module {@code inception-model-export}.
 *
 * @param layers   as the file has them
 * @param sources  the documents, in the order of the file
 * @param users    everybody who has opened a document
 */
record ArchiveProject(String name, List<JsonNode> layers, List<Source> sources, Set<String> users,
        Map<String, Map<String, String>> userStates) {

    /** The begin of the file's name; older versions put a number after it. */
    static final String FILE = "exportedproject";
    /** Under which documents keep how far they were. */
    static final String STATE = "inception.state";

    /** States that say nothing more than that there is a document. */
    private static final Set<String> BEGUN = Set.of("", "NEW", "INPROGRESS", "IN_PROGRESS", "ANNOTATION_INPROGRESS",
            "ANNOTATION_IN_PROGRESS");
    private static final String ENDING = ".json";
    private static final MessageBundle MESSAGES = MessageBundle.beside(ArchiveReader.class);

    /**
     * A document of the project.
     *
     * @param name   its file's name
     * @param format INCEpTION's id of the format that it was imported from
     * @param state  how far it is, as INCEpTION calls it
     */
    record Source(String name, String format, String state) {

        /** The name without its last ending. */
        String stem() {
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }
    }

    /** @throws BadInputException {@code BAD_ARCHIVE} if it is no such archive, {@code BAD_JSON} */
    static ArchiveProject read(ImportSource archive) throws IOException, BadInputException {
        try (SafeZip zip = new SafeZip(archive.open())) {
            SafeZip.Entry file = zip.next(name -> name.startsWith(FILE) && name.endsWith(ENDING));
            if (file == null) {
                throw new BadInputException("BAD_ARCHIVE", MESSAGES.text("archive.no-project"), null);
            }
            return of(StrictJson.read(file.content()));
        }
    }

    private static ArchiveProject of(JsonNode json) throws BadInputException {
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode each : json.path("source_documents")) {
            Source source = new Source(text(each, "name"), text(each, "format"), text(each, "state"));
            if (source.name().isEmpty() || !names.add(source.name())) {
                throw new BadInputException("BAD_ARCHIVE", MESSAGES.text("archive.name", source.name()), null);
            }
            sources.add(source);
        }
        Set<String> users = new HashSet<>();
        Map<String, Map<String, String>> states = new TreeMap<>();
        for (JsonNode each : json.path("annotation_documents")) {
            users.add(text(each, "user"));
            states.computeIfAbsent(text(each, "name"), key -> new TreeMap<>()).put(text(each, "user"),
                    text(each, "state"));
        }
        List<JsonNode> layers = new ArrayList<>();
        json.path("layers").forEach(layers::add);
        return new ArchiveProject(text(json, "name"), layers, sources, users, states);
    }

    /** A text that a project can store. */
    static String text(JsonNode object, String name) {
        return SafeXml.storable(JsonText.of(object.path(name)));
    }

    /** How far a document and its annotators are, as metadata; nothing where they have only begun. */
    Map<String, String> states(Source document) {
        Map<String, String> states = new TreeMap<>();
        if (!BEGUN.contains(document.state())) {
            states.put(STATE, document.state());
        }
        userStates.getOrDefault(document.name(), Map.of()).forEach((user, state) -> {
            if (!BEGUN.contains(state)) {
                states.put(STATE + '.' + user, state);
            }
        });
        return states;
    }
}
