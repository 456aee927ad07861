/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationData.Kind;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Finds the relations and groups of several annotators by what they connect. Holds none itself: the sets answer, as they
 * are at that moment. An annotation is connected only with others of the same annotator.
 */
public final class ShownLinks {

    public static final ShownLinks EMPTY = new ShownLinks(List.of());

    private final List<LinkLayer> layers;

    public ShownLinks(List<LinkLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** The relation or group of an id. */
    public Optional<ShownLink> find(AnnotationId id) {
        return layers.stream().flatMap(layer -> layer.annotation(id).filter(ShownLinks::isLink).map(layer::shown)
                .stream()).findFirst();
    }

    /** The annotation of an id, of any kind. */
    public Optional<AnnotationData> annotation(AnnotationId id) {
        return layers.stream().flatMap(layer -> layer.annotation(id).stream()).findFirst();
    }

    /** Whose an annotation is. */
    public Optional<Annotator> annotator(AnnotationId id) {
        return layers.stream().filter(layer -> layer.annotation(id).isPresent()).map(LinkLayer::annotator)
                .findFirst();
    }

    /** Whether the annotator at work made the annotation. */
    public boolean isOwn(AnnotationId id) {
        return layers.stream().anyMatch(layer -> layer.own() && layer.annotation(id).isPresent());
    }

    /** The change that removes an annotation with all that cannot be without it; empty if it is not shown. */
    public Optional<Change> removal(AnnotationId id, Instant now) {
        return layers.stream().map(layer -> layer.removal(id, now)).flatMap(Optional::stream).findFirst();
    }

    /** The relations and groups that name the annotation, in the order in which they were made. */
    public List<ShownLink> of(AnnotationId id) {
        return layers.stream().flatMap(layer -> layer.referringTo(id).stream()).toList();
    }

    /** The relations and groups that connect the spans, those that connect these again, and so on; each once. */
    public List<ShownLink> touching(List<ShownSpan> spans) {
        Map<AnnotationId, ShownLink> found = new LinkedHashMap<>();
        for (LinkLayer layer : layers) {
            Deque<AnnotationId> open = new ArrayDeque<>();
            spans.stream().filter(shown -> shown.annotator().id().equals(layer.annotator().id()))
                    .forEach(shown -> open.add(shown.span().id()));
            while (!open.isEmpty()) {
                for (ShownLink link : layer.referringTo(open.poll())) {
                    if (found.putIfAbsent(link.id(), link) == null) {
                        open.add(link.id());
                    }
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The span that stands for an annotation: a span for itself, a group or relation for the one that its other parts
     * hang on. */
    public Optional<SpanData> anchor(AnnotationId id, Tagset tagset) {
        Set<AnnotationId> seen = new HashSet<>();
        Optional<AnnotationData> at = annotation(id);
        while (at.isPresent() && seen.add(at.get().id())) {
            if (at.get() instanceof SpanData span) {
                return Optional.of(span);
            }
            at = Strands.hub(at.get(), tagset, this::isLink).flatMap(this::annotation);
        }
        return Optional.empty();
    }

    /** The lines that a relation or group is drawn with. */
    public List<Strand> strands(AnnotationData link, Tagset tagset) {
        return Strands.of(link, tagset, this::isLink);
    }

    private boolean isLink(AnnotationId id) {
        return annotation(id).filter(ShownLinks::isLink).isPresent();
    }

    private static boolean isLink(AnnotationData data) {
        return data.kind() == Kind.RELATION || data.kind() == Kind.GROUP;
    }
}
