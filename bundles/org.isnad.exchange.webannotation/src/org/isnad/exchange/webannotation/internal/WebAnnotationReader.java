/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.exchange.support.OwnJson;
import org.isnad.exchange.support.StrictJson;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/**
 * Reads annotations after the Web Annotation Data Model: one, a page, a collection with its pages, or an array. Every
 * source that they target is a document, if its text stands in a file of that name beside; addresses are never followed.
 * The context is taken for what it is known to say and not looked up.
 */
public final class WebAnnotationReader implements FormatReader {

    private static final MessageBundle MESSAGES = MessageBundle.beside(WebAnnotationReader.class);

    private static final String TXT = ".txt";

    /** By the name of the context. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        return new String(head, StandardCharsets.UTF_8).contains("/ns/anno.jsonld")
                && !StrictJson.firstNames(head).isEmpty();
    }

    /** The text of a file of annotations. */
    @Override
    public boolean isPart(String fileName, Set<String> beside) {
        return fileName.endsWith(TXT)
                && beside.contains(fileName.substring(0, fileName.length() - TXT.length()) + ".jsonld");
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        JsonNode root = StrictJson.read(source.bytes());
        Map<String, List<JsonNode>> bySource = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<JsonNode> all = annotations(root);
        Set<String> addresses = all.stream().map(one -> JsonText.of(one.path(Terms.ID))).collect(Collectors.toSet());
        Optional<String> context = Check.context(root.isArray() && !root.isEmpty() ? root.get(0) : root);
        String last = JsonText.of(root.path(Terms.ID));
        for (JsonNode annotation : all) {
            Optional<String> problem = context.or(() -> Check.problem(annotation));
            if (problem.isPresent()) {
                wrong.add(problem.get());
                continue;
            }
            JsonNode target = Terms.list(annotation.path(Terms.TARGET)).getFirst();
            // links between annotations belong to the document of those
            last = addresses.contains(Terms.source(target)) ? last : Terms.source(target);
            bySource.computeIfAbsent(last, key -> new ArrayList<>()).add(annotation);
        }
        if (all.isEmpty()) {
            // a collection about nothing is still about its document
            bySource.put(JsonText.of(root.path(OwnJson.KEY).path(OwnJson.NAME)) + TXT, List.of());
        }
        if (bySource.isEmpty()) {
            sink.take(new ImportResult.Rejected("BAD_ANNOTATION", wrong.getFirst()));
        }
        for (Map.Entry<String, List<JsonNode>> about : bySource.entrySet()) {
            if (!sink.cancelled()) {
                sink.take(document(about.getKey(), about.getValue(), new Reading(source, settings, root, addresses, wrong)));
            }
        }
    }

    /** What is the same for all documents of a file. */
    private record Reading(ImportSource source, ImportSettings settings, JsonNode root, Set<String> addresses,
            List<String> wrong) {
    }

    private static List<JsonNode> annotations(JsonNode root) {
        List<JsonNode> annotations = new ArrayList<>();
        for (JsonNode one : Terms.list(root)) {
            JsonNode page = Terms.isA(one, Terms.COLLECTION) ? one.path(Terms.FIRST) : one;
            if (!page.has(Terms.ITEMS) && page == one) {
                annotations.add(one);
            }
            for (JsonNode each = page; each.has(Terms.ITEMS); each = each.path(Terms.NEXT)) {
                annotations.addAll(Terms.list(each.path(Terms.ITEMS)));
            }
        }
        return annotations;
    }

    private static ImportResult document(String about, List<JsonNode> annotations, Reading reading)
            throws IOException {
        String name = about.substring(about.lastIndexOf('/') + 1).replaceFirst("[?#].*", "");
        Optional<ImportSource> file = name.isEmpty() ? Optional.empty() : reading.source().beside(name);
        if (file.isEmpty()) {
            return new ImportResult.Rejected("TEXT_MISSING", MESSAGES.text("text-missing", about, name));
        }
        try {
            DecodedText decoded = DecodedText.of(file.get().bytes(), reading.settings().charset());
            DocumentDraft draft = new DocumentDraft(decoded.text(), OffsetUnit.CODE_POINT, reading.settings(), 0, 0);
            WebAnnotationSaid said = new WebAnnotationSaid(draft, decoded.text(), reading.addresses());
            annotations.forEach(said::say);
            reading.wrong().forEach(draft::notice);
            JsonNode own = reading.root();
            return draft.imported(OwnJson.name(own).isEmpty() ? name : OwnJson.name(own),
                    OwnJson.title(own, decoded.text(), name), decoded.charset(), OwnJson.metadata(own));
        } catch (BadInputException e) {
            return e.rejected();
        }
    }
}
