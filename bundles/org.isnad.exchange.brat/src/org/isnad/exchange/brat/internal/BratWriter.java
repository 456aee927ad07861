/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a {@code .txt} and a {@code .ann} file a document, and the collection's {@code annotation.conf} and
 * {@code visual.conf}, as brat's description of its standoff format has it (brat.nlplab.org/standoff.html).
 * The type of a span, relation or group is its tag, or its layer when it has none, in the letters that brat allows.
 * Features that brat can declare become attributes, others and comments become notes. Groups are events, and
 * equivalences where brat's say as much.
 */
public final class BratWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(BratWriter.class);

    private ExportTarget target;
    private Tagset tagset;
    private BratNames names;
    private BratAttributes attributes;

    @Override
    public void open(ExportContext context) {
        target = context.target();
        tagset = context.tagset();
        names = BratNames.of(tagset);
        attributes = new BratAttributes(tagset);
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        BratText text = new BratText(document.text());
        if (text.lineEndsChanged()) {
            losses.lost(document.document(), null, MESSAGES.text("line-ends"));
        }
        String name = document.document().id().value();
        try (Writer out = writer(name, "txt")) {
            out.write(text.written());
        }
        try (Writer out = writer(name, "ann")) {
            new BratLines(document, text, names, attributes, out, losses).write();
        }
    }

    @Override
    public void close() throws IOException {
        if (tagset != null) {
            try (Writer out = writer("annotation", "conf")) {
                out.write(BratConfiguration.annotations(tagset, names, attributes));
            }
            try (Writer out = writer("visual", "conf")) {
                out.write(BratConfiguration.visuals(tagset, names, MessageBundle.userLocale()));
            }
        }
    }

    private Writer writer(String name, String ending) throws IOException {
        OutputStream out = target.file(name, ending);
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
    }
}
