/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.oracles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jena's readers of JSON-LD and RDF. */
@ExtendWith(Exports.Once.class)
class JenaTest {

    private static final String ANNOTATION_CONTEXT = "\"http://www.w3.org/ns/anno.jsonld\"";
    /** What is asked for below, as the context of the Web Annotation vocabulary defines it: nothing is fetched. */
    private static final String CONTEXT = """
            {"oa": "http://www.w3.org/ns/oa#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
             "as": "http://www.w3.org/ns/activitystreams#", "id": "@id", "type": "@type",
             "first": {"@id": "as:first", "@type": "@id"}, "items": {"@id": "as:items", "@container": "@list"},
             "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
             "selector": {"@id": "oa:hasSelector", "@type": "@id"}, "start": "oa:start", "end": "oa:end",
             "exact": "oa:exact", "refinedBy": {"@id": "oa:refinedBy", "@type": "@id"},
             "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"}, "tagging": "oa:tagging",
             "classifying": "oa:classifying", "value": "rdf:value"}""";
    private static final String TAGGED_PLACES = """
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT ?tag ?start ?end WHERE {
              ?annotation oa:hasBody [ oa:hasPurpose oa:tagging ; rdf:value ?tag ] ;
                oa:hasTarget/oa:hasSelector [ oa:start ?start ; oa:end ?end ] }""";
    private static final String NIF_SPANS = """
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            SELECT ?text ?start ?end ?anchor WHERE {
              ?span nif:referenceContext ?context ; nif:beginIndex ?start ; nif:endIndex ?end ; nif:anchorOf ?anchor .
              ?context nif:isString ?text }""";

    @Test
    void givenWebAnnotationsWhenJenaReadsThemThenSpansAreThoseOfTheProject(Exports exports) throws Exception {
        Read read = new Read();
        for (Path file : exports.files("w3c-annotation", ".jsonld")) {
            String name = UimaTest.name(file);
            Report report = exports.reports().get(name);
            read.text(name, report.text());
            Model model = ModelFactory.createDefaultModel();
            RDFParser.create().fromString(Files.readString(file).replace(ANNOTATION_CONTEXT, CONTEXT)).lang(Lang.JSONLD11)
                    .base("urn:isnad:test").parse(model);
            ask(model, TAGGED_PLACES, row -> read.mark(name,
                    report.text().offsetByCodePoints(0, row.getLiteral("start").getInt()),
                    report.text().offsetByCodePoints(0, row.getLiteral("end").getInt()),
                    row.getLiteral("tag").getString()));
        }
        read.isWhatWasGiven(exports);
    }

    @Test
    void givenNifWhenJenaReadsItThenTextsAndSpansAreThoseOfTheProject(Exports exports) throws Exception {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create().source(exports.in("rdf").toString()).lang(Lang.TURTLE).parse(model);
        int[] spans = { 0 };
        ask(model, NIF_SPANS, row -> {
            String text = row.getLiteral("text").getString();
            int begin = text.offsetByCodePoints(0, row.getLiteral("start").getInt());
            int end = text.offsetByCodePoints(0, row.getLiteral("end").getInt());
            assertEquals(row.getLiteral("anchor").getString(), text.substring(begin, end));
            Report report = exports.reports().values().stream().filter(one -> one.text().equals(text)).findFirst()
                    .orElseThrow(() -> new AssertionError("no such text was given: " + text));
            if (report.marks().stream().anyMatch(mark -> mark.begin() == begin && mark.end() == end)) {
                spans[0]++;
            }
        });
        assertEquals(exports.reports().values().stream().mapToInt(report -> report.marks().size()).sum(), spans[0]);
    }

    private static void ask(Model model, String query, Consumer<QuerySolution> each) {
        try (QueryExecution execution = QueryExecutionFactory.create(query, model)) {
            ResultSet rows = execution.execSelect();
            while (rows.hasNext()) {
                each.accept(rows.next());
            }
        }
    }
}
