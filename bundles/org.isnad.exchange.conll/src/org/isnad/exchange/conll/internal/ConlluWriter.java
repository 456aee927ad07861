/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;

/** Writes CoNLL-U, with entities and all white space in the last column. */
public final class ConlluWriter implements FormatWriter {

    private String layer;
    private boolean split;
    private Writer out;

    @Override
    public void open(ExportContext context) throws IOException {
        layer = context.options().text("layer");
        split = context.options().flag("split");
        out = new BufferedWriter(new OutputStreamWriter(context.target().single(),
                StandardCharsets.UTF_8.newEncoder()));
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        new ConlluRows(document, layer, split, losses).write(out);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
