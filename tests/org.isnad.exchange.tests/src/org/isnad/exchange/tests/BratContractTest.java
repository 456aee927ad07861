/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.util.Optional;

import org.isnad.exchange.brat.internal.BratReader;
import org.isnad.exchange.brat.internal.BratWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;

class BratContractTest extends FormatContract {

    BratContractTest() {
        super(DeclaredFormat.in(BratWriter.class, "brat"), BratReader::new, BratWriter::new);
    }

    @Override
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        return Optional.of(new MemoryFiles().with("a.txt", text)
                .with("a.ann", "T1\tPERS " + begin + " " + end + "\t" + word + "\n"));
    }
}
