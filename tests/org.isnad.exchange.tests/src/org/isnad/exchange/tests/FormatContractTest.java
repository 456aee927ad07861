/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.doccano.internal.DoccanoReader;
import org.isnad.exchange.doccano.internal.DoccanoWriter;
import org.isnad.model.Annotator;
import org.isnad.model.SpanData;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.FormatContract;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The kit for authors of formats finds writers that lose, move or hoard what they are given. */
class FormatContractTest {

    private static final String EACH_KIND = "givenOneOfEachThatItHoldsWhenWrittenAndReadThenNothingIsLost";
    private static final String TRICKY = "givenTrickyDocumentsWhenWrittenAndReadThenAllIsThereOrNamedAsLost";
    private static final String TOGETHER = "givenAllDocumentsTogetherWhenWrittenAndReadThenEachIsThere";
    private static final String RANDOM = "givenRandomDocumentsWhenWrittenAndReadThenAllIsThereOrNamedAsLost";
    private static final String STREAMED = "givenManyDocumentsWhenWrittenThenTheFirstLeaveBeforeTheLastCome";

    @Test
    void givenAnHonestWriterThenItPasses() throws Exception {
        assertEquals(List.of(), failed(DoccanoWriter::new));
    }

    @Test
    void givenAWriterThatNamesEverythingAsLostThenItFails() throws Exception {
        assertEquals(List.of(EACH_KIND), failed(() -> new Wrapped() {
            @Override
            ExportDocument changed(ExportDocument document, LossReport losses) {
                document.annotations().values().stream().flatMap(ExportAnnotations::all)
                        .forEach(lost -> losses.lost(document.document(), lost, "too hard"));
                return new ExportDocument(document.document(), document.text(), new TreeMap<>());
            }
        }));
    }

    @Test
    void givenAWriterThatMovesSpansThenItFails() throws Exception {
        assertEquals(List.of(TOGETHER, EACH_KIND, RANDOM, TRICKY), failed(() -> new Wrapped() {
            @Override
            ExportDocument changed(ExportDocument document, LossReport losses) {
                SortedMap<Annotator, ExportAnnotations> moved = new TreeMap<>();
                document.annotations().forEach((who, said) -> moved.put(who, new ExportAnnotations(said.spans().stream()
                        .map(span -> moved(span, document.text().length())).toList(), said.relations(), said.groups(),
                        said.documentAnnotations())));
                return new ExportDocument(document.document(), document.text(), moved);
            }
        }));
    }

    @Test
    void givenAWriterThatKeepsAllDocumentsThenItFails() throws Exception {
        List<ExportDocument> hoard = new ArrayList<>();
        assertEquals(List.of(STREAMED), failed(() -> new Wrapped() {
            @Override
            ExportDocument changed(ExportDocument document, LossReport losses) {
                hoard.add(document);
                return document;
            }
        }));
    }

    private static SpanData moved(SpanData span, int length) {
        List<TextRange> ranges = span.ranges().stream().map(range -> range.isEmpty() || range.end() == length ? range
                : new TextRange(range.begin(), range.end() + 1)).toList();
        return new SpanData(span.id(), span.layer(), ranges, span.features(), span.author(), span.time(), span.origin(),
                span.comment());
    }

    /** @return the names of the kit's tests that fail, sorted */
    private static List<String> failed(Supplier<FormatWriter> writers) throws IllegalAccessException {
        List<String> failed = new ArrayList<>();
        for (Method test : FormatContract.class.getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class)) {
                test.setAccessible(true);
                try {
                    test.invoke(new Contract(writers));
                } catch (InvocationTargetException e) {
                    if (!(e.getCause() instanceof TestAbortedException)) {
                        failed.add(test.getName());
                    }
                }
            }
        }
        failed.sort(null);
        return failed;
    }

    /** Not run by itself: it is no test class by its name. */
    private static final class Contract extends FormatContract {

        private Contract(Supplier<FormatWriter> writers) {
            super(DeclaredFormat.in(DoccanoReader.class, "doccano-jsonl"), DoccanoReader::new, writers);
        }
    }

    /** A shipped writer that is given something else than it should be. */
    private abstract static class Wrapped implements FormatWriter {

        private final FormatWriter writer = new DoccanoWriter();

        abstract ExportDocument changed(ExportDocument document, LossReport losses);

        @Override
        public void open(ExportContext context) throws IOException {
            writer.open(context);
        }

        @Override
        public void write(ExportDocument document, LossReport losses) throws IOException {
            writer.write(changed(document, losses), losses);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
