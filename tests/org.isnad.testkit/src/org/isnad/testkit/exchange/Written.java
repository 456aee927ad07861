/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.HeldContent;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.Loss;
import org.isnad.exchange.LossReport;
import org.isnad.model.AnnotationData;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;

/**
 * What a writer made of documents, behind the same filter as in the program.
 *
 * @param documents as the writer got them
 * @param losses    all that were named, by the filter or by the writer, in order
 * @param named     those of them that the writer named
 */
public record Written(MemoryFiles files, List<ExportDocument> documents, List<Loss> losses, List<Loss> named) {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Writes the documents. @param given options for writing, by id */
    public static Written of(Format format, Supplier<? extends FormatWriter> writers, Map<String, String> given,
            List<SampleDocument> samples) throws IOException {
        MemoryFiles files = new MemoryFiles();
        List<Loss> losses = new ArrayList<>();
        List<Loss> named = new ArrayList<>();
        List<ExportDocument> documents = new ArrayList<>();
        LossReport all = (document, annotation, reason) -> losses
                .add(new Loss(document.id(), annotation == null ? null : annotation.id(), reason));
        LossReport fromWriter = (document, annotation, reason) -> {
            all.lost(document, annotation, reason);
            named.add(losses.getLast());
        };
        HeldContent held = new HeldContent(format, all);
        try (FormatWriter writer = writers.get()) {
            writer.open(context(files, settings(format, given), tagset(samples)));
            for (SampleDocument sample : samples) {
                ExportDocument document = held.of(sample.description(), sample.text(), sample.annotations(format));
                documents.add(document);
                writer.write(document, fromWriter);
            }
        }
        return new Written(files, List.copyOf(documents), List.copyOf(losses), List.copyOf(named));
    }

    static FormatSettings settings(Format format, Map<String, String> given) {
        Map<String, String> chosen = new TreeMap<>(given);
        List<String> ids = format.writingOptions().stream().map(FormatOption::id).toList();
        chosen.keySet().retainAll(ids);
        try {
            return FormatSettings.of(format.writingOptions(), chosen);
        } catch (FormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The labels that the documents use, as a project would declare them. */
    static Tagset tagset(List<SampleDocument> samples) {
        LabelsSeen labels = new LabelsSeen("samples");
        samples.stream().flatMap(sample -> sample.annotations().values().stream()).flatMap(List::stream)
                .forEach(annotation -> label(labels, annotation));
        return labels.tagset();
    }

    private static void label(LabelsSeen labels, AnnotationData annotation) {
        LabelsSeen.LayerSeen layer = labels.layer(annotation.layer(), switch (annotation.kind()) {
            case SPAN -> Layer.Kind.SPAN;
            case RELATION -> Layer.Kind.RELATION;
            case GROUP -> Layer.Kind.GROUP;
            case DOCUMENT -> Layer.Kind.DOCUMENT;
        });
        annotation.tag().ifPresent(layer::tag);
        annotation.features().keySet().stream().filter(name -> !name.equals(Layer.TAG)).forEach(layer::feature);
    }

    static ExportContext context(ExportTarget target, FormatSettings options, Tagset tagset) {
        return new Context(target, options, tagset);
    }

    /** A project without registry and claims. */
    private record Context(ExportTarget target, FormatSettings options, Tagset tagset) implements ExportContext {

        @Override
        public String title() {
            return "مشروع";
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
}
