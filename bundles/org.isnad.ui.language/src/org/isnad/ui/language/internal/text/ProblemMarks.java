/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;

/** The problems of a text, where they are now. Used on the UI thread. */
public final class ProblemMarks {

    private final AnnotationModel model = new AnnotationModel();

    /** A mark and where it is now. */
    public record Placed(ProblemMark mark, Position place) {

        Problem problem() {
            return mark.problem();
        }

        boolean touches(int begin, int end) {
            return place.getOffset() <= end && begin <= place.getOffset() + place.getLength();
        }
    }

    /** What painters and rulers look at. */
    AnnotationModel model() {
        return model;
    }

    /** Shows these problems, which were found in a text of this length, instead of those before. */
    public void replace(List<Problem> problems, int textLength) {
        List<Annotation> before = new ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(before::add);
        Map<Annotation, Position> now = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Problem seen = problem.within(textLength);
            now.put(new ProblemMark(problem), new Position(seen.offset(), seen.length()));
        }
        model.replaceAnnotations(before.toArray(Annotation[]::new), now);
    }

    /** All problems, in the order of the text. */
    public List<Placed> all() {
        List<Placed> all = new ArrayList<>();
        for (Iterator<Annotation> marks = model.getAnnotationIterator(); marks.hasNext();) {
            Annotation mark = marks.next();
            Position place = model.getPosition(mark);
            if (mark instanceof ProblemMark problem && place != null && !place.isDeleted()) {
                all.add(new Placed(problem, place));
            }
        }
        all.sort(Comparator.comparingInt((Placed placed) -> placed.place().getOffset())
                .thenComparing(placed -> placed.problem().severity()));
        return all;
    }

    /** The problems that share text with a range, or touch it, the worst first. */
    public List<Placed> touching(int begin, int end) {
        return all().stream().filter(placed -> placed.touches(begin, end))
                .sorted(Comparator.comparing(placed -> placed.problem().severity())).toList();
    }

    /** The next problem after an offset, or before it; from the other end of the text when there is none. */
    public Optional<Region> next(int offset, boolean forward) {
        List<Placed> all = forward ? all() : all().reversed();
        return all.stream().filter(placed -> forward ? placed.place().getOffset() > offset
                : placed.place().getOffset() < offset).findFirst().or(() -> all.stream().findFirst())
                .map(placed -> new Region(placed.place().getOffset(), placed.place().getLength()));
    }
}
