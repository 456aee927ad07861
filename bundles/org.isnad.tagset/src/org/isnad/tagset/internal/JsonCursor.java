/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetException;

/** Walks over strict JSON and says where it stands when something is wrong. */
final class JsonCursor {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final String source;

    /**
     * @param content characters and not bytes, because people count columns in characters
     * @param source  what messages call the content
     */
    JsonCursor(String content, String source) throws IOException {
        this.parser = JSON.createParser(content);
        this.source = source;
    }

    /** Reads one thing that the cursor stands on. */
    @FunctionalInterface
    interface Reader<T> {
        T read() throws IOException, TagsetException;
    }

    /** Takes one property, whose value the cursor stands on; false if the name means nothing here. */
    @FunctionalInterface
    interface Properties {
        boolean take(String name) throws IOException, TagsetException;
    }

    /** Goes to the first token. */
    void start() throws IOException {
        next();
    }

    /** @throws TagsetException if anything follows */
    void end() throws IOException, TagsetException {
        if (next() != null) {
            throw problem(Problem.TRAILING_CONTENT, parser.getText());
        }
    }

    /**
     * Reads the object that the cursor stands on.
     *
     * @param required the names that must occur in it
     */
    void object(Properties properties, String... required) throws IOException, TagsetException {
        expect(JsonToken.START_OBJECT);
        JsonLocation begin = parser.currentTokenLocation();
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                throw problem(Problem.DUPLICATE_PROPERTY, name);
            }
            JsonLocation place = parser.currentTokenLocation();
            next();
            if (!properties.take(name)) {
                throw problem(Problem.UNKNOWN_PROPERTY, place, name);
            }
        }
        for (String name : required) {
            if (!seen.contains(name)) {
                throw problem(Problem.MISSING_PROPERTY, begin, name);
            }
        }
    }

    <T> List<T> array(Reader<T> element) throws IOException, TagsetException {
        expect(JsonToken.START_ARRAY);
        List<T> elements = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            elements.add(element.read());
        }
        return elements;
    }

    String string() throws IOException, TagsetException {
        expect(JsonToken.VALUE_STRING);
        return parser.getText();
    }

    boolean bool() throws IOException, TagsetException {
        if (!parser.currentToken().isBoolean()) {
            throw problem(Problem.BAD_VALUE, parser.getText());
        }
        return parser.getBooleanValue();
    }

    int integer() throws IOException, TagsetException {
        expect(JsonToken.VALUE_NUMBER_INT);
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw problem(Problem.BAD_VALUE, parser.getText());
        }
        return parser.getIntValue();
    }

    /** A problem with the token that the cursor stands on. */
    TagsetException problem(Problem problem, String what) {
        return problem(problem, parser.currentTokenLocation(), what);
    }

    /** The problem that the parser met; it may meet it late, when a string's content is asked for. */
    TagsetException syntax(JsonProcessingException problem) {
        JsonLocation place = problem.getLocation() == null ? parser.currentLocation() : problem.getLocation();
        return new TagsetException(Problem.SYNTAX, problem, source, place.getLineNr(), place.getColumnNr(),
                problem.getOriginalMessage());
    }

    private TagsetException problem(Problem problem, JsonLocation place, String what) {
        return new TagsetException(problem, null, source, place.getLineNr(), place.getColumnNr(), what);
    }

    private void expect(JsonToken token) throws IOException, TagsetException {
        if (parser.currentToken() != token) {
            throw problem(Problem.BAD_VALUE, parser.currentToken() == null ? "nothing" : parser.getText());
        }
    }

    private JsonToken next() throws IOException {
        return parser.nextToken();
    }
}
