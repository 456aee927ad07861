/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * source that they target is a document, if its text stands in a file of that name beside; addresses are never
 * followed. The context is taken for what it is known to say and not looked up.
 */
public final class WebAnnotationReader implements FormatReader {

    private static final MessageBundle MESSAGES = MessageBundle.beside(WebAnnotationReader.class);

    private static final String TXT = ".txt";
    /** What the name of a file cannot hold on every system. */
    private static final String FORBIDDEN = "/\\:*?\"<>|";

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
        Set<String> elsewhere = new LinkedHashSet<>();
        List<JsonNode> all = annotations(root, elsewhere);
        elsewhere.forEach(page -> wrong.add(MESSAGES.text("page", page)));
        Set<String> addresses = all.stream().map(one -> JsonText.of(one.path(Terms.ID))).collect(Collectors.toSet());
        Optional<String> context = Check.context(root.isArray() && !root.isEmpty() ? root.get(0) : root);
        String last = JsonText.of(root.path(Terms.ID));
        Map<String, String> homes = new HashMap<>();
        for (JsonNode annotation : all) {
            Optional<String> problem = context.or(() -> Check.problem(annotation));
            if (problem.isPresent()) {
                wrong.add(problem.get());
                continue;
            }
            List<String> about = Terms.list(annotation.path(Terms.TARGET)).stream().map(Terms::source).distinct().toList();
            List<String> sources = about.stream().filter(one -> !addresses.contains(one)).toList();
            // links between annotations belong to the document of those
            last = sources.isEmpty() ? homes.getOrDefault(about.getFirst(), last) : sources.getFirst();
            homes.putIfAbsent(JsonText.of(annotation.path(Terms.ID)), last);
            for (String one : sources.isEmpty() ? List.of(last) : sources) {
                bySource.computeIfAbsent(one, key -> new ArrayList<>()).add(annotation);
            }
        }
        if (all.isEmpty() && elsewhere.isEmpty()) {
            // a collection about nothing is still about its document
            bySource.put(JsonText.of(root.path(OwnJson.KEY).path(OwnJson.NAME)) + TXT, List.of());
        }
        if (bySource.isEmpty()) {
            sink.take(new ImportResult.Rejected("BAD_ANNOTATION", wrong.getFirst()));
        }
        for (Map.Entry<String, List<JsonNode>> about : bySource.entrySet()) {
            if (!sink.cancelled()) {
                sink.take(document(about.getKey(), about.getValue(),
                        new Reading(source, settings, root, addresses, wrong)));
            }
        }
    }

    /** What is the same for all documents of a file. */
    private record Reading(ImportSource source, ImportSettings settings, JsonNode root, Set<String> addresses,
            List<String> wrong) {
    }

    /** @param elsewhere gets the addresses of pages that are not in the file */
    private static List<JsonNode> annotations(JsonNode root, Set<String> elsewhere) {
        List<JsonNode> annotations = new ArrayList<>();
        for (JsonNode one : Terms.list(root)) {
            JsonNode page = Terms.isA(one, Terms.COLLECTION) ? one.path(Terms.FIRST) : one;
            if (!page.has(Terms.ITEMS) && page == one) {
                annotations.add(one);
            }
            JsonNode each = page;
            for (; each.has(Terms.ITEMS); each = each.path(Terms.NEXT)) {
                annotations.addAll(Terms.list(each.path(Terms.ITEMS)));
            }
            if (each != one && !Terms.address(each).isEmpty()) {
                elsewhere.add(Terms.address(each));
            }
        }
        return annotations;
    }

    private static ImportResult document(String about, List<JsonNode> annotations, Reading reading)
            throws IOException {
        String stated = about.substring(about.lastIndexOf('/') + 1).replaceFirst("[?#].*", "");
        String name = decoded(stated);
        Optional<ImportSource> file = beside(name, reading.source());
        if (file.isEmpty()) {
            file = beside(stated, reading.source());
        }
        if (file.isEmpty()) {
            return new ImportResult.Rejected("TEXT_MISSING", MESSAGES.text("text-missing", about, name));
        }
        try {
            DecodedText decoded = DecodedText.of(file.get().bytes(), reading.settings().charset());
            DocumentDraft draft = new DocumentDraft(decoded.text(), OffsetUnit.CODE_POINT, reading.settings(), 0, 0);
            WebAnnotationSaid said = new WebAnnotationSaid(draft, about, reading.addresses(),
                    new Selectors(decoded.text(), draft, reading.root().has(OwnJson.KEY)));
            annotations.forEach(said::say);
            reading.wrong().forEach(draft::notice);
            JsonNode own = reading.root();
            return draft.imported(OwnJson.name(own).isEmpty() ? name : OwnJson.name(own),
                    OwnJson.title(own, decoded.text(), name), decoded.charset(), OwnJson.metadata(own));
        } catch (BadInputException e) {
            return e.rejected();
        }
    }

    private static Optional<ImportSource> beside(String name, ImportSource source) throws IOException {
        boolean possible = !name.isEmpty() && name.chars().noneMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0);
        return possible ? source.beside(name) : Optional.empty();
    }

    /** The name of a file in an address, where bytes of UTF-8 may stand for characters. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // no address, but a name with a percent sign
            return name;
        }
    }
}
