/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tei.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a TEI file a document: the text in one {@code ab} whose white space is preserved, and the annotations in
 * {@code standOff}, pointing to characters. With the option {@code inline}, spans that lie within one another are
 * {@code rs} elements in the text besides; these say by {@code corresp} which span they repeat.
 */
public final class TeiWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TeiWriter.class);

    private ExportTarget target;
    private boolean inline;

    @Override
    public void open(ExportContext context) {
        target = context.target();
        inline = context.options().flag("inline");
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        String id = document.document().id().value();
        try (XmlOutput out = new XmlOutput(target.file(id, "xml"))) {
            out.begin("TEI").attribute("xmlns", "http://www.tei-c.org/ns/1.0").attribute("n", id);
            header(document, out);
            out.line().begin("text").begin("body").begin("ab").attribute("xml:id", StandOffOutput.TEXT)
                    .attribute("xml:space", "preserve");
            text(document, out);
            out.end().end().end();
            new StandOffOutput(out, OffsetMapper.of(document.text(), OffsetUnit.CODE_POINT))
                    .write(List.copyOf(document.annotations().values()));
            out.line().end();
            if (out.replaced() > 0) {
                losses.lost(document.document(), null, MESSAGES.text("lost.characters", out.replaced()));
            }
        }
    }

    private static void header(ExportDocument document, XmlOutput out) throws IOException {
        out.line().begin("teiHeader").begin("fileDesc").begin("titleStmt");
        out.element("title", document.document().title()).end();
        out.begin("publicationStmt").element("p", "Isnad").end();
        Map<String, String> metadata = document.document().metadata();
        if (!metadata.isEmpty()) {
            out.begin("notesStmt");
            for (Map.Entry<String, String> metadatum : metadata.entrySet()) {
                out.begin("note").attribute("n", metadatum.getKey()).text(metadatum.getValue()).end();
            }
            out.end();
        }
        out.begin("sourceDesc").element("p", document.document().source()).end();
        out.end().end();
    }

    private void text(ExportDocument document, XmlOutput out) throws IOException {
        String text = document.text();
        int at = 0;
        Deque<SpanData> open = new ArrayDeque<>();
        for (SpanData span : inline ? spans(document) : List.<SpanData>of()) {
            at = close(open, span.begin(), at, text, out);
            if (open.isEmpty() || span.end() <= open.peek().end()) {
                out.text(text, at, span.begin());
                at = span.begin();
                begin(span, out);
                open.push(span);
            }
        }
        at = close(open, Integer.MAX_VALUE, at, text, out);
        out.text(text, at, text.length());
    }

    private static List<SpanData> spans(ExportDocument document) {
        return document.annotations().values().stream().map(ExportAnnotations::spans).flatMap(List::stream)
                .filter(span -> span.ranges().size() == 1 && span.begin() < span.end()).toList();
    }

    /** Ends the elements that end before an offset. @return how far the text is written */
    private static int close(Deque<SpanData> open, int before, int from, String text, XmlOutput out)
            throws IOException {
        int at = from;
        while (!open.isEmpty() && open.peek().end() <= before) {
            int end = open.pop().end();
            out.text(text, at, end);
            out.end();
            at = end;
        }
        return at;
    }

    private static void begin(SpanData span, XmlOutput out) throws IOException {
        String label = span.tag().orElse(span.layer());
        out.begin("rs").attribute("type", StandOffOutput.isWord(label) ? label : "other");
        if (!StandOffOutput.isWord(label)) {
            out.attribute("n", label);
        }
        out.attribute("corresp", '#' + StandOffOutput.name(span.id()));
    }
}
