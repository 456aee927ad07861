/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.LossReport;
import org.isnad.model.Annotation;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.Origin;
import org.isnad.model.RegistryEntity;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;

/** One document in memory, built for a test. */
final class Fixture {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Style BLUE = new Style("#1f4e9c", "#9cc2ff");

    private final String text;
    private final List<SpanData> spans = new ArrayList<>();

    Fixture(String text) {
        this.text = text;
    }

    Fixture span(String layer, Map<String, List<String>> features, TextRange... ranges) {
        return span(layer, features, "", ranges);
    }

    Fixture span(String layer, Map<String, List<String>> features, String comment, TextRange... ranges) {
        spans.add(new SpanData(new AnnotationId(new UUID(0, spans.size() + 1L)), layer, List.of(ranges), features,
                "سارة", NOON, Origin.MANUAL, comment));
        return this;
    }

    /** Marks the n-th place where the words stand. */
    Fixture entity(String tag, String words) {
        int begin = text.indexOf(words);
        return span("Entity", Map.of("tag", List.of(tag)), new TextRange(begin, begin + words.length()));
    }

    ExportDocument document() {
        SortedMap<Annotator, ExportAnnotations> byAnnotator = new TreeMap<>();
        byAnnotator.put(Annotator.GOLD, ExportAnnotations.of(spans));
        return new ExportDocument(new Description(text.length()), text, byAnnotator);
    }

    /** A project of one document without registry and claims. */
    static ExportContext context(ExportTarget target) {
        return context(target, FormatSettings.defaults(List.of()));
    }

    /** The same, with what a user chose. */
    static ExportContext context(ExportTarget target, FormatSettings options) {
        return new Context(target, options);
    }

    private static Tagset tagset() {
        Label label = new Label("Person", "شخص");
        Tag person = new Tag("PERS", label, label, BLUE, "P");
        FeatureType tag = new FeatureType("tag", label, FeatureType.Kind.TAG, List.of(person), false, true, "");
        FeatureType kind = new FeatureType("kind", label, FeatureType.Kind.TAG,
                List.of(new Tag("named", label, label, BLUE, "")), false, false, "");
        return new Tagset("test", label, List.of(
                new Layer("Entity", Layer.Kind.SPAN, new Label("Entity", "كيان"), label, BLUE, "", List.of(tag)),
                new Layer("Source", Layer.Kind.SPAN, new Label("Source", "مصدر"), label, BLUE, "1", List.of(kind))));
    }

    private record Description(int length) implements Document {

        @Override
        public DocumentId id() {
            return new DocumentId("report");
        }

        @Override
        public String title() {
            return "تقرير";
        }

        @Override
        public String source() {
            return "report.txt";
        }

        @Override
        public String format() {
            return "text";
        }

        @Override
        public String charset() {
            return "UTF-8";
        }

        @Override
        public String textHash() {
            return "";
        }

        @Override
        public Instant imported() {
            return NOON;
        }

        @Override
        public Map<String, String> metadata() {
            return Map.of();
        }
    }

    private record Context(ExportTarget target, FormatSettings options) implements ExportContext {

        @Override
        public String title() {
            return "test";
        }

        @Override
        public Tagset tagset() {
            return Fixture.tagset();
        }

        @Override
        public Optional<RegistryEntity> entity(EntityId id) {
            return Optional.empty();
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }

        @Override
        public List<ClaimRelation> claimRelations() {
            return List.of();
        }

        @Override
        public Instant now() {
            return NOON;
        }
    }

    /** Collects reasons. */
    static final class Losses implements LossReport {

        final List<String> reasons = new ArrayList<>();

        @Override
        public void lost(Document document, Annotation annotation, String reason) {
            reasons.add(reason);
        }
    }
}
