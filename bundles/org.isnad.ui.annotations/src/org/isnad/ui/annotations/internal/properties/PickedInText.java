/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.Optional;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.SpanData;
import org.isnad.ui.editor.AnnotatedText;

/** Shows in the text what somebody thinks of picking; then the annotation that is worked on is current again. */
final class PickedInText {

    private final AnnotatedText text;
    private Optional<AnnotationId> worked = Optional.empty();
    private boolean showing;

    PickedInText(AnnotatedText text) {
        this.text = text;
    }

    /** Whether the text shows something else than what is worked on. */
    boolean isShowing() {
        return showing;
    }

    /** @param candidate empty when nobody thinks of one any more */
    void show(Optional<AnnotationData> candidate) {
        if (candidate.isEmpty()) {
            worked.ifPresent(text::show);
            showing = false;
        } else if (candidate.get() instanceof SpanData span) {
            if (!showing) {
                worked = text.current();
                showing = true;
            }
            text.reveal(span.ranges().getFirst());
        }
    }
}
