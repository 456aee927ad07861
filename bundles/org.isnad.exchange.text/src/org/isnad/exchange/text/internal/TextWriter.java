/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.text.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;

/** Writes each document's text as one UTF-8 file, byte for byte what the project holds. */
public final class TextWriter implements FormatWriter {

    private ExportTarget target;

    @Override
    public void open(ExportContext context) {
        target = context.target();
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        try (OutputStream out = target.file(document.document().id().value(), "txt")) {
            out.write(document.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
