/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
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

    /** All places of a kind, in no order. */
    List<Place> of(Goal goal) throws Exception {
        return switch (goal) {
            case SUGGESTION -> project.read(() -> own().snapshot().stream()
                    .filter(span -> span.origin().kind() == Origin.Kind.SUGGESTED).map(Place::of).toList());
            case DISAGREEMENT -> project.read(this::disagreements);
            case UNFINISHED -> findings().filter(finding -> finding.code() == FindingCode.MISSING_FEATURE)
                    .flatMap(this::places).filter(place -> place.annotation().isPresent()).toList();
            case PROBLEM -> findings().flatMap(this::places).toList();
        };
    }

    private AnnotationSet own() throws ProjectException {
        return project.annotations(document, own);
    }

    private List<Place> disagreements() throws ProjectException {
        List<AnnotationSet> others = new ArrayList<>();
        for (Annotator annotator : project.annotators(document)) {
            if (!annotator.id().equals(own.id())) {
                others.add(project.annotations(document, annotator));
            }
        }
        return own().snapshot().stream().filter(span -> span.origin().kind() != Origin.Kind.SUGGESTED)
                .filter(span -> others.stream().anyMatch(other -> !agrees(other, span))).map(Place::of).toList();
    }

    private static boolean agrees(AnnotationSet other, SpanData span) {
        Collection<SpanData> near = other.index().reaching(span.extent());
        return near.stream().anyMatch(theirs -> theirs.layer().equals(span.layer())
                && theirs.tag().equals(span.tag()) && theirs.ranges().equals(span.ranges()));
    }

    private Stream<Finding> findings() throws Exception {
        return project.read(() -> ProjectCheck.check(project, document)).stream();
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
