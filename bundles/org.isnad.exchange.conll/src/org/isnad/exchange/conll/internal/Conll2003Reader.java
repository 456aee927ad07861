/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.nio.charset.StandardCharsets;

/** Reads files of the shape of CoNLL-2003: token, part of speech, chunk and entity. */
public final class Conll2003Reader extends ColumnsReader {

    public Conll2003Reader() {
        super(".conll2003", ".conll03");
    }

    @Override
    boolean isRecognised(byte[] head) {
        return hasFourColumns(head);
    }

    /** Whether the line that begins the first document has the columns of CoNLL-2003. */
    static boolean hasFourColumns(byte[] head) {
        String first = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return first.strip().split("\\s+").length == 4;
    }
}
