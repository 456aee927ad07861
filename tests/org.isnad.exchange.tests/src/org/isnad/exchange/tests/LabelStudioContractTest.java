/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.util.Optional;

import org.isnad.exchange.labelstudio.internal.LabelStudioReader;
import org.isnad.exchange.labelstudio.internal.LabelStudioWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.MemoryFiles;

class LabelStudioContractTest extends FormatContract {

    LabelStudioContractTest() {
        super(DeclaredFormat.in(LabelStudioReader.class, "labelstudio-json"), LabelStudioReader::new,
                LabelStudioWriter::new);
    }

    @Override
    protected Optional<MemoryFiles> quoting(String text, String word, int begin, int end) {
        return Optional.of(new MemoryFiles().with("tasks.json", """
                [{"data": {"text": "%s"}, "annotations": [{"completed_by": 1, "result": [{"id": "a", "type": "labels",
                "from_name": "label", "value": {"start": %d, "end": %d, "text": "%s", "labels": ["PERS"]}}]}]}]
                """.formatted(text, begin, end, word)));
    }
}
