/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.editor.internal.spans.DocumentSpans;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** The relations and groups of one document as they are shown now: those whose spans are. */
public final class DocumentLinks {

    private final Supplier<ShownLinks> loader;
    private final Supplier<Tagset> tagset;
    private final DocumentSpans spans;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private ShownLinks shown = ShownLinks.EMPTY;
    private ClaimLinks.Found elsewhere = ClaimLinks.Found.NOTHING;

    /** @param loader finds whose relations and groups are shown; asked whenever other spans are shown, or changed */
    public DocumentLinks(DocumentSpans spans, Supplier<ShownLinks> loader, Supplier<Tagset> tagset) {
        this.spans = spans;
        this.loader = loader;
        this.tagset = tagset;
        spans.addListener(this::reload);
    }

    private void reload() {
        shown = loader.get();
        listeners.forEach(Runnable::run);
    }

    /** The listener runs whenever relations or groups may have come, gone or changed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Shows these links to other documents from now on. @return whether they are others than before */
    boolean setElsewhere(ClaimLinks.Found found) {
        boolean other = !elsewhere.equals(found);
        if (other) {
            elsewhere = found;
            listeners.forEach(Runnable::run);
        }
        return other;
    }

    /** Where a link leads that has its other end in another document. */
    public Optional<ClaimLinks.Far> elsewhere(AnnotationId id) {
        return Optional.ofNullable(elsewhere.far().get(id));
    }

    /** All links of which something may lie above the spans, also those to other documents. */
    public List<ShownLink> touching(List<ShownSpan> touched) {
        List<ShownLink> found = new ArrayList<>(shown.touching(touched));
        elsewhere.links().stream().flatMap(link -> touched.stream()
                .filter(span -> link.references().contains(span.span().id()))
                .map(span -> new ShownLink(link, span.annotator(), span.own()))).forEach(found::add);
        return found;
    }

    /** The links of an annotation to other documents. */
    public List<RelationData> elsewhereOf(AnnotationId id) {
        return elsewhere.links().stream().filter(link -> link.references().contains(id)).toList();
    }

    public ShownLinks shown() {
        return shown;
    }

    public Tagset tagset() {
        return tagset.get();
    }

    public LinkRules rules() {
        return new LinkRules(tagset.get(), shown);
    }

    public Optional<Layer> layer(AnnotationData data) {
        return tagset.get().layer(data.layer());
    }

    /** The span that stands for an annotation, if it is shown. */
    public Optional<ShownSpan> anchor(AnnotationId id) {
        return shown.anchor(id, tagset.get()).map(SpanData::id).flatMap(spans.index()::find);
    }

    /** Whether an annotation, of any kind, is among what is shown: it is read, and no filter hides it. */
    public boolean isShown(AnnotationId id) {
        return shown.annotation(id).isPresent() && !isHidden(id);
    }

    /** Whether a filter hides an annotation, or what it hangs on. */
    public boolean isHidden(AnnotationId id) {
        return shown.anchor(id, tagset.get()).filter(span -> spans.index().find(span.id()).isEmpty()).isPresent();
    }

    /** The lines that a relation or group is drawn with. */
    public List<Strand> strands(ShownLink link) {
        return shown.strands(link.data(), tagset.get());
    }

    /** Whether an annotation is a relation or group. */
    public boolean isLink(AnnotationId id) {
        return shown.find(id).isPresent();
    }
}
