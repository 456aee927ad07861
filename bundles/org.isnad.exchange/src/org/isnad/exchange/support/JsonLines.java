/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/** Files of JSON with a value on each line, UTF-8. */
public final class JsonLines {

    private JsonLines() {
    }

    /** A writer that ends each value, the last one too, with a line feed. Closing it closes the stream. */
    public static JsonGenerator writer(OutputStream out) throws IOException {
        JsonGenerator json = StrictJson.writer(out);
        json.setPrettyPrinter(new LineEnds());
        return json;
    }

    /** Jackson puts a separator between values; here it stands after each, as tools that count lines expect. */
    private static final class LineEnds extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        LineEnds() {
            super("");
        }

        @Override
        public void writeEndObject(JsonGenerator json, int fields) throws IOException {
            super.writeEndObject(json, fields);
            if (json.getOutputContext().getParent().inRoot()) {
                json.writeRaw('\n');
            }
        }
    }
}
