/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.claimreview.internal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes what could end or open an element or a line of a script where the JSON is put into a page: {@code </script>}
 * in a claim stays text.
 */
final class PageEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] escapes = standardAsciiEscapesForJSON();
        for (char unsafe : new char[] { '<', '>', '&', '\'' }) {
            escapes[unsafe] = ESCAPE_STANDARD;
        }
        return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR
                ? new SerializedString("\\u" + Integer.toHexString(character)) : null;
    }
}
