/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.text.message.MessageBundle;

/**
 * Writes one page of HTML that needs nothing else: no script, no font, no picture, and a policy that forbids them. The
 * page has the direction of the user's language, each paragraph its own; whatever comes from the project is isolated.
 */
public final class ReportWriter implements FormatWriter {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final MessageBundle MESSAGES = MessageBundle.beside(ReportWriter.class);

    private ExportContext context;
    private Colours colours;
    private ClaimTable claims;
    private Html out;

    @Override
    public void open(ExportContext given) throws IOException {
        context = given;
        Locale locale = MessageBundle.userLocale();
        colours = new Colours(given.tagset(), locale);
        claims = new ClaimTable(given.claims(), given.claimRelations());
        boolean arabic = "ar".equals(locale.getLanguage());
        out = new Html(given.target().single());
        out.raw("<!DOCTYPE html>\n<html lang=\"").raw(arabic ? "ar" : "en").raw("\" dir=\"")
                .raw(arabic ? "rtl" : "ltr").raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").raw(POLICY).raw("\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                .text(given.title()).raw("</title>\n<style>\n").raw(colours.sheet()).raw("</style>\n</head>\n<body>\n")
                .raw("<h1>").isolated(given.title()).raw("</h1>\n<p class=\"soft\">")
                .text(given.now().toString().substring(0, 10)).raw("</p>\n");
        legend();
    }

    private void legend() throws IOException {
        out.raw("<section><h2>").text(MESSAGES.text("legend")).raw("</h2>\n");
        for (Layer layer : colours.layers()) {
            out.raw("<div class=\"legend\">");
            entry(colours.of(layer, ""));
            for (Tag tag : layer.tags()) {
                entry(colours.of(layer, tag.name()));
            }
            out.raw("</div>\n");
        }
        out.raw("</section>\n");
    }

    private void entry(Colours.Named label) throws IOException {
        out.raw("<mark class=\"").raw(label.style()).raw("\">").isolated(label.name()).raw("</mark>");
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        long before = out.replaced();
        claims.see(document);
        Document description = document.document();
        out.raw("<article>\n<h2 dir=\"auto\">").text(description.title()).raw("</h2>\n");
        metadata(description.metadata());
        if (document.annotations().isEmpty()) {
            new MarkedText(document.text(), List.of(), colours).write(out);
        }
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            out.raw("<h3>").isolated(said.getKey().name()).raw("</h3>\n");
            new MarkedText(document.text(), said.getValue().spans(), colours).write(out);
            new SaidTables(context, colours, document.text(), said.getValue()).write(out);
        }
        out.raw("</article>\n");
        if (out.replaced() > before) {
            losses.lost(description, null, MESSAGES.text("lost.characters", out.replaced() - before));
        }
    }

    private void metadata(Map<String, String> metadata) throws IOException {
        if (!metadata.isEmpty()) {
            out.raw("<dl>\n");
            for (Map.Entry<String, String> metadatum : metadata.entrySet()) {
                out.raw("<dt>").isolated(metadatum.getKey()).raw("</dt><dd>").isolated(metadatum.getValue())
                        .raw("</dd>\n");
            }
            out.raw("</dl>\n");
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            try (Html page = out) {
                claims.write(page);
                page.raw("</body>\n</html>\n");
            }
        }
    }
}
