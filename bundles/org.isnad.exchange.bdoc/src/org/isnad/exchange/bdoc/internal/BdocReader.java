/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.bdoc.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.isnad.exchange.support.DocumentDraft.KeyedMember;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.Statement;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.StrictJson;
import org.isnad.text.OffsetUnit;

/** Reads bdoc documents: one, an array, or one a line. The features of a document become its metadata. */
public final class BdocReader implements FormatReader {

    private static final Set<String> LINKS = Set.of(Bdoc.KIND, Bdoc.SOURCE, Bdoc.TARGET, Bdoc.MEMBERS);
    private static final Set<String> ANNOTATION = Set.of(Bdoc.TYPE, Bdoc.START, Bdoc.END, Bdoc.ID, Bdoc.FEATURES,
            OwnJson.KEY);
    private static final Set<String> DOCUMENT = Set.of(Bdoc.SETS, Bdoc.TEXT, Bdoc.FEATURES, Bdoc.OFFSETS, Bdoc.NAME,
            OwnJson.KEY);

    /** By its annotation sets, or the type of its offsets. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        Set<String> names = StrictJson.firstNames(head);
        return names.contains(Bdoc.SETS) || names.contains(Bdoc.OFFSETS);
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
            DocumentDraft draft = DocumentDraft.of(document.path(Bdoc.TEXT), Bdoc.TEXT, OffsetUnit.CODE_POINT, settings,
                    place);
            String offsets = JsonText.of(document.path(Bdoc.OFFSETS));
            if (!offsets.isEmpty()) {
                draft.unit(offsets.equals(Bdoc.JAVA) ? OffsetUnit.UTF16 : OffsetUnit.CODE_POINT);
            }
            document.path(Bdoc.SETS).properties().forEach(set -> set.getValue().path(Bdoc.ANNOTATIONS)
                    .forEach(annotation -> say(draft, set.getKey(), annotation)));
            JsonText.others(document, DOCUMENT).forEach((name, value) -> draft.notUnderstood(document.path(name)));
            Map<String, String> metadata = new TreeMap<>();
            draft.metadata(metadata, document.path(Bdoc.FEATURES), Set.of());
            String own = OwnJson.name(document);
            return draft.imported(own.isEmpty() ? JsonText.of(document.path(Bdoc.NAME)) : own,
                    OwnJson.title(document, document.path(Bdoc.TEXT).textValue(), source.name()), charset,
                    metadata);
        } catch (BadInputException e) {
            return e.rejected();
        }
    }

    private static void say(DocumentDraft draft, String annotator, JsonNode annotation) {
        Optional<Stretch> place = Stretch.of(annotation.path(Bdoc.START), annotation.path(Bdoc.END), "");
        String type = JsonText.of(annotation.path(Bdoc.TYPE));
        if (place.isEmpty() || type.isEmpty()) {
            draft.notUnderstood(annotation);
            return;
        }
        Statement said = new Statement(annotator, JsonText.of(annotation.path(Bdoc.ID)), type);
        JsonNode features = annotation.path(Bdoc.FEATURES);
        features.properties().stream().filter(feature -> !LINKS.contains(feature.getKey()))
                .forEach(feature -> said.feature(feature.getKey(), feature.getValue()));
        annotation.properties().stream().filter(field -> !ANNOTATION.contains(field.getKey()))
                .forEach(field -> said.feature(field.getKey(), field.getValue()));
        OwnJson.read(annotation, said);
        switch (JsonText.of(features.path(Bdoc.KIND))) {
            case Bdoc.RELATION -> draft.relation(said, JsonText.of(features.path(Bdoc.SOURCE)),
                    JsonText.of(features.path(Bdoc.TARGET)));
            case Bdoc.GROUP -> draft.group(said, members(features.path(Bdoc.MEMBERS)));
            case Bdoc.DOCUMENT -> draft.document(said);
            default -> draft.span(said, place.get());
        }
    }

    private static List<KeyedMember> members(JsonNode pairs) {
        List<KeyedMember> members = new ArrayList<>();
        pairs.forEach(pair -> members.add(new KeyedMember(JsonText.of(pair.path(0)), JsonText.of(pair.path(1)))));
        return members;
    }
}
