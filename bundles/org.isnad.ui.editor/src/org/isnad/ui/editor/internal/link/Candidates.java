/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.graphics.Rectangle;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * The annotations that can be picked while something is linked: one's own that the tagset allows, and the members of the
 * group that is being put together.
 */
final class Candidates {

    /** So many annotations that do not fit are passed over in search of one that does. */
    private static final int FAR = 2_000;

    private final LinkDesk desk;

    Candidates(LinkDesk desk) {
        this.desk = desk;
    }

    /** Those in sight in reading order: spans, and after them relations and groups. */
    List<AnnotationId> inSight() {
        if (!desk.mode().isOn()) {
            return List.of();
        }
        List<ShownSpan> spans = new ArrayList<>();
        desk.canvas().viewport().visible((layout, top) -> spans.addAll(desk.canvas().spans()
                .in(new TextRange(layout.piece().begin(), layout.piece().end())).spans()));
        Set<AnnotationId> ids = new LinkedHashSet<>();
        spans.stream().filter(ShownSpan::own).filter(this::isSeen).map(shown -> shown.span().id()).forEach(ids::add);
        desk.links().shown().touching(spans).stream().filter(ShownLink::own).map(ShownLink::id).forEach(ids::add);
        return ids.stream().filter(fitting()).toList();
    }

    private boolean isSeen(ShownSpan shown) {
        Rectangle place = desk.canvas().viewport().caret(shown.begin());
        return place.y + place.height > 0 && place.y < desk.canvas().viewport().height();
    }

    private Predicate<AnnotationId> fitting() {
        LinkMode.Source source = desk.mode().source().orElseThrow();
        Optional<GroupDraft> draft = desk.mode().draft();
        LinkRules rules = desk.links().rules();
        Function<AnnotationId, Optional<AnnotationData>> find = desk.links().shown()::annotation;
        if (draft.isPresent()) {
            return id -> draft.get().holds(id) || find.apply(id)
                    .filter(data -> draft.get().before().filter(group -> rules.leadsTo(data, group.id())).isEmpty())
                    .filter(data -> !LinkRules.roles(draft.get().layer(), data).isEmpty()).isPresent();
        }
        if (!source.document().equals(desk.document())) {
            return id -> desk.canvas().spans().index().find(id).isPresent();
        }
        Optional<AnnotationData> from = find.apply(source.id());
        return id -> !id.equals(source.id()) && from.isPresent()
                && find.apply(id).filter(data -> rules.mayLink(from.get(), data)).isPresent();
    }

    /** The candidate after or before the current annotation, also beyond what is seen. */
    Optional<AnnotationId> beside(boolean forward) {
        var fits = fitting();
        var index = desk.canvas().spans().index();
        Optional<ShownSpan> at = desk.canvas().current().id().flatMap(desk.links()::anchor);
        for (int i = 0; i < FAR; i++) {
            at = at.isEmpty() ? index.firstFrom(desk.canvas().caret().caret())
                    : forward ? index.next(at.get()) : index.previous(at.get());
            if (at.isEmpty() || at.get().own() && fits.test(at.get().span().id())) {
                return at.map(shown -> shown.span().id());
            }
        }
        return Optional.empty();
    }
}
