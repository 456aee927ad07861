/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.isnad.bench.NewsCorpus.Piece;
import org.isnad.bench.NewsCorpus.Report;
import org.isnad.exchange.Content;
import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LabelsSeen;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/**
 * Reports as exporters get them: a span a word with two features, as the peers' documents have a token with its part of
 * speech and lemma, and the entities; words only for formats that hold spans within spans.
 */
final class ReportDocuments {

    static final Tagset TAGSET = tagset();

    /** As CoNLL-U's readers and writers call the layer, so that its columns hold the words. */
    private static final String WORD = "Token";
    private static final String ENTITY = "Entity";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Annotator ANNOTATOR = Annotator.named("bench");

    private final IdSource ids = new IdSource(Clock.fixed(NOON, ZoneOffset.UTC), new SplittableRandom(1));
    private final boolean words;

    ReportDocuments(Set<Content> holds) {
        words = holds.containsAll(Set.of(Content.NESTED, Content.FEATURES));
    }

    private static Tagset tagset() {
        LabelsSeen labels = new LabelsSeen("bench");
        labels.layer(ENTITY, Layer.Kind.SPAN).tag("PER").tag("LOC").tag("ORG").tag("DATE");
        labels.layer(WORD, Layer.Kind.SPAN).tag("NOUN").feature("lemma");
        return labels.tagset();
    }

    ExportDocument document(Report report) {
        List<SpanData> spans = new ArrayList<>();
        for (Piece entity : report.entities()) {
            spans.add(span(ENTITY, new TextRange(entity.begin(), entity.end()),
                    Map.of(Layer.TAG, List.of(entity.tag()))));
        }
        if (words) {
            for (Token token : Tokenizer.tokenize(report.text())) {
                spans.add(span(WORD, token.range(), Map.of(Layer.TAG, List.of("NOUN"), "lemma",
                        List.of(token.surface()))));
            }
        }
        spans.sort(Span.READING_ORDER);
        TreeMap<Annotator, ExportAnnotations> said = new TreeMap<>();
        said.put(ANNOTATOR, ExportAnnotations.of(spans));
        return new ExportDocument(new DocumentData(new DocumentId(report.id()), report.id(), "", "text", "UTF-8",
                report.text().length(), "", NOON, Map.of(), List.of(), Foreign.NONE), report.text(), said);
    }

    private SpanData span(String layer, TextRange range, Map<String, List<String>> features) {
        return new SpanData(ids.next(), layer, List.of(range), features, ANNOTATOR.name(), NOON, Origin.MANUAL, "");
    }
}
