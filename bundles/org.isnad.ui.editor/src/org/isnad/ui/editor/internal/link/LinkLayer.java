/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.change.Change;
import org.isnad.project.assist.References;
import org.isnad.ui.editor.internal.spans.SpanLayer.Stillness;

/** One annotator's relations and groups, as the project holds them: a view of the live set that asks for no more than is
 * seen. */
public final class LinkLayer {

    private final Annotator annotator;
    private final boolean own;
    private final Function<AnnotationId, Optional<AnnotationData>> byId;
    private final Function<AnnotationId, List<AnnotationData>> referring;
    private final BiFunction<AnnotationId, Instant, Optional<Change>> removal;

    private LinkLayer(Annotator annotator, boolean own, Function<AnnotationId, Optional<AnnotationData>> byId,
            Function<AnnotationId, List<AnnotationData>> referring,
            BiFunction<AnnotationId, Instant, Optional<Change>> removal) {
        this.annotator = annotator;
        this.own = own;
        this.byId = byId;
        this.referring = referring;
        this.removal = removal;
    }

    /** @param stillness that of the set's project */
    public static LinkLayer of(AnnotationSet set, boolean own, Stillness stillness) {
        return new LinkLayer(set.annotator(), own, id -> stillness.during(() -> set.annotation(id)),
                id -> stillness.during(() -> set.referringTo(id)),
                (id, now) -> stillness.during(() -> References.removal(set, List.of(id), now)));
    }

    public Annotator annotator() {
        return annotator;
    }

    boolean own() {
        return own;
    }

    /** The annotation of an id, of any kind. */
    Optional<AnnotationData> annotation(AnnotationId id) {
        return byId.apply(id);
    }

    /** The relations and groups that name the annotation. */
    List<ShownLink> referringTo(AnnotationId id) {
        return referring.apply(id).stream().map(this::shown).toList();
    }

    /** The change that removes an annotation with all that cannot be without it; empty if it is not there. */
    Optional<Change> removal(AnnotationId id, Instant now) {
        return removal.apply(id, now);
    }

    ShownLink shown(AnnotationData data) {
        return new ShownLink(data, annotator, own);
    }
}
