/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.model.AnnotationData;
import org.isnad.model.Document;
import org.isnad.text.message.MessageBundle;

/**
 * Writes an {@code .xmi} file a document and one {@code TypeSystem.xml}, with a type for each layer; see
 * {@link LayerNames}. A type has a feature {@code tag} and the layer's others, {@code id} for Isnad's own name of the
 * annotation and {@code comment}. Relations have {@code source} and {@code target}, groups arrays of {@code members}
 * and {@code roles}, and discontinuous spans an array of {@code parts}; their begin and end enclose these.
 */
public final class XmiWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(XmiWriter.class);

    private ExportTarget target;
    private WrittenTypes types;

    @Override
    public void open(ExportContext context) {
        target = context.target();
        types = new WrittenTypes(context.tagset());
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        List<AnnotationData> annotations = document.annotations().values().stream().flatMap(ExportAnnotations::all)
                .toList();
        annotations.forEach(types::see);
        nameLostValues(document.document(), annotations, types, losses);
        try (XmlOutput out = new XmlOutput(target.file(document.document().id().value(), "xmi"))) {
            new XmiDocument(document, annotations, types, out).write();
            if (out.replaced() > 0) {
                losses.lost(document.document(), null, MESSAGES.text("lost.characters", out.replaced()));
            }
        }
    }

    static void nameLostValues(Document document, List<AnnotationData> annotations, WrittenTypes types,
            LossReport losses) {
        for (AnnotationData annotation : annotations) {
            for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
                if (feature.getValue().size() > 1 && !types.isMany(annotation, feature.getKey())) {
                    losses.lost(document, annotation, MESSAGES.text("lost.values", feature.getKey()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (types != null) {
            try (XmlOutput out = new XmlOutput(target.file("TypeSystem", "xml"))) {
                types.write(out);
            }
        }
    }

    /** The namespaces of a set of types' packages, with the prefixes that a file gives them. */
    static Stream<String> packages(Set<String> types) {
        return types.stream().map(type -> type.substring(0, type.lastIndexOf('.'))).distinct().sorted();
    }
}
