/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

/** Reads files of the shape of CoNLL-2002: a token and its tag, or a part of speech between them. */
public final class Conll2002Reader extends ColumnsReader {

    public Conll2002Reader() {
        super(".conll2002", ".conll02", ".iob", ".iob2", ".bio", ".conll");
    }

    @Override
    boolean isRecognised(byte[] head) {
        return !Conll2003Reader.hasFourColumns(head);
    }
}
