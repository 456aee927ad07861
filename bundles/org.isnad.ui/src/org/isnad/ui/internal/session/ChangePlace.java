/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.TextChange;
import org.isnad.text.TextRange;

/**
 * Where a change was made, so that undoing it can bring the user there.
 *
 * @param annotation that was changed there
 */
record ChangePlace(DocumentId document, TextRange range, Optional<AnnotationId> annotation) {

    /** The place of the first span that the change touches; empty for a change of nothing. */
    static Optional<ChangePlace> of(Change change) {
        return places(change).findFirst();
    }

    /** Brings the user there, unless the document is gone by the change. */
    void show(WindowSession session) {
        if (session.project().flatMap(project -> project.document(document)).isPresent()) {
            session.show(document, range, annotation);
        }
    }

    private static Stream<ChangePlace> places(Change change) {
        return switch (change) {
            case AnnotationChange c when now(c) instanceof SpanData span ->
                Stream.of(new ChangePlace(c.document(), span.extent(), Optional.of(span.id())));
            case TextChange c when c.before() != null -> edit(c);
            case ObjectChange<?> elsewhere -> Stream.empty();
            case ChangeList list -> list.changes().stream().flatMap(ChangePlace::places);
        };
    }

    /** Seen from the change that leads back, what is removed stands in the text now. */
    private static Stream<ChangePlace> edit(TextChange change) {
        return change.edits().edits().stream().limit(1)
                .map(edit -> new ChangePlace(change.before().id(), new TextRange(edit.begin(), edit.end()),
                        Optional.empty()));
    }

    /** Seen from the change that leads back, {@code before} is what stands in the text now. */
    private static AnnotationData now(AnnotationChange change) {
        return change.before() == null ? change.after() : change.before();
    }
}
