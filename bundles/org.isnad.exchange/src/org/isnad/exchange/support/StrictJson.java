/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.isnad.exchange.BadInputException;
import org.isnad.text.message.MessageBundle;

/** JSON as its standard has it (RFC 8259): no key twice, nothing after the value, no comments, bounded depth. */
public final class StrictJson {

    /** Values within values; annotation formats have about ten. */
    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 100;
    /** In characters; the text of a document is one string. */
    private static final int LONGEST_STRING = 64 << 20;

    private static final MessageBundle MESSAGES = MessageBundle.beside(StrictJson.class);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_STRING).build())
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {
    }

    /** A parser to go through the values one by one. Its nodes can be read with {@link JsonParser#readValueAsTree}. */
    public static JsonParser parser(InputStream in) throws IOException {
        return MAPPER.createParser(in);
    }

    /**
     * Reads one value that is the whole content.
     *
     * @throws BadInputException {@code BAD_JSON} with line and column
     */
    public static JsonNode read(byte[] content) throws BadInputException {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw bad(e, 0);
        } catch (IOException e) {
            throw new BadInputException("BAD_JSON", MESSAGES.text("bad-json-somewhere", String.valueOf(e.getMessage())),
                    e);
        }
    }

    /**
     * Reads one line of a file that has a value on each.
     *
     * @param line number of the line, from 1
     * @throws BadInputException {@code BAD_JSON} with line and column
     */
    public static JsonNode read(String content, int line) throws BadInputException {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw bad(e, line - 1);
        }
    }

    /** A writer of UTF-8. Closing it closes the stream. */
    public static JsonGenerator writer(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out, JsonEncoding.UTF8);
    }

    /** What a parser found wrong, with line and column, in the user's language. */
    public static BadInputException bad(JsonProcessingException e) {
        return bad(e, 0);
    }

    private static BadInputException bad(JsonProcessingException e, int linesBefore) {
        JsonLocation place = e.getLocation();
        return place == null ? new BadInputException("BAD_JSON",
                MESSAGES.text("bad-json-somewhere", e.getOriginalMessage()), e)
                : new BadInputException("BAD_JSON", MESSAGES.text("bad-json",
                        Integer.toString(linesBefore + place.getLineNr()), Integer.toString(place.getColumnNr()),
                        e.getOriginalMessage()), e);
    }
}
