/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in a text as a file states it, which may be anything.
 *
 * @param begin in the file's unit
 * @param end   in the file's unit, exclusive
 * @param quote what the file says to stand there; empty if it says nothing
 */
public record Stretch(int begin, int end, String quote) {

    /** A place of which JSON states the borders. @return empty if one of them is no whole number */
    public static Optional<Stretch> of(JsonNode begin, JsonNode end, String quote) {
        return begin.isIntegralNumber() && begin.canConvertToInt() && end.isIntegralNumber() && end.canConvertToInt()
                ? Optional.of(new Stretch(begin.intValue(), end.intValue(), quote)) : Optional.empty();
    }
}
