/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a call left behind: the exit code and both streams. */
record Result(List<String> words, int exit, String out, String err) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    /** What the framework, the JVM and stack traces look like when they reach the user. */
    private static final Pattern LEAKED = Pattern.compile(
            "(?m)^!(ENTRY|SESSION|MESSAGE)|^\\s+at [\\w.$/]+\\(|See the log file|osgi>|BundleException|^WARNING: ");

    /** @throws AssertionError if it was not this exit code */
    Result exits(int expected) {
        assertEquals(expected, exit, this::toString);
        return this;
    }

    /** @throws AssertionError if standard output is not one JSON object and nothing else */
    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(out);
            assertTrue(json != null && json.isObject(), this::toString);
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    /** Passes when the call failed as scripts can read it: exit code, error object with code and message. */
    Result failsWith(int expected, String code) {
        exits(expected);
        JsonNode error = json().path("error");
        assertEquals(code, error.path("code").asText(), this::toString);
        assertFalse(error.path("message").asText().isBlank(), this::toString);
        return this;
    }

    /** Passes when the exit code is one of Isnad's own and no word of the framework's reached the user. */
    Result isPolite() {
        assertTrue(exit >= 0 && exit <= 3, this::toString);
        assertFalse(LEAKED.matcher(out + "\n" + err).find(), this::toString);
        return this;
    }

    @Override
    public String toString() {
        return "isnad " + String.join(" ", words) + " ended with " + exit + "\n--- out\n" + out + "\n--- err\n" + err;
    }
}
