/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.oracles;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** UIMA's own readers of its XML and JSON. */
@ExtendWith(Exports.Once.class)
class UimaTest {

    @Test
    void givenXmiWhenUimaReadsItThenTextsAndSpansAreThoseOfTheProject(Exports exports) throws Exception {
        Read read = new Read();
        TypeSystemDescription system = types(exports);
        for (Path file : exports.files("uima-xmi", ".xmi")) {
            CAS cas = CasCreationUtils.createCas(system, null, null);
            try (InputStream in = Files.newInputStream(file)) {
                XmiCasDeserializer.deserialize(in, cas);
            }
            take(read, name(file), cas);
        }
        read.isWhatWasGiven(exports);
    }

    @Test
    void givenJsonWhenUimaReadsItThenTextsAndSpansAreThoseOfTheProject(Exports exports) throws Exception {
        Read read = new Read();
        TypeSystemDescription system = types(exports);
        for (Path file : exports.files("uima-json", ".json")) {
            CAS cas = CasCreationUtils.createCas(system, null, null);
            new JsonCas2Deserializer().deserialize(file.toFile(), cas);
            take(read, name(file), cas);
        }
        read.isWhatWasGiven(exports);
    }

    /** The types of both: UIMA's reader of JSON takes them for known and does not make those that its file declares. */
    private static TypeSystemDescription types(Exports exports) throws Exception {
        return UIMAFramework.getXMLParser().parseTypeSystemDescription(
                new XMLInputSource(exports.in("uima-xmi").resolve("TypeSystem.xml").toFile()));
    }

    /** Spans of the project have a feature with their tag; the document's own annotation has none. */
    private static void take(Read read, String name, CAS cas) {
        read.text(name, cas.getDocumentText());
        for (AnnotationFS annotation : cas.<Annotation>getAnnotationIndex()) {
            Feature tag = annotation.getType().getFeatureByBaseName("tag");
            if (tag != null) {
                read.mark(name, annotation.getBegin(), annotation.getEnd(), annotation.getFeatureValueAsString(tag));
            }
        }
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
