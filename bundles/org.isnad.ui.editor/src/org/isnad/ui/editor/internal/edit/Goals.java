/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** Finds in a document what can be gone to. Reads; not for the thread of the user interface. */
final class Goals {

    private final Project project;
    private final DocumentId document;
    private final Annotator own;

    Goals(Project project, DocumentId document, Annotator own) {
        this.project = project;
        this.document = document;
        this.own = own;
    }

    /**
     * A place to go to, or to go from.
     *
     * @param annotation what is current there, if it is an annotation
     * @param message    what is wrong there; empty when that goes without saying
     */
    record Place(TextRange range, Optional<AnnotationId> annotation, String message) {

        /** By begin, the longer first: reading order. */
        static final Comparator<Place> ORDER = Comparator.comparingInt((Place place) -> place.range.begin())
                .thenComparing(Comparator.comparingInt((Place place) -> place.range.end()).reversed())
                .thenComparing(place -> place.annotation.map(AnnotationId::toString).orElse(""));

        static Place of(Span span) {
            return new Place(span.extent(), Optional.of(span.id()), "");
        }

        /** The places after this one, or those before; the nearest first. A caret is before what begins at it. */
        List<Place> beyond(List<Place> places, boolean forward) {
            boolean caret = range.isEmpty() && annotation.isEmpty();
            Stream<Place> beyond = places.stream().filter(place -> caret
                    ? forward == (place.range.begin() >= range.begin())
                    : forward ? ORDER.compare(place, this) > 0 : ORDER.compare(place, this) < 0);
            return beyond.sorted(forward ? ORDER : ORDER.reversed()).toList();
        }
    }

    /** All places of a kind, in no order. Nobody waits but while annotations are copied. */
    List<Place> of(Goal goal) throws Exception {
        return switch (goal) {
            case SUGGESTION -> spans(own).stream().filter(span -> span.origin().kind() == Origin.Kind.SUGGESTED)
                    .map(Place::of).toList();
            case DISAGREEMENT -> disagreements();
            case UNFINISHED -> findings().filter(finding -> finding.code() == FindingCode.MISSING_FEATURE)
                    .flatMap(this::places).filter(place -> place.annotation().isPresent()).toList();
            case PROBLEM -> findings().flatMap(this::places).toList();
        };
    }

    private List<SpanData> spans(Annotator annotator) throws Exception {
        return project.read(() -> project.annotations(document, annotator).snapshot());
    }

    private List<Place> disagreements() throws Exception {
        List<Set<Said>> others = new ArrayList<>();
        for (Annotator annotator : project.annotators(document)) {
            if (!annotator.id().equals(own.id())) {
                others.add(spans(annotator).stream().map(Said::of).collect(Collectors.toSet()));
            }
        }
        return spans(own).stream().filter(span -> span.origin().kind() != Origin.Kind.SUGGESTED)
                .filter(span -> others.stream().anyMatch(other -> !other.contains(Said.of(span)))).map(Place::of)
                .toList();
    }

    /** What two annotators say alike. */
    private record Said(String layer, Optional<String> tag, List<TextRange> ranges) {
        static Said of(SpanData span) {
            return new Said(span.layer(), span.tag(), span.ranges());
        }
    }

    private Stream<Finding> findings() {
        return ProjectCheck.check(project, document).stream();
    }

    private Stream<Place> places(Finding finding) {
        String message = finding.message(MessageBundle.userLocale());
        List<TextRange> ranges = finding.ranges();
        Optional<AnnotationId> mine = finding.annotation()
                .filter(concerned -> concerned.annotator().id().equals(own.id())).map(Finding.Concerned::id);
        return mine.isPresent() && !ranges.isEmpty()
                ? Stream.of(new Place(new TextRange(ranges.getFirst().begin(), ranges.getLast().end()), mine, message))
                : ranges.stream().map(range -> new Place(range, Optional.empty(), message));
    }
}
