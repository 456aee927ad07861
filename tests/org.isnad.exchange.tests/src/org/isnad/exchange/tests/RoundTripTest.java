/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.Format;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.exchange.Loss;
import org.isnad.exchange.brat.internal.BratReader;
import org.isnad.exchange.brat.internal.BratWriter;
import org.isnad.model.AnnotationData;
import org.isnad.model.SpanData;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.testkit.exchange.RoundTrip;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.testkit.exchange.TrickyDocuments;
import org.isnad.testkit.exchange.Written;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** The test kit finds what formats do wrong. */
class RoundTripTest {

    private static final Format BRAT = DeclaredFormat.in(BratWriter.class, "brat");

    @Test
    void givenAnAnnotationThatIsMissingWhenComparedThenItIsNamed() throws IOException {
        for (SampleDocument sample : TrickyDocuments.all()) {
            Written written = written(sample);
            if (written.named().stream().anyMatch(loss -> loss.annotation() != null)) {
                continue;
            }
            Imported read = read(written);
            for (int i = 0; i < all(read).size(); i++) {
                List<AnnotationData> fewer = new ArrayList<>(all(read));
                fewer.remove(i);
                assertTrue(!problems(written, written.named(), with(read, read.text(), fewer))
                        .isEmpty(), sample.name());
            }
        }
    }

    @Test
    void givenAnythingElseWhenComparedThenItIsNamed() throws IOException {
        Written written = written(SampleDocument.marked("a", "قال ⟦زيد⟧ هذا"));
        Imported read = read(written);
        SpanData span = (SpanData) all(read).getFirst();
        assertEquals(List.of(), problems(written, List.of(), read));
        assertTrue(found(written, read, span.withRanges(List.of(new TextRange(4, 6)), span.time())));
        assertTrue(found(written, read, span.withFeature("tag", List.of("LOC"), span.time())));
        assertTrue(found(written, read, span.withFeature("kind", List.of("x"), span.time())));
        assertTrue(found(written, read, span.withComment("x", span.time())));
        assertTrue(found(written, read, span.described("Other", span.features())));
        assertTrue(!problems(written, List.of(), with(read, "قال  زيد هذا", all(read))).isEmpty());
        assertTrue(!problems(written, List.of(), with(read, read.text(), List.of(span, span.withId(written.documents()
                .getFirst().spans().getFirst().id())))).isEmpty(), "one more than was written");
    }

    @Test
    void givenALossOfTheDocumentWhenComparedThenWhiteSpaceAloneMayDiffer() throws IOException {
        Written written = written(SampleDocument.marked("a", "قال \r\n⟦زيد⟧ هذا"));
        Imported read = read(written);
        assertEquals(List.of(), problems(written, written.named(), read));
        assertTrue(!problems(written, List.of(), read).isEmpty());
        assertTrue(!problems(written, written.named(), with(read, read.text().replace("هذا", "ذا"), all(read)))
                .isEmpty());
    }

    private static boolean found(Written written, Imported read, AnnotationData changed) {
        return !problems(written, List.of(), with(read, read.text(), List.of(changed))).isEmpty();
    }

    private static List<String> problems(Written written, List<Loss> named, Imported read) {
        return RoundTrip.problems(written.documents().getFirst(), named, read, false, false);
    }

    private static Written written(SampleDocument sample) throws IOException {
        return Written.of(BRAT, BratWriter::new, Map.of(), List.of(sample));
    }

    private static Imported read(Written written) throws IOException {
        MemoryFiles files = written.files();
        String name = files.files().keySet().stream().filter(file -> file.endsWith(".ann")).findFirst().orElseThrow();
        return Readings.of(new BratReader(), files.source(name)).only();
    }

    private static List<AnnotationData> all(Imported read) {
        return read.annotations().stream().flatMap(said -> said.annotations().stream()).toList();
    }

    private static Imported with(Imported read, String text, List<AnnotationData> annotations) {
        return new Imported(read.name(), read.title(), text, read.charset(), read.metadata(),
                List.of(new Said("", annotations)), Optional.empty(), List.of());
    }
}
