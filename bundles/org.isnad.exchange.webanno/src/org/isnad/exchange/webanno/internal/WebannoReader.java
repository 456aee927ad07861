/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.exchange.webanno.internal.TsvLayer.Column;
import org.isnad.exchange.webanno.internal.TsvLayer.Content;
import org.isnad.model.schema.Layer;
import org.isnad.text.message.MessageBundle;

/** Reads WebAnno TSV 3.0 to 3.3: the layers keep their types' names, the feature {@code value} is the tag. */
public final class WebannoReader implements FormatReader {

    private static final MessageBundle MESSAGES = MessageBundle.beside(WebannoReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith(TsvFile.FORMAT) || text.startsWith('\ufeff' + TsvFile.FORMAT);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        if (sink.cancelled()) {
            return;
        }
        DecodedText content = DecodedText.of(source.bytes(), settings.charset());
        List<Notice> notices = new ArrayList<>();
        TsvFile file = new TsvFile(content.text(),
                (line, wrong) -> notices.add(new Notice(line, 0, MESSAGES.text("line", wrong))));
        AnnotationDrafts drafts = settings.drafts("");
        String prefix = settings.options().text("prefix");
        new TsvAnnotations(file, drafts, prefix, notices).read();
        declare(file.layers(), prefix, sink);
        sink.take(new Imported("", Titles.of(file.text(), source.name()), file.text(), content.charset(), Map.of(),
                drafts.isEmpty() ? List.of() : List.of(drafts.said()), Optional.of(file.unit()), notices));
    }

    private static void declare(List<TsvLayer> layers, String prefix, ImportSink sink) {
        LabelsSeen labels = new LabelsSeen("webanno");
        for (TsvLayer layer : layers) {
            LabelsSeen.LayerSeen seen = labels.layer(layer.name(prefix),
                    layer.kind() == TsvLayer.Kind.RELATION ? Layer.Kind.RELATION : Layer.Kind.SPAN);
            for (Column column : layer.columns()) {
                if (column.content() == Content.VALUE || column.content() == Content.CHAIN_LINK) {
                    seen.feature(column.name().equals(TsvLayer.label(layer.name())) && !layer.hasTag() ? Layer.TAG
                            : column.name());
                } else if (column.content() == Content.SLOT_TARGETS) {
                    labels.layer(layer.name(prefix) + ':' + column.name(), Layer.Kind.GROUP);
                }
            }
        }
        if (!labels.isEmpty()) {
            sink.declare(labels.tagset());
        }
    }
}
