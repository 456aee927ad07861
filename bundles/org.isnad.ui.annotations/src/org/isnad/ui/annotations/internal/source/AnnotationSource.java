/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Control;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.ui.Errors;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.follow.AnnotationTexts;
import org.isnad.ui.annotations.internal.follow.Annotations;
import org.isnad.ui.annotations.internal.pick.Proposal;
import org.isnad.ui.editor.AnnotatedText;

/**
 * Annotations of the same annotator that a feature may refer to, the nearest in the text first, so that the arrow keys
 * walk away from where one is. The one under the bar is shown in the text. Looked through beside the UI thread.
 */
public final class AnnotationSource implements ValueSource {

    private final AnnotatedText text;
    private final Annotations annotations;
    private final Control control;
    private final LatestAnswer answer;
    private final Target from;
    private final List<String> layers;
    private final Consumer<Optional<AnnotationData>> shown;

    /**
     * @param from   whose feature it is
     * @param layers that may be referred to; empty for any
     * @param shown  shows an annotation in the text for a while
     */
    public AnnotationSource(AnnotatedText text, Control control, Target from, List<String> layers,
            Consumer<Optional<AnnotationData>> shown) {
        this.text = text;
        this.control = control;
        this.from = from;
        this.layers = layers;
        this.shown = shown;
        annotations = new Annotations(text);
        answer = new LatestAnswer(control.getDisplay());
        control.addDisposeListener(event -> answer.cancel());
    }

    @Override
    public void find(String typed, Consumer<List<Proposal<Pick>>> consumer) {
        Optional<Project> project = text.session().project();
        if (project.isEmpty()) {
            return;
        }
        String wanted = Proposal.fold(typed);
        String words = text.text();
        // Nobody waits but while they are copied.
        Callable<List<AnnotationData>> copying = () -> project.get().annotations(text.document(), from.annotator())
                .annotations();
        answer.ask(() -> {
            List<AnnotationData> all = project.get().read(copying);
            Map<AnnotationId, AnnotationData> byId = new HashMap<>();
            all.forEach(one -> byId.put(one.id(), one));
            return find(all, wanted, new AnnotationTexts(words, id -> Optional.ofNullable(byId.get(id)))::of);
        }, consumer, failure -> Errors.show(control.getShell(), failure));
    }

    private List<Proposal<Pick>> find(List<AnnotationData> all, String wanted, Function<AnnotationData, String> texts) {
        Predicate<Proposal<Pick>> condition = proposal -> wanted.isEmpty()
                || proposal.names().stream().anyMatch(name -> name.contains(wanted));
        List<AnnotationData> near = new ArrayList<>(all);
        near.removeIf(one -> one.id().equals(from.annotation().id())
                || !layers.isEmpty() && !layers.contains(one.layer()));
        near.sort(Comparator.comparingInt(this::distance));
        return near.stream().map(one -> proposal(one, texts.apply(one))).filter(condition).limit(MOST).toList();
    }

    private int distance(AnnotationData annotation) {
        return annotation instanceof SpanData span && from.annotation() instanceof SpanData at
                ? Math.abs(span.begin() - at.begin()) : Integer.MAX_VALUE;
    }

    private Proposal<Pick> proposal(AnnotationData annotation, String words) {
        String kind = annotations.label(annotation);
        return Proposal.of(words.isEmpty() ? kind : words, words.isEmpty() ? "" : kind, null,
                Pick.of(annotation.id().toString()), words, kind);
    }

    @Override
    public String label(String value) {
        return annotation(value).map(annotation -> proposal(annotation, annotations.text(annotation)).label())
                .orElse(value);
    }

    @Override
    public void point(Optional<String> value) {
        shown.accept(value.flatMap(this::annotation));
    }

    private Optional<AnnotationData> annotation(String value) {
        try {
            return annotations.find(AnnotationId.valueOf(value)).map(Target::annotation);
        } catch (IllegalArgumentException e) {
            Errors.log(e);
            return Optional.empty();
        }
    }
}
