/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.rdf.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;

/**
 * Writes a graph of all documents in the NLP Interchange Format (nif-core 2.0), and the project's claims with where
 * they come from (PROV-O). A text is a context whose places are named {@code #char=BEGIN,END}, after RFC 5147, but
 * counting every code point of {@code nif:isString}: what is counted is the string in the graph and not lines of a
 * file.
 */
public final class RdfWriter implements FormatWriter {

    private ExportContext context;
    private Writer out;
    private Triples triples;
    private final Set<Annotator> annotators = new HashSet<>();

    @Override
    public void open(ExportContext given) throws IOException {
        context = given;
        out = new BufferedWriter(new OutputStreamWriter(context.target().single(),
                StandardCharsets.UTF_8.newEncoder()));
        triples = new Triples(out, context.options().text("syntax").equals("turtle") ? Vocabulary.PREFIXES : Map.of());
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        DocumentTriples text = new DocumentTriples(document, Triples.iri(context.options().text("base")
                + Triples.part(document.document().id().value())), triples, losses);
        text.writeContext();
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            if (annotators.add(said.getKey())) {
                writeAgent(agent(said.getKey().name()), said.getKey().name());
            }
            text.write(agent(said.getKey().name()), said.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            for (Claim claim : context.claims()) {
                write(claim);
            }
            for (ClaimRelation relation : context.claimRelations()) {
                triples.link(Vocabulary.UUID + relation.from(),
                        Vocabulary.ISNAD + relation.type().name().toLowerCase(Locale.ROOT),
                        Vocabulary.UUID + relation.to());
            }
            out.close();
        }
    }

    private static String agent(String name) {
        return "urn:isnad:agent:" + Triples.part(name);
    }

    private void writeAgent(String agent, String name) throws IOException {
        triples.link(agent, Vocabulary.TYPE, Vocabulary.PROV + "Agent");
        triples.text(agent, Vocabulary.RDFS + "label", name);
    }

    /** A claim is derived from the annotations that make it. */
    private void write(Claim claim) throws IOException {
        String id = Vocabulary.UUID + claim.id();
        String author = agent(claim.authorship().author());
        triples.link(id, Vocabulary.TYPE, Vocabulary.SCHEMA + "Claim");
        triples.link(id, Vocabulary.TYPE, Vocabulary.PROV + "Entity");
        text(id, Vocabulary.SCHEMA + "text", claim.text());
        text(id, Vocabulary.SCHEMA + "about", claim.topic());
        text(id, Vocabulary.SCHEMA + "keywords", claim.event());
        text(id, Vocabulary.SCHEMA + "contentLocation", claim.place());
        text(id, Vocabulary.SCHEMA + "temporalCoverage", claim.time());
        text(id, Vocabulary.ISNAD + "verdict", claim.verdict());
        text(id, Vocabulary.ISNAD + "worth", claim.worth() == Claim.Worth.UNDECIDED ? "" : claim.worth().name());
        for (Claim.Figure figure : claim.figures()) {
            text(id, Vocabulary.ISNAD + "figure", String.join(" ", figure.hedge(),
                    String.join(" ", figure.number().texts()), figure.what(), figure.who()).strip());
        }
        text(id, Vocabulary.RDFS + "comment", claim.authorship().comment());
        triples.typed(id, Vocabulary.PROV + "generatedAtTime", claim.authorship().time().toString(), Vocabulary.TIME);
        if (!claim.authorship().author().isEmpty()) {
            triples.link(id, Vocabulary.PROV + "wasAttributedTo", author);
            writeAgent(author, claim.authorship().author());
        }
        for (Claim.Mention mention : claim.mentions()) {
            triples.link(id, Vocabulary.PROV + "wasDerivedFrom", Vocabulary.UUID + mention.annotation());
        }
    }

    private void text(String subject, String predicate, String value) throws IOException {
        if (!value.isEmpty()) {
            triples.text(subject, predicate, value);
        }
    }
}
