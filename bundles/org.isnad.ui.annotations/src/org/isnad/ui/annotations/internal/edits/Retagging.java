/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.edits;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotationId;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.ui.annotations.internal.tags.Choice;
import org.isnad.ui.editor.AnnotatedText;
import org.isnad.ui.editor.AnnotatedText.Refusal;

/**
 * Gives annotations of a text another tag, as far as the rules of the tag's layer let them lie where they are.
 *
 * @param change empty where nothing is left to be changed
 * @param why    why some stay as they were, in the user's language; empty if none does
 */
public record Retagging(Optional<Change> change, String why) {

    public static Retagging of(AnnotatedText text, List<Target> targets, Choice choice) {
        List<SpanData> own = targets.stream().filter(Target::own).map(Target::annotation)
                .filter(SpanData.class::isInstance).map(SpanData.class::cast).toList();
        Optional<Refusal> refusal = text.refused(choice.layer(), own);
        Set<AnnotationId> refused = refusal.map(Refusal::spans).orElse(Set.of());
        List<Target> left = targets.stream().filter(target -> !refused.contains(target.annotation().id())).toList();
        return new Retagging(new AnnotationEdits(text.document(), Clock.systemUTC()).retag(left, choice),
                refusal.map(Refusal::why).orElse(""));
    }
}
