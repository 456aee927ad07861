/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webannotation.internal;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.text.TextRange;

/** What stands at a place and around it, so that it can be found again in a text that changed. */
record Quotation(String prefix, String exact, String suffix) {

    /** In UTF-16 code units; enough to tell one place from others in news. */
    private static final int AROUND = 32;

    static Quotation of(String text, TextRange range) {
        int from = Math.max(0, range.begin() - AROUND);
        int to = Math.min(text.length(), range.end() + AROUND);
        return new Quotation(text.substring(whole(text, from), range.begin()), range.covered(text),
                text.substring(range.end(), whole(text, to)));
    }

    /** The border of the character that an offset lies in. */
    private static int whole(String text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset - 1 : offset;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(Terms.TYPE, Terms.QUOTE);
        json.writeStringField(Terms.EXACT, exact);
        json.writeStringField(Terms.PREFIX, prefix);
        json.writeStringField(Terms.SUFFIX, suffix);
        json.writeEndObject();
    }
}
