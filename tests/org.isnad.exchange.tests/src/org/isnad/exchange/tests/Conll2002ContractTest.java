/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.util.Map;

import org.isnad.exchange.conll.internal.Conll2002Reader;
import org.isnad.exchange.conll.internal.Conll2002Writer;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;

class Conll2002ContractTest extends FormatContract {

    Conll2002ContractTest() {
        super(DeclaredFormat.in(Conll2002Writer.class, "conll2002"), Conll2002Reader::new, Conll2002Writer::new);
    }

    /** Two columns for entities that lie within others. */
    @Override
    protected Map<String, String> options() {
        return Map.of("columns", "form pos Chunk Entity Entity", "scheme", "bioes");
    }
}
