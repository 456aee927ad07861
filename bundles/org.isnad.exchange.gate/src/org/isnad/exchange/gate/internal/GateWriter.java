/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.gate.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.text.TextProblems;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a file a document as GATE's {@code DocumentStaxUtils} does, version 3: a set for each annotator, a type for each
 * layer. No node stands within a pair of surrogates, since GATE's own writer would make two blanks of it.
 */
public final class GateWriter implements FormatWriter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(GateWriter.class);

    private ExportTarget target;

    @Override
    public void open(ExportContext context) {
        target = context.target();
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        try (XmlOutput out = new XmlOutput(target.file(document.document().id().value(), "xml"))) {
            new Output(document, out, losses).write();
            if (out.replaced() > 0) {
                losses.lost(document.document(), null, MESSAGES.text("lost.characters", out.replaced()));
            }
        }
    }

    /** One document on its way. */
    private static final class Output {

        private final ExportDocument document;
        private final String text;
        private final XmlOutput out;
        private final LossReport losses;
        private final Map<AnnotationId, Integer> numbers = new HashMap<>();

        Output(ExportDocument document, XmlOutput out, LossReport losses) {
            this.document = document;
            this.text = document.text();
            this.out = out;
            this.losses = losses;
        }

        void write() throws IOException {
            document.annotations().values().stream().flatMap(ExportAnnotations::all)
                    .forEach(annotation -> numbers.put(annotation.id(), numbers.size()));
            out.begin("GateDocument").attribute("version", 3).line().begin("GateDocumentFeatures");
            GateFeatures.write(out, GateFeatures.TITLE, List.of(document.document().title()));
            for (Map.Entry<String, String> metadatum : document.document().metadata().entrySet()) {
                if (GateFeatures.isOwn(metadatum.getKey())) {
                    losses.lost(document.document(), null, MESSAGES.text("lost.metadatum", metadatum.getKey()));
                } else {
                    GateFeatures.write(out, metadatum.getKey(), List.of(metadatum.getValue()));
                }
            }
            out.line().end();
            text();
            // GATE expects its set without a name first
            out.line().begin("AnnotationSet").end();
            for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
                annotations(said.getKey(), said.getValue());
            }
            for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
                relations(said.getKey(), said.getValue());
            }
            out.line().end();
        }

        private void text() throws IOException {
            TreeSet<Integer> nodes = new TreeSet<>(List.of(0, text.length()));
            document.spans().forEach(span -> {
                nodes.add(begin(span));
                nodes.add(end(span));
            });
            out.line().begin("TextWithNodes");
            int at = 0;
            for (int node : nodes) {
                out.text(text, at, node);
                out.begin("Node").attribute("id", node).end();
                at = node;
            }
            out.end();
        }

        private int begin(SpanData span) {
            return span.begin() - (TextProblems.splitsSurrogatePair(text, span.begin()) ? 1 : 0);
        }

        private int end(SpanData span) {
            return span.end() + (TextProblems.splitsSurrogatePair(text, span.end()) ? 1 : 0);
        }

        private void annotations(Annotator annotator, ExportAnnotations said) throws IOException {
            out.line().begin("AnnotationSet").attribute("Name", annotator.name());
            for (SpanData span : said.spans()) {
                if (begin(span) != span.begin() || end(span) != span.end()) {
                    losses.lost(document.document(), span, MESSAGES.text("lost.pair"));
                }
                annotation(span, begin(span), end(span));
                if (span.ranges().size() > 1) {
                    GateFeatures.write(out, GateFeatures.PARTS, List.of(span.ranges().stream().map(Object::toString)
                            .collect(Collectors.joining(","))));
                }
                out.line().end();
            }
            for (DocumentAnnotationData whole : said.documentAnnotations()) {
                annotation(whole, 0, text.length());
                GateFeatures.write(out, GateFeatures.DOCUMENT, List.of("true"));
                out.line().end();
            }
            out.line().end();
        }

        private void annotation(AnnotationData annotation, int begin, int end) throws IOException {
            out.line().begin("Annotation").attribute("Id", numbers.get(annotation.id()))
                    .attribute("Type", annotation.layer()).attribute("StartNode", begin).attribute("EndNode", end);
            features(annotation);
        }

        private void features(AnnotationData annotation) throws IOException {
            for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
                if (GateFeatures.isOwn(feature.getKey())) {
                    losses.lost(document.document(), annotation, MESSAGES.text("lost.feature", feature.getKey()));
                } else {
                    GateFeatures.write(out, feature.getKey(), feature.getValue());
                }
            }
            if (!annotation.comment().isEmpty()) {
                GateFeatures.write(out, GateFeatures.COMMENT, List.of(annotation.comment()));
            }
        }

        private void relations(Annotator annotator, ExportAnnotations said) throws IOException {
            if (said.relations().isEmpty() && said.groups().isEmpty()) {
                return;
            }
            out.line().begin("RelationSet").attribute("Name", annotator.name());
            for (RelationData relation : said.relations()) {
                relation(relation, List.of(relation.source(), relation.target()));
                out.line().end();
            }
            for (GroupData group : said.groups()) {
                relation(group, group.members().stream().map(Member::annotation).toList());
                GateFeatures.write(out, GateFeatures.ROLES, group.members().stream().map(Member::role).toList());
                out.line().end();
            }
            out.line().end();
        }

        private void relation(AnnotationData annotation, List<AnnotationId> members) throws IOException {
            out.line().begin("Relation").attribute("Id", numbers.get(annotation.id()))
                    .attribute("Type", annotation.layer()).attribute("Members", members.stream().map(numbers::get)
                            .map(String::valueOf).collect(Collectors.joining(";")));
            // GATE reads no relation without it
            out.line().begin("UserData").end();
            features(annotation);
        }
    }
}
