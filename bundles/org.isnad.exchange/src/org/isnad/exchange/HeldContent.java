/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextProblems;
import org.isnad.text.message.MessageBundle;

/**
 * Keeps from a writer what its format declares not to hold and what no file can hold, and names it as lost. The program
 * puts every writer behind it.
 */
public final class HeldContent {

    private static final Set<Content> ANNOTATIONS = Set.of(Content.SPANS, Content.RELATIONS, Content.GROUPS,
            Content.DOCUMENT_ANNOTATIONS);

    private static final MessageBundle MESSAGES = MessageBundle.beside(HeldContent.class);

    private final Format format;
    private final UnaryOperator<String> names;
    private final LossReport losses;

    /** Names the metadata of documents as they are stored. */
    public HeldContent(Format format, LossReport losses) {
        this(format, name -> name, losses);
    }

    /** @param tagset of the documents: their metadata are named in its words, in the user's language */
    public HeldContent(Format format, Tagset tagset, LossReport losses) {
        this(format, name -> label(tagset, name), losses);
    }

    private HeldContent(Format format, UnaryOperator<String> names, LossReport losses) {
        this.format = format;
        this.names = names;
        this.losses = losses;
    }

    private static String label(Tagset tagset, String name) {
        return tagset.layers().stream().filter(layer -> layer.kind() == Layer.Kind.DOCUMENT)
                .flatMap(layer -> layer.features().stream()).filter(feature -> feature.name().equals(name)).findFirst()
                .map(feature -> feature.label().in(MessageBundle.userLocale())).orElse(name);
    }

    /** The document as the format's writer gets it. @param annotations of each annotator, spans in reading order */
    public ExportDocument of(Document document, String text, SortedMap<Annotator, List<AnnotationData>> annotations) {
        if (!format.holds().contains(Content.METADATA) && !document.metadata().isEmpty()) {
            losses.lost(document, null, MESSAGES.text("lost.metadata", format.name(),
                    document.metadata().keySet().stream().map(names).collect(Collectors.joining(", "))));
        }
        SortedMap<Annotator, ExportAnnotations> held = new TreeMap<>();
        if (format.holds().stream().noneMatch(ANNOTATIONS::contains)) {
            int count = annotations.values().stream().mapToInt(List::size).sum();
            if (count > 0) {
                losses.lost(document, null, MESSAGES.text("lost.annotations", format.name(), count));
            }
        } else {
            annotations.forEach((annotator, all) -> held.put(annotator,
                    ExportAnnotations.of(new OneAnnotator(document, text, all).held())));
        }
        return new ExportDocument(document, text, held);
    }

    /** What one annotator says about a document. */
    private final class OneAnnotator {

        private final Document document;
        private final String text;
        private final Map<AnnotationId, AnnotationData> all = new LinkedHashMap<>();
        private final Set<AnnotationId> gone = new HashSet<>();

        OneAnnotator(Document document, String text, List<AnnotationData> annotations) {
            this.document = document;
            this.text = text;
            annotations.forEach(annotation -> all.put(annotation.id(), annotation));
        }

        List<AnnotationData> held() {
            all.values().forEach(this::dropKind);
            Dependents.add(all.values(), gone,
                    annotation -> losses.lost(document, annotation, MESSAGES.text("lost.part", format.name())));
            return all.values().stream().filter(annotation -> !gone.contains(annotation.id())).map(this::plain)
                    .toList();
        }

        private void dropKind(AnnotationData annotation) {
            Content kind = switch (annotation.kind()) {
                case SPAN -> kind((SpanData) annotation);
                case RELATION -> Content.RELATIONS;
                case GROUP -> Content.GROUPS;
                case DOCUMENT -> Content.DOCUMENT_ANNOTATIONS;
            };
            if (!format.holds().contains(kind)) {
                gone.add(annotation.id());
                losses.lost(document, annotation, MESSAGES.text("lost." + kind.id(), format.name()));
            } else if (annotation instanceof SpanData span) {
                badBorder(span).ifPresent(why -> {
                    gone.add(span.id());
                    losses.lost(document, span, MESSAGES.text(why));
                });
            }
        }

        /** Half of a surrogate pair is no text: encoders refuse it, and most units cannot count to it. */
        private Optional<String> badBorder(SpanData span) {
            if (span.ranges().stream().anyMatch(range -> range.end() > text.length())) {
                return Optional.of("lost.outside");
            }
            return span.ranges().stream().anyMatch(range -> TextProblems.splitsSurrogatePair(text, range.begin())
                    || TextProblems.splitsSurrogatePair(text, range.end()))
                    ? Optional.of("lost.split-character") : Optional.empty();
        }

        private Content kind(SpanData span) {
            if (!format.holds().contains(Content.SPANS)) {
                return Content.SPANS;
            }
            return span.ranges().size() > 1 ? Content.DISCONTINUOUS
                    : span.begin() == span.end() ? Content.EMPTY : Content.SPANS;
        }

        private AnnotationData plain(AnnotationData annotation) {
            AnnotationData plain = annotation;
            if (!format.holds().contains(Content.COMMENTS) && !annotation.comment().isEmpty()) {
                losses.lost(document, annotation, MESSAGES.text("lost.comments", format.name()));
                plain = plain.withComment("", plain.time());
            }
            if (!format.holds().contains(Content.FEATURES)) {
                Map<String, List<String>> features = new TreeMap<>(annotation.features());
                List<String> tag = features.remove(Layer.TAG);
                if (!features.isEmpty()) {
                    losses.lost(document, annotation,
                            MESSAGES.text("lost.features", format.name(), String.join(", ", features.keySet())));
                    plain = plain.described(plain.layer(), tag == null ? Map.of() : Map.of(Layer.TAG, tag));
                }
            }
            return plain;
        }
    }
}
