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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a {@code .txt} and a {@code .ann} file a document, and the collection's {@code annotation.conf} and
 * {@code visual.conf}, as brat's description of its standoff format has it (brat.nlplab.org/standoff.html).
 * A span's type is its tag, or its layer when it has none. Features with one plain value become attributes, others
 * and comments become notes.
 */
public final class BratWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(BratWriter.class);

    private ExportTarget target;
    private Tagset tagset;

    @Override
    public void open(ExportContext context) {
        target = context.target();
        tagset = context.tagset();
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
            new Lines(document, text, out, losses).write();
        }
    }

    @Override
    public void close() throws IOException {
        if (tagset != null) {
            try (Writer out = writer("annotation", "conf")) {
                out.write(BratConfiguration.annotations(tagset));
            }
            try (Writer out = writer("visual", "conf")) {
                out.write(BratConfiguration.visuals(tagset, MessageBundle.userLocale()));
            }
        }
    }

    private Writer writer(String name, String ending) throws IOException {
        OutputStream out = target.file(name, ending);
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
    }

    /** The lines of one {@code .ann} file: ids are unique within a file. */
    private static final class Lines {

        private final ExportDocument document;
        private final BratText text;
        private final Writer out;
        private final LossReport losses;
        private int spans;
        private int attributes;
        private int notes;

        Lines(ExportDocument document, BratText text, Writer out, LossReport losses) {
            this.document = document;
            this.text = text;
            this.out = out;
            this.losses = losses;
        }

        void write() throws IOException {
            for (SpanData span : document.spans()) {
                List<TextRange> fragments = text.fragments(span.ranges());
                if (fragments.isEmpty()) {
                    losses.lost(document.document(), span, MESSAGES.text("zero-length"));
                } else {
                    write(span, fragments);
                }
            }
        }

        private void write(SpanData span, List<TextRange> fragments) throws IOException {
            String id = "T" + ++spans;
            String type = span.tag().orElse(span.layer());
            String offsets = fragments.stream()
                    .map(f -> text.codePoint(f.begin()) + " " + text.codePoint(f.end()))
                    .collect(Collectors.joining(";"));
            String covered = fragments.stream().map(f -> f.covered(document.text())).collect(Collectors.joining(" "));
            out.write(id + '\t' + name(span, type) + ' ' + offsets + '\t' + covered + '\n');
            for (Map.Entry<String, List<String>> feature : span.features().entrySet()) {
                if (!feature.getKey().equals("tag")) {
                    writeFeature(span, id, feature.getKey(), feature.getValue());
                }
            }
            if (!span.comment().isEmpty()) {
                writeNote(span, id, span.comment());
            }
        }

        private void writeFeature(SpanData span, String id, String feature, List<String> values) throws IOException {
            boolean plain = values.size() == 1 && !values.getFirst().isEmpty()
                    && values.getFirst().chars().noneMatch(Character::isWhitespace);
            if (plain) {
                out.write("A" + ++attributes + '\t' + name(span, feature) + ' ' + id + ' ' + values.getFirst() + '\n');
            } else {
                for (String value : values) {
                    writeNote(span, id, feature + "=" + value);
                }
            }
        }

        private void writeNote(SpanData span, String id, String note) throws IOException {
            String line = note.replaceAll("[\\r\\n\\t]+", " ");
            if (!line.equals(note)) {
                losses.lost(document.document(), span, MESSAGES.text("note-lines"));
            }
            out.write("#" + ++notes + "\tAnnotatorNotes " + id + '\t' + line + '\n');
        }

        private String name(SpanData span, String name) {
            String plain = BratConfiguration.name(name);
            if (!plain.equals(name)) {
                losses.lost(document.document(), span, MESSAGES.text("name", name, plain));
            }
            return plain;
        }
    }
}
