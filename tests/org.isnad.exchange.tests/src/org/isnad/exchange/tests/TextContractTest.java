/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import org.isnad.exchange.text.internal.TextReader;
import org.isnad.exchange.text.internal.TextWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;

class TextContractTest extends FormatContract {

    TextContractTest() {
        super(DeclaredFormat.in(TextWriter.class, "text"), TextReader::new, TextWriter::new);
    }
}
