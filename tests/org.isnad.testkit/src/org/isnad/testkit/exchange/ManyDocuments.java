/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.HeldContent;

/** A corpus that exists one document at a time, for finding out whether a writer holds more than one. */
final class ManyDocuments {

    private static final int COLLECTIONS = 10;

    private final Format format;
    private final Map<String, String> options;
    private final int count;
    private WeakReference<ExportDocument> first = new WeakReference<>(null);

    ManyDocuments(Format format, Map<String, String> options, int count) {
        this.format = format;
        this.options = options;
        this.count = count;
    }

    /** Writes all and closes the writer. @param atHalf is run when half of them are written */
    void write(FormatWriter writer, ExportTarget target, Runnable atHalf) throws IOException {
        HeldContent held = new HeldContent(format, (document, annotation, reason) -> { });
        try (writer) {
            writer.open(Written.context(target, Written.settings(format, options), Written.tagset(List.of(sample(0)))));
            for (int i = 0; i < count; i++) {
                writeOne(writer, held, i);
                if (i == count / 2) {
                    atHalf.run();
                }
            }
        }
    }

    private void writeOne(FormatWriter writer, HeldContent held, int number) throws IOException {
        SampleDocument sample = sample(number);
        ExportDocument document = held.of(sample.description(), sample.text(), sample.annotations(format));
        if (number == 0) {
            first = new WeakReference<>(document);
        }
        writer.write(document, (about, annotation, reason) -> { });
    }

    /** Whether nobody holds the first document any more. A collector need not take it at the first request. */
    boolean firstIsGone() {
        for (int i = 0; i < COLLECTIONS && first.get() != null; i++) {
            System.gc();
        }
        return first.get() == null;
    }

    private static SampleDocument sample(int number) {
        return SampleDocument.marked("many-" + number,
                "قال ⟦زيد⟧ إن ⟦عمرو بن علي⟧ وصل أمس إلى ⟦دمشق⟧. ".repeat(10).strip());
    }
}
