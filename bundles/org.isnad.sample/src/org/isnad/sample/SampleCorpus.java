/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.isnad.text.TextRange;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads the sample corpus that lies in this bundle's folder {@code corpus}: {@code index.json} lists the documents,
 * and each is a text file with a file of gold annotations of the same name beside it.
 */
public final class SampleCorpus {

    private static final String FOLDER = "/corpus/";

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build().reader();

    private SampleCorpus() {
    }

    /**
     * The documents in the order of the index, read anew at each call.
     *
     * @throws UncheckedIOException     if the bundle lacks a file or one is not well-formed
     * @throws IllegalArgumentException if an annotation does not fit its text or lacks a field
     */
    public static List<SampleDocument> documents() {
        try {
            List<SampleDocument> documents = new ArrayList<>();
            for (JsonNode name : json("index").required("documents")) {
                documents.add(document(name.textValue()));
            }
            return List.copyOf(documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleDocument document(String name) throws IOException {
        String fileName = name + ".txt";
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read(fileName))).toString();
        JsonNode gold = json(name);
        List<SampleAnnotation> annotations = new ArrayList<>();
        gold.required("annotations").forEach(node -> annotations.add(annotation(node)));
        return new SampleDocument(fileName, gold.required("title").textValue(), strings(gold.required("metadata")),
                text, annotations);
    }

    private static SampleAnnotation annotation(JsonNode node) {
        List<TextRange> ranges = new ArrayList<>();
        for (JsonNode range : node.required("ranges")) {
            ranges.add(new TextRange(range.required(0).intValue(), range.required(1).intValue()));
        }
        return new SampleAnnotation(node.required("layer").textValue(), ranges, node.required("text").textValue(),
                strings(node.required("features")));
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties().forEach(field -> strings.put(field.getKey(), field.getValue().textValue()));
        return strings;
    }

    private static JsonNode json(String name) throws IOException {
        return JSON.readTree(read(name + ".json"));
    }

    private static byte[] read(String fileName) throws IOException {
        try (InputStream stream = SampleCorpus.class.getResourceAsStream(FOLDER + fileName)) {
            if (stream == null) {
                throw new IOException("the sample corpus lacks " + FOLDER + fileName);
            }
            return stream.readAllBytes();
        }
    }
}
