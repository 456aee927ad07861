/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LossReport;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Features;
import org.isnad.text.message.MessageBundle;

/** The project's claims as rows, and below them how they relate to each other. */
public final class ClaimRows {

    /** By these a table of claims is known when somebody wants to import it. */
    static final List<String> KNOWN_BY = List.of("worth", "verdict", "mentions");

    private static final List<String> HEADER = List.of("kind", "id", "text", "topic", "worth", "event", "place", "time",
            "figures", "verdict", "mentions", "from", "relation", "to", "conflicts", "author", "made", "origin",
            "comment");
    private static final MessageBundle MESSAGES = MessageBundle.beside(ClaimRows.class);

    /** The table's first row. */
    public List<String> header() {
        return HEADER;
    }

    /** Tells what of a document is not in a table of claims. */
    public void leave(ExportDocument document, LossReport losses) {
        long annotations = document.annotations().values().stream().mapToLong(said -> said.all().count()).sum();
        losses.lost(document.document(), null, MESSAGES.text("lost.annotations", annotations));
    }

    /** All rows. */
    public void write(ExportContext context, RowSink sink) throws IOException {
        for (Claim claim : context.claims()) {
            sink.row(row(claim));
        }
        for (ClaimRelation relation : context.claimRelations()) {
            sink.row(row(relation));
        }
    }

    private static List<String> row(Claim claim) {
        Map<String, String> cells = new TreeMap<>();
        cells.put("kind", "claim");
        cells.put("id", claim.id().toString());
        cells.put("text", claim.text());
        cells.put("topic", claim.topic());
        cells.put("worth", claim.worth().name().toLowerCase(Locale.ROOT));
        cells.put("event", claim.event());
        cells.put("place", claim.place());
        cells.put("time", claim.time());
        cells.put("figures", Values.joined(claim.figures().stream().map(ClaimRows::text).toList()));
        cells.put("verdict", claim.verdict());
        cells.put("mentions", Values.joined(claim.mentions().stream()
                .map(mention -> mention.document().value() + '/' + mention.annotation()).toList()));
        return row(cells, claim.authorship());
    }

    private static List<String> row(ClaimRelation relation) {
        Map<String, String> cells = new TreeMap<>();
        cells.put("kind", "relation");
        cells.put("id", relation.id().toString());
        cells.put("from", relation.from().toString());
        cells.put("relation", relation.type().name().toLowerCase(Locale.ROOT));
        cells.put("to", relation.to().toString());
        cells.put("conflicts", relation.conflicts().stream().map(conflict -> conflict.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|")));
        return row(cells, relation.authorship());
    }

    private static List<String> row(Map<String, String> cells, Authorship authorship) {
        cells.put("author", authorship.author());
        cells.put("made", authorship.time().toString());
        cells.put("origin", authorship.origin().toString().toLowerCase(Locale.ROOT));
        cells.put("comment", authorship.comment());
        return HEADER.stream().map(name -> cells.getOrDefault(name, "")).toList();
    }

    /** {@code hedge=about; number=3..5; what=killed; who=civilian}. */
    private static String text(Claim.Figure figure) {
        Map<String, List<String>> parts = new TreeMap<>();
        parts.put("what", known(figure.what()));
        parts.put("who", known(figure.who()));
        parts.put("number", figure.number().texts());
        parts.put("hedge", known(figure.hedge()));
        return Features.of(parts).toString();
    }

    private static List<String> known(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
