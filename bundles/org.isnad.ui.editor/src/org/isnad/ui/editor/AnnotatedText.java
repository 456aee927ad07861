/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.eclipse.swt.widgets.Composite;
import org.isnad.model.Annotation;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.text.TextRange;
import org.isnad.ui.ProjectSession;

/**
 * What the views beside an annotation editor know of it, and may ask of it. The editor adapts to this when its text could
 * be read. Used on the UI thread.
 */
public interface AnnotatedText {

    /** Is told what changes in the editor, on the UI thread. */
    interface Listener {

        /** The caret or the selection is elsewhere. */
        default void selectionChanged() {
        }

        /** Another annotation is current, or none. */
        default void currentChanged() {
        }

        /** Annotations came, went or changed, or others are shown now. */
        default void annotationsChanged() {
        }
    }

    ProjectSession session();

    DocumentId document();

    /** The text as it is shown. */
    String text();

    /** The selected range; empty where only the caret stands. */
    TextRange selection();

    /** The offset of the caret, which is one end of the selection. */
    int caret();

    /** The annotation that commands work on. It may be of any kind. */
    Optional<AnnotationId> current();

    /** Makes an annotation the current one and scrolls to it, where it has a place in the text. */
    void show(AnnotationId id);

    /** Selects a range and scrolls to it; no annotation is current then. */
    void reveal(TextRange range);

    /**
     * Does what the key of a tag does: marks the selection with it, or gives it to the current annotation.
     *
     * @param tag null for a layer without tags
     */
    void choose(Layer layer, Tag tag);

    /**
     * The change that removes annotations of the annotator at work, with relations that would lead nowhere and without
     * members that groups would lack; empty if none of the ids is one of theirs. Applies nothing.
     */
    Optional<Change> removal(Collection<AnnotationId> ids);

    /**
     * What a layer's rules have against spans of the annotator at work that are to come into it where they are; empty if
     * all may come.
     */
    Optional<Refusal> refused(Layer layer, Collection<SpanData> coming);

    /**
     * Spans that may not be of a layer.
     *
     * @param why in the user's language
     */
    record Refusal(Set<AnnotationId> spans, String why) {
    }

    /** Whether an annotation is among those that are shown now. What is returned may be asked on any thread. */
    BiPredicate<Annotation, Annotator> shown();

    /** Marks what was found, without a caret or an annotation. @param hits ascending; empty for none */
    void mark(List<TextRange> hits);

    /** The place at the lower edge of the page, for what somebody puts there; as high as that wants to be. */
    Composite edge();

    /** Gives the text the focus. */
    void activate();

    void addListener(Listener listener);

    void removeListener(Listener listener);
}
