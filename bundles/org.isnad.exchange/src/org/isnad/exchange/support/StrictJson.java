/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSource;
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
    /** For values among others: after each of them something may follow. */
    private static final ObjectMapper PIECES = new ObjectMapper(FACTORY.copy());

    /** Takes the values of a file. */
    @FunctionalInterface
    public interface Values {

        /**
         * Takes one value.
         *
         * @param place where it begins
         * @return whether there is to be a next one
         */
        boolean take(JsonNode value, JsonLocation place) throws IOException, BadInputException;
    }

    private StrictJson() {
    }

    /** A parser to go through the values one by one. Its nodes can be read with {@link JsonParser#readValueAsTree}. */
    public static JsonParser parser(InputStream in) throws IOException {
        return PIECES.createParser(in);
    }

    /**
     * Goes through the values of a file, one in memory at a time: those of the array that it holds, or those that
     * follow each other, as in JSON Lines. The encoding is that which the bytes show, unless the user names a charset.
     *
     * @throws BadInputException {@code BAD_JSON} with line and column, after the values before; {@code EMPTY_FILE}
     */
    public static void each(ImportSource source, ImportSettings settings, Values values)
            throws IOException, BadInputException {
        if (settings.charset().isPresent()) {
            eachDecoded(source, settings, values);
            return;
        }
        try (JsonParser parser = parser(source.open())) {
            each(parser, values);
        } catch (CharConversionException e) {
            throw somewhere(e);
        }
    }

    private static void eachDecoded(ImportSource source, ImportSettings settings, Values values)
            throws IOException, BadInputException {
        try (DecodedReader decoded = DecodedReader.open(source, settings.charset());
                JsonParser parser = PIECES.createParser(decoded.reader())) {
            try {
                each(parser, values);
            } catch (CharacterCodingException e) {
                throw decoded.failure(e);
            }
        }
    }

    /**
     * The charset in which {@link #each} reads a file: that which the user names, or that of Unicode which the zeros
     * among the first bytes show, since JSON begins with ASCII.
     *
     * @return its canonical name
     */
    public static String charset(ImportSource source, ImportSettings settings) throws IOException {
        if (settings.charset().isPresent()) {
            return Charset.forName(settings.charset().get()).name();
        }
        byte[] head = new byte[4];
        try (InputStream in = source.open()) {
            if (in.readNBytes(head, 0, head.length) < head.length) {
                return StandardCharsets.UTF_8.name();
            }
        }
        return switch (HexFormat.of().formatHex(head)) {
            case String hex when hex.startsWith("0000") -> "UTF-32BE";
            case String hex when hex.startsWith("0000", 4) -> "UTF-32LE";
            case String hex when hex.startsWith("00") || hex.startsWith("feff") -> StandardCharsets.UTF_16BE.name();
            case String hex when hex.startsWith("00", 2) || hex.startsWith("fffe") -> StandardCharsets.UTF_16LE.name();
            default -> StandardCharsets.UTF_8.name();
        };
    }

    private static void each(JsonParser parser, Values values) throws IOException, BadInputException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
            }
            boolean array = token == JsonToken.START_ARRAY;
            boolean more = true;
            for (token = array ? parser.nextToken() : token; more && token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                JsonLocation place = parser.currentTokenLocation();
                more = values.take(parser.readValueAsTree(), place);
            }
            if (more && array && parser.nextToken() != null) {
                throw bad(parser.currentTokenLocation(), MESSAGES.text("trailing"));
            }
        } catch (JsonProcessingException e) {
            throw bad(e, parser, 0);
        }
    }

    /**
     * The names in the first object of a file, as far as they stand in its first bytes: by them formats know their
     * files. Nothing is thrown for what is no JSON.
     *
     * @param head may end anywhere
     */
    public static Set<String> firstNames(byte[] head) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonParser parser = FACTORY.createParser(head)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // the end of the first bytes, or no JSON: what was found is all there is
            return names;
        }
        return names;
    }

    /** Whether a file is an array of pairs of a text and an object, as far as its first bytes show. */
    public static boolean beginsWithPair(byte[] head) {
        try (JsonParser parser = FACTORY.createParser(head)) {
            return parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_ARRAY
                    && parser.nextToken() == JsonToken.VALUE_STRING && parser.nextToken() == JsonToken.START_OBJECT;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads one value that is the whole content.
     *
     * @throws BadInputException {@code BAD_JSON} with line and column; {@code EMPTY_FILE}
     */
    public static JsonNode read(byte[] content) throws BadInputException {
        try (JsonParser parser = MAPPER.createParser(content)) {
            return whole(parser, 0);
        } catch (IOException e) {
            throw somewhere(e);
        }
    }

    /**
     * Reads one line of a file that has a value on each.
     *
     * @param line number of the line, from 1
     * @throws BadInputException {@code BAD_JSON} with line and column; {@code EMPTY_FILE}
     */
    public static JsonNode read(String content, int line) throws BadInputException {
        try (JsonParser parser = MAPPER.createParser(content)) {
            return whole(parser, line - 1);
        } catch (IOException e) {
            throw somewhere(e);
        }
    }

    private static JsonNode whole(JsonParser parser, int linesBefore) throws IOException, BadInputException {
        try {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw bad(e, parser, linesBefore);
        }
    }

    /** A writer of UTF-8. Closing it closes the stream. */
    public static JsonGenerator writer(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out, JsonEncoding.UTF8);
    }

    /**
     * What a parser found wrong, with line and column, in the user's language.
     *
     * @param parser still open: exceeded limits name no place, so that it is where the parser stands
     */
    public static BadInputException bad(JsonProcessingException e, JsonParser parser) {
        return bad(e, parser, 0);
    }

    private static BadInputException bad(JsonProcessingException e, JsonParser parser, int linesBefore) {
        JsonLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return bad(place.getLineNr() + linesBefore, place.getColumnNr(), e.getOriginalMessage(), e);
    }

    /** Something that is JSON, but not what the format asks for. */
    public static BadInputException bad(JsonLocation place, String message) {
        return bad(place.getLineNr(), place.getColumnNr(), message, null);
    }

    private static BadInputException bad(int line, int column, String message, Throwable cause) {
        return new BadInputException("BAD_JSON", MESSAGES.text("bad-json", Integer.toString(line),
                Integer.toString(column), message), cause);
    }

    private static BadInputException somewhere(IOException e) {
        return new BadInputException("BAD_JSON",
                MESSAGES.text("bad-json-somewhere", String.valueOf(e.getMessage())), e);
    }
}
