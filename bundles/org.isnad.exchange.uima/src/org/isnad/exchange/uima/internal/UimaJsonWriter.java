/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.StrictJson;
import org.isnad.model.AnnotationData;

/** Writes a CAS a document, with the types that it uses; types and features are those of {@link XmiWriter}. */
public final class UimaJsonWriter implements FormatWriter {

    private ExportTarget target;

    @Override
    public void open(ExportContext context) {
        target = context.target();
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        List<AnnotationData> annotations = document.annotations().values().stream().flatMap(ExportAnnotations::all)
                .toList();
        try (JsonGenerator json = StrictJson.writer(target.file(document.document().id().value(), "json"))) {
            json.writeStartObject();
            JsonTypes types = new JsonTypes(annotations);
            types.write(json);
            new JsonDocument(document, annotations, types, json).write();
            json.writeEndObject();
        }
    }
}
