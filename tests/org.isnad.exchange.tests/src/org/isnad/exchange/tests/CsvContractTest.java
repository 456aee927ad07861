/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.util.Optional;

import org.isnad.exchange.csv.internal.CsvReader;
import org.isnad.exchange.csv.internal.CsvWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;

class CsvContractTest extends FormatContract {

    CsvContractTest() {
        super(DeclaredFormat.in(CsvWriter.class, "csv"), CsvReader::new, CsvWriter::new);
    }

    @Override
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        return Optional.of(new MemoryFiles().with("table.csv", """
                document,rowKind,layer,ranges,text
                d,text,,,%s
                d,span,Entity,%d-%d,%s
                """.formatted(text, begin, end, word)));
    }
}
