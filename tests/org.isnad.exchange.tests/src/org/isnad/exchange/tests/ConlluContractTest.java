/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.util.List;
import java.util.Map;

import org.isnad.exchange.conll.internal.ConlluReader;
import org.isnad.exchange.conll.internal.ConlluWriter;
import org.isnad.model.AnnotationId;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.testkit.exchange.SampleDocument;

class ConlluContractTest extends FormatContract {

    ConlluContractTest() {
        super(DeclaredFormat.in(ConlluWriter.class, "conllu"), ConlluReader::new, ConlluWriter::new);
    }

    /** Features and relations are those of words. */
    @Override
    protected SampleDocument plain() {
        SampleDocument document = new SampleDocument("all-that-it-holds", "قال زيد");
        AnnotationId verb = document.span("Token", Map.of("tag", List.of("VERB"), "lemma", List.of("قال")),
                document.range("قال"));
        AnnotationId subject = document.span("Token", Map.of("tag", List.of("PROPN")), document.range("زيد"));
        document.relation("Dependency", SampleDocument.tag("nsubj"), verb, subject);
        document.span("Entity", SampleDocument.tag("PERS"), document.range("زيد"));
        return document;
    }
}
