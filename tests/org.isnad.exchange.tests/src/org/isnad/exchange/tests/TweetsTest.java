/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.doccano.internal.DoccanoReader;
import org.isnad.exchange.labelstudio.internal.LabelStudioReader;
import org.isnad.exchange.spacy.internal.SpacyReader;
import org.isnad.exchange.support.JsonLines;
import org.isnad.exchange.support.StrictJson;
import org.isnad.model.SpanData;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.text.OffsetUnit;
import org.junit.jupiter.api.Test;

/**
 * Arabic tweets with mentions of places (IDRISI-RA), whose offsets count code points after emoji, as files of each format
 * that could hold them.
 */
class TweetsTest {

    private static final String CORPUS = "ner/idrisi-ar/gold-random-json";
    private static final Pattern TYPE = Pattern.compile("\"type\": \"(\\w+)\"");

    /** Writes a tweet as the format has it. */
    private interface Shape {
        void write(JsonGenerator json, JsonNode tweet) throws IOException;
    }

    @Test
    void givenTweetsAsProdigyTasksWhenReadThenEveryMentionStandsWhereItsTextIs() throws Exception {
        Readings read = read(new SpacyReader(), "spacy-jsonl", Map.of(), (json, tweet) -> {
            json.writeStringField("text", tweet.path("text").asText());
            json.writeArrayFieldStart("spans");
            for (JsonNode mention : tweet.path("location_mentions")) {
                mention(json, mention, "start", "end", true);
            }
            json.writeEndArray();
        });

        assertMentions(read);
    }

    @Test
    void givenTweetsAsDoccanoEntitiesWhenReadInCodePointsThenEveryMentionStandsWhereItsTextIs() throws Exception {
        Readings read = read(new DoccanoReader(), "doccano-jsonl", Map.of("unit", "code-point"), (json, tweet) -> {
            json.writeStringField("text", tweet.path("text").asText());
            json.writeArrayFieldStart("entities");
            for (JsonNode mention : tweet.path("location_mentions")) {
                mention(json, mention, "start_offset", "end_offset", false);
            }
            json.writeEndArray();
        });

        assertMentions(read);
    }

    @Test
    void givenTweetsAsTasksOfLabelStudioWhenReadThenTheUnitIsFoundByTheQuotedTexts() throws Exception {
        Readings read = read(new LabelStudioReader(), "labelstudio-json", Map.of(), (json, tweet) -> {
            json.writeObjectFieldStart("data");
            json.writeStringField("text", tweet.path("text").asText());
            json.writeEndObject();
            json.writeArrayFieldStart("annotations");
            json.writeStartObject();
            json.writeArrayFieldStart("result");
            for (JsonNode mention : tweet.path("location_mentions")) {
                json.writeStartObject();
                json.writeStringField("type", "labels");
                json.writeObjectFieldStart("value");
                json.writeNumberField("start", mention.path("startIdx").asInt());
                json.writeNumberField("end", mention.path("endIdx").asInt());
                json.writeStringField("text", mention.path("text").asText());
                json.writeArrayFieldStart("labels");
                json.writeString(mention.path("type").asText());
                json.writeEndArray();
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        });

        assertMentions(read);
        assertTrue(read.documents().stream().map(Imported::unit).flatMap(Optional::stream)
                .allMatch(unit -> unit == OffsetUnit.CODE_POINT));
    }

    private static void mention(JsonGenerator json, JsonNode mention, String start, String end, boolean quoted)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField(start, mention.path("startIdx").asInt());
        json.writeNumberField(end, mention.path("endIdx").asInt());
        json.writeStringField("label", mention.path("type").asText());
        if (quoted) {
            json.writeStringField("text", mention.path("text").asText());
        }
        json.writeEndObject();
    }

    private static Readings read(FormatReader reader, String format, Map<String, String> options, Shape shape)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonLines.writer(out)) {
            for (Path file : Corpora.files(CORPUS, ".jsonl")) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    json.writeStartObject();
                    shape.write(json, StrictJson.read(line, 1));
                    json.writeEndObject();
                }
            }
        }
        return Readings.of(reader, new MemoryFiles().with("tweets.jsonl", out.toByteArray()).source("tweets.jsonl"),
                DeclaredFormat.in(reader.getClass(), format).readingOptions(), options);
    }

    private static void assertMentions(Readings read) throws IOException {
        List<String> wanted = new ArrayList<>();
        Map<String, Integer> counted = new TreeMap<>();
        for (Path file : Corpora.files(CORPUS, ".jsonl")) {
            String lines = Files.readString(file, StandardCharsets.UTF_8);
            for (Matcher type = TYPE.matcher(lines); type.find();) {
                counted.merge(type.group(1), 1, Integer::sum);
            }
            Matcher text = Pattern.compile("\\{\"text\": \"((?:[^\"\\\\]|\\\\.)*)\", \"type\"").matcher(lines);
            while (text.find()) {
                wanted.add(text.group(1));
            }
        }
        List<String> covered = new ArrayList<>();
        Map<String, Integer> byType = new TreeMap<>();
        for (Imported tweet : read.documents()) {
            assertEquals(List.of(), tweet.notices());
            tweet.annotations().stream().flatMap(said -> said.annotations().stream()).forEach(mention -> {
                covered.add(((SpanData) mention).coveredText(tweet.text()));
                byType.merge(mention.tag().orElseThrow(), 1, Integer::sum);
            });
        }
        assertEquals(List.of(), read.rejected());
        assertEquals(counted, byType);
        assertEquals(wanted.stream().sorted().collect(Collectors.joining("\n")),
                covered.stream().sorted().collect(Collectors.joining("\n")));
    }
}
