/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.rdf.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.Stretch;
import org.isnad.exchange.support.UnitRanges;
import org.isnad.model.AnnotationData;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;

/**
 * The triples of one document. A place is a resource that all annotations there share; each annotation is an annotation
 * unit of its own (as NIF 2.1 has them), and the places have its class, too, for readers of NIF 2.0.
 */
final class DocumentTriples {

    private final ExportDocument document;
    private final String address;
    private final Triples triples;
    private final UnitRanges ranges;
    private final String text;

    DocumentTriples(ExportDocument document, String address, Triples triples, LossReport losses) {
        this.document = document;
        this.address = address;
        this.triples = triples;
        this.ranges = new UnitRanges(document, OffsetUnit.CODE_POINT, losses);
        this.text = place(new Stretch(0, OffsetMapper.of(document.text(), OffsetUnit.CODE_POINT).length(), ""));
    }

    private String place(Stretch place) {
        return address + "#char=" + place.begin() + "," + place.end();
    }

    void writeContext() throws IOException {
        triples.link(text, Vocabulary.TYPE, Vocabulary.NIF + "Context");
        triples.link(text, Vocabulary.TYPE, Vocabulary.NIF + "RFC5147String");
        triples.text(text, Vocabulary.NIF + "isString", document.text());
        writeBorders(text, new Stretch(0, document.text().codePointCount(0, document.text().length()), ""));
        triples.text(address, Vocabulary.TERMS + "title", document.document().title());
        triples.link(text, Vocabulary.NIF + "sourceUrl", address);
        for (Map.Entry<String, String> value : document.document().metadata().entrySet()) {
            triples.text(address, Vocabulary.ISNAD + Triples.part(value.getKey()), value.getValue());
        }
    }

    private void writeBorders(String place, Stretch borders) throws IOException {
        triples.typed(place, Vocabulary.NIF + "beginIndex", Integer.toString(borders.begin()), Vocabulary.NUMBER);
        triples.typed(place, Vocabulary.NIF + "endIndex", Integer.toString(borders.end()), Vocabulary.NUMBER);
    }

    void write(String agent, ExportAnnotations said) throws IOException {
        for (SpanData span : said.spans()) {
            List<Stretch> places = ranges.of(span);
            for (Stretch place : places) {
                writePlace(span, place);
            }
            if (!places.isEmpty()) {
                writeUnit(agent, span);
            }
        }
        for (DocumentAnnotationData annotation : said.documentAnnotations()) {
            triples.link(text, Vocabulary.NIF + "annotationUnit", Vocabulary.UUID + annotation.id());
            writeUnit(agent, annotation);
        }
        for (RelationData relation : said.relations()) {
            writeUnit(agent, relation);
            String unit = Vocabulary.UUID + relation.id();
            triples.link(unit, Vocabulary.ISNAD + "source", Vocabulary.UUID + relation.source());
            triples.link(unit, Vocabulary.ISNAD + "target", Vocabulary.UUID + relation.target());
        }
        for (GroupData group : said.groups()) {
            writeUnit(agent, group);
            writeMembers(group);
        }
    }

    private void writePlace(SpanData span, Stretch stretch) throws IOException {
        String place = place(stretch);
        triples.link(place, Vocabulary.TYPE, Vocabulary.NIF + "RFC5147String");
        triples.link(place, Vocabulary.NIF + "referenceContext", text);
        triples.text(place, Vocabulary.NIF + "anchorOf", stretch.quote());
        writeBorders(place, stretch);
        triples.link(place, Vocabulary.ITS + "taClassRef", type(span));
        triples.link(place, Vocabulary.NIF + "annotationUnit", Vocabulary.UUID + span.id());
    }

    /** A tag of a layer, or the layer itself, as a class. */
    private static String type(AnnotationData annotation) {
        return "urn:isnad:tag:" + Triples.part(annotation.layer())
                + annotation.tag().map(tag -> ":" + Triples.part(tag)).orElse("");
    }

    private void writeUnit(String agent, AnnotationData annotation) throws IOException {
        String unit = Vocabulary.UUID + annotation.id();
        triples.link(unit, Vocabulary.TYPE, Vocabulary.NIF + "AnnotationUnit");
        triples.link(unit, Vocabulary.ITS + "taClassRef", type(annotation));
        triples.link(unit, Vocabulary.PROV + "wasAttributedTo", agent);
        triples.typed(unit, Vocabulary.PROV + "generatedAtTime", annotation.time().toString(), Vocabulary.TIME);
        triples.text(unit, Vocabulary.ISNAD + "layer", annotation.layer());
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            for (String value : feature.getValue()) {
                triples.text(unit, Vocabulary.ISNAD + "feature-" + Triples.part(feature.getKey()), value);
            }
        }
        if (!annotation.comment().isEmpty()) {
            triples.text(unit, Vocabulary.RDFS + "comment", annotation.comment());
        }
    }

    /** Each member has a resource of its own, since one annotation may have several roles. */
    private void writeMembers(GroupData group) throws IOException {
        int number = 0;
        for (Member member : group.members()) {
            String part = Vocabulary.UUID + group.id() + "#" + number++;
            triples.link(Vocabulary.UUID + group.id(), Vocabulary.ISNAD + "member", part);
            triples.link(part, Vocabulary.ISNAD + "annotation", Vocabulary.UUID + member.annotation());
            if (!member.role().isEmpty()) {
                triples.text(part, Vocabulary.ISNAD + "role", member.role());
            }
        }
    }
}
