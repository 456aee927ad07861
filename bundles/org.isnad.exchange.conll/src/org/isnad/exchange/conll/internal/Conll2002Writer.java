/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

/** Writes token and tag, as in CoNLL-2002. */
public final class Conll2002Writer extends ColumnsWriter {

    public Conll2002Writer() {
        super(Columns.usual(2));
    }
}
