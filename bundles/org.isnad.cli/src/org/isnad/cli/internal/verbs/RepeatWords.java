/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.cli.JsonObject;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.Repetition;
import org.isnad.project.assist.Repetition.Place;
import org.isnad.project.assist.Repetition.Standing;

import picocli.CommandLine.Option;

/** How far a new span is repeated where the text says the same. */
final class RepeatWords {

    /** Where to look. */
    enum Scope { document, project }

    @Option(names = "--repeat", paramLabel = "SCOPE", descriptionKey = "option.repeat")
    private Scope scope;

    @Option(names = "--whole-words", descriptionKey = "option.whole-words")
    private boolean wholeWords;

    /** A span with its repetitions: what is marked, and what is left as it is. */
    record Repeated(Change change, List<AnnotationChange> added, List<Place> left) {

        /** Completes the answer about the span. */
        void tell(JsonObject answer, ProjectCall call, Annotator annotator) throws ProjectException {
            AnnotationJson shape = new AnnotationJson(call.project().tagset());
            List<JsonObject> repeated = new ArrayList<>();
            for (AnnotationChange one : added) {
                repeated.add(new JsonObject().put("document", one.document().value()).put("annotation",
                        shape.of(new Owned(annotator, one.after()), call.project().text(one.document()))));
            }
            answer.put("repeated", repeated).put("left", left.stream().map(place -> new JsonObject()
                    .put("document", place.document().value())
                    .put("range", List.of(place.range().begin(), place.range().end()))
                    .put("reason", place.standing().name().toLowerCase(Locale.ROOT))).toList());
        }

        /** What people read after the span itself. */
        List<String> lines(VerbContext context, ProjectCall call, Annotator annotator) throws ProjectException {
            List<String> lines = new ArrayList<>();
            for (AnnotationChange one : added) {
                AnnotationLines.of(context, List.of(new Owned(annotator, one.after())),
                        call.project().text(one.document())).forEach(line ->
                                lines.add(one.document().value() + "  " + line));
            }
            lines.add(Messages.text(context.locale(), "repeated", added.size(), left.size()));
            return lines;
        }
    }

    boolean wanted() {
        return scope != null;
    }

    /**
     * Adds a span and all that repeat it, as one change.
     *
     * @throws VerbException if nothing can repeat the annotation
     */
    Repeated repeat(VerbContext context, ProjectCall call, Document document, Annotator annotator,
            AnnotationData annotation, String text) throws VerbException, ProjectException {
        if (!(annotation instanceof SpanData made)) {
            throw notRepeatable(context);
        }
        Optional<Repetition> found = Repetition.of(call.project(), annotator, made, text);
        if (found.isEmpty()) {
            throw notRepeatable(context);
        }
        Repetition repetition = found.get();
        List<DocumentId> documents = scope == Scope.document ? List.of(document.id())
                : call.project().documents().stream().map(Document::id).toList();
        Steps steps = new Steps(context.progress(), documents.size());
        List<Place> places = new ArrayList<>(repetition.in(documents, !wholeWords, id -> {
            steps.next(id.value());
            return true;
        }));
        places.removeIf(place -> place.document().equals(document.id()) && place.range().equals(made.extent()));
        List<Place> free = places.stream().filter(place -> place.standing() == Standing.FREE).toList();
        places.removeAll(free);
        Change repeats = repetition.change(free, new IdSource(context.clock(), context.random()),
                context.clock().instant());
        return new Repeated(new ChangeList(List.of(AnnotationChange.add(document.id(), annotator, made), repeats)),
                repeats.steps().stream().map(AnnotationChange.class::cast).toList(), places);
    }

    private static VerbException notRepeatable(VerbContext context) {
        return VerbException.words("NOT_REPEATABLE", Messages.text(context.locale(), "NOT_REPEATABLE"), "");
    }
}
