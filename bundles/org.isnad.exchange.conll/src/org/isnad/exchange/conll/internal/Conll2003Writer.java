/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

/** Writes token, part of speech, chunk and tag, as in CoNLL-2003. */
public final class Conll2003Writer extends ColumnsWriter {

    public Conll2003Writer() {
        super(Columns.usual(4));
    }
}
