/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.exchange.webanno.internal.WebannoReader;
import org.isnad.exchange.webanno.internal.WebannoWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;

class WebannoContractTest extends FormatContract {

    WebannoContractTest() {
        super(DeclaredFormat.in(WebannoWriter.class, "webanno-tsv3"), WebannoReader::new, WebannoWriter::new);
    }

    /** The first token stands before the word, so that the sentence begins at 0. */
    @Override
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        OffsetUnit unit = Stream.of(OffsetUnit.values())
                .filter(one -> OffsetMapper.of(text, one).toUnit(text.indexOf(word)) == begin).findFirst()
                .orElseThrow();
        int first = OffsetMapper.of(text, unit).toUnit(text.indexOf(' '));
        return Optional.of(new MemoryFiles().with("a.tsv", "#FORMAT=WebAnno TSV 3.3\n#T_SP=Entity|value\n\n\n#Text="
                + text + "\n1-1\t0-" + first + "\t" + text.substring(0, text.indexOf(' '))
                + "\t_\t\n1-2\t" + begin + "-"
                + end + "\t" + word + "\tPERS\t\n"));
    }
}
