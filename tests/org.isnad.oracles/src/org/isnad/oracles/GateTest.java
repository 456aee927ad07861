/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.oracles;

import java.nio.file.Path;

import gate.Annotation;
import gate.AnnotationSet;
import gate.Document;
import gate.Factory;
import gate.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GATE's own reader of its XML. */
@ExtendWith(Exports.Once.class)
class GateTest {

    @BeforeAll
    static void gate() throws Exception {
        Gate.runInSandbox(true);
        Gate.init();
    }

    @Test
    void givenGateXmlWhenGateReadsItThenTextsAndSpansAreThoseOfTheProject(Exports exports) throws Exception {
        Read read = new Read();
        for (Path file : exports.files("gate-xml", ".xml")) {
            Document document = Factory.newDocument(file.toUri().toURL(), "UTF-8");
            String name = UimaTest.name(file);
            read.text(name, document.getContent().toString());
            take(read, name, document.getAnnotations());
            for (String set : document.getAnnotationSetNames()) {
                take(read, name, document.getAnnotations(set));
            }
            Factory.deleteResource(document);
        }
        read.isWhatWasGiven(exports);
    }

    private static void take(Read read, String name, AnnotationSet annotations) {
        for (Annotation annotation : annotations) {
            Object tag = annotation.getFeatures().get("tag");
            if (tag != null) {
                read.mark(name, annotation.getStartNode().getOffset().intValue(),
                        annotation.getEndNode().getOffset().intValue(), tag.toString());
            }
        }
    }
}
