/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Document;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.SpanData;
import org.isnad.text.message.MessageBundle;

/** The claims of an export: who says what. Keeps of each document only the words that make a claim. */
final class ClaimTable {

    private static final String SOURCE = "source";

    private static final MessageBundle MESSAGES = MessageBundle.beside(ClaimTable.class);

    private final List<Claim> claims;
    private final List<ClaimRelation> relations;
    private final Map<Claim.Mention, Words> mentions = new HashMap<>();

    /** What a document says, and whom it names as its source. */
    private record Words(String title, String words, List<String> sources) {
    }

    ClaimTable(List<Claim> claims, List<ClaimRelation> relations) {
        this.claims = claims;
        this.relations = relations;
    }

    /** Keeps the words of a document that make claims. */
    void see(ExportDocument document) {
        Document description = document.document();
        Set<AnnotationId> wanted = new HashSet<>();
        claims.forEach(claim -> claim.mentions().stream()
                .filter(mention -> mention.document().equals(description.id()))
                .forEach(mention -> wanted.add(mention.annotation())));
        if (wanted.isEmpty()) {
            return;
        }
        for (ExportAnnotations said : document.annotations().values()) {
            Map<AnnotationId, AnnotationData> byId = new HashMap<>();
            said.all().forEach(annotation -> byId.put(annotation.id(), annotation));
            for (AnnotationId id : wanted) {
                if (byId.containsKey(id)) {
                    mentions.put(new Claim.Mention(description.id(), id), new Words(description.title(),
                            words(byId.get(id), byId, document.text()), sources(id, said, byId, document.text())));
                }
            }
        }
    }

    private static List<String> sources(AnnotationId mention, ExportAnnotations said,
            Map<AnnotationId, AnnotationData> byId, String text) {
        List<String> sources = new ArrayList<>();
        for (GroupData group : said.groups()) {
            if (group.id().equals(mention) || group.references().contains(mention)) {
                group.members(SOURCE).forEach(source -> sources.add(words(byId.get(source), byId, text)));
            }
        }
        return sources;
    }

    /** A span's words; those of a group are its members' that are no sources. */
    private static String words(AnnotationData annotation, Map<AnnotationId, AnnotationData> byId, String text) {
        if (annotation instanceof GroupData group) {
            StringJoiner words = new StringJoiner(" … ");
            for (Member member : group.members()) {
                if (!member.role().equals(SOURCE) && byId.get(member.annotation()) instanceof SpanData span) {
                    words.add(span.coveredText(text));
                }
            }
            return words.toString();
        }
        return annotation instanceof SpanData span ? span.coveredText(text) : "";
    }

    void write(Html out) throws IOException {
        if (claims.isEmpty()) {
            return;
        }
        out.raw("<section><h2>").text(MESSAGES.text("claims")).raw("</h2>\n<table><thead><tr>");
        for (String column : List.of("claim", "topic", "verdict", "who")) {
            out.raw("<th scope=\"col\">").text(MESSAGES.text(column)).raw("</th>");
        }
        out.raw("</tr></thead>\n");
        for (Claim claim : claims) {
            out.raw("<tr><td>").isolated(claim.text());
            related(out, claim.id());
            out.raw("</td><td>").isolated(claim.topic()).raw("</td><td>").isolated(claim.verdict()).raw("</td><td>");
            for (Claim.Mention mention : claim.mentions()) {
                Words words = mentions.get(mention);
                if (words != null) {
                    out.raw("<div>").isolated(words.sources().isEmpty() ? words.title()
                            : String.join(" · ", words.sources()) + " — " + words.title()).raw(": ")
                            .isolated("«" + words.words() + "»").raw("</div>");
                }
            }
            out.raw("</td></tr>\n");
        }
        out.raw("</table></section>\n");
    }

    private void related(Html out, ClaimId id) throws IOException {
        for (ClaimRelation relation : relations) {
            if (relation.from().equals(id)) {
                out.raw("<div class=\"soft\">").text(MESSAGES.text("relation." + relation.type())).raw(" ")
                        .isolated(claims.stream().filter(claim -> claim.id().equals(relation.to())).map(Claim::text)
                                .findFirst().orElse("…"))
                        .raw("</div>");
            }
        }
    }
}
