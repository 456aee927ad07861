/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.exchange.Loss;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;

/**
 * Compares a document as a writer got it with what was read back. Every annotation about which the writer named no loss
 * must be there, equal but for its id, author, time and origin; of the others there may be less or something else, but
 * not more. Where a loss of the document itself is named, its white space and control characters may have changed.
 */
public final class RoundTrip {

    private final ExportDocument written;
    private final Imported read;
    private final Set<AnnotationId> lossy = new HashSet<>();
    private boolean documentLoss;
    private final List<String> problems = new ArrayList<>();

    private RoundTrip(ExportDocument written, List<Loss> named, Imported read) {
        this.written = written;
        this.read = read;
        for (Loss loss : named) {
            if (loss.document().equals(written.document().id())) {
                documentLoss |= loss.annotation() == null;
                lossy.add(loss.annotation());
            }
        }
    }

    /**
     * What is not as it was; empty if all is well.
     *
     * @param named      what the writer named as lost
     * @param annotators whether the format holds several
     * @param metadata   whether it holds metadata
     */
    public static List<String> problems(ExportDocument written, List<Loss> named, Imported read, boolean annotators,
            boolean metadata) {
        RoundTrip trip = new RoundTrip(written, named, read);
        trip.compareTexts();
        if (metadata && !trip.documentLoss) {
            trip.compareMetadata();
        }
        trip.compareAnnotators(annotators);
        return trip.problems;
    }

    private void compareTexts() {
        String before = written.text();
        String after = read.text();
        if (!before.equals(after) && !(documentLoss
                && new Ink(before, true).text().equals(new Ink(after, true).text()))) {
            problems.add("the text is " + shown(after) + " and was " + shown(before));
        }
    }

    private void compareMetadata() {
        written.document().metadata().forEach((key, value) -> {
            if (!value.equals(read.metadata().get(key))) {
                problems.add("the metadatum " + shown(key) + " is " + shown(read.metadata().get(key)) + " and was "
                        + shown(value));
            }
        });
    }

    private void compareAnnotators(boolean annotators) {
        if (!annotators) {
            compare("", written.annotations().values().stream().flatMap(ExportAnnotations::all).toList(),
                    read.annotations().stream().flatMap(said -> said.annotations().stream()).toList());
            return;
        }
        Map<String, List<AnnotationData>> before = new TreeMap<>();
        Map<String, List<AnnotationData>> after = new TreeMap<>();
        for (Map.Entry<Annotator, ExportAnnotations> said : written.annotations().entrySet()) {
            before.put(said.getKey().name(), said.getValue().all().toList());
        }
        for (Said said : read.annotations()) {
            after.computeIfAbsent(said.annotator(), key -> new ArrayList<>()).addAll(said.annotations());
        }
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().forEach(name -> compare(
                name + ": ", before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of())));
    }

    private void compare(String who, List<AnnotationData> before, List<AnnotationData> after) {
        boolean samePlaces = Ink.sameButBlanks(written.text(), read.text());
        Shapes beforeShapes = new Shapes(before, new Ink(written.text(), !samePlaces));
        Shapes afterShapes = new Shapes(after, new Ink(read.text(), !samePlaces));
        Map<String, Integer> unmatched = new HashMap<>();
        after.forEach(annotation -> unmatched.merge(afterShapes.of(annotation), 1, Integer::sum));
        int free = 0;
        for (AnnotationData annotation : before) {
            String shape = beforeShapes.of(annotation);
            if (unmatched.getOrDefault(shape, 0) > 0) {
                unmatched.merge(shape, -1, Integer::sum);
            } else if (beforeShapes.isLossy(annotation, lossy)) {
                free++;
            } else {
                problems.add(who + "missing: " + shape);
            }
        }
        List<String> more = new ArrayList<>();
        unmatched.forEach((shape, count) -> {
            for (int i = 0; i < count; i++) {
                more.add(who + "not written so: " + shape);
            }
        });
        if (more.size() > free) {
            problems.addAll(more.stream().sorted().toList());
        }
    }

    /** Text with controls and signs of direction made visible. */
    static String shown(String text) {
        if (text == null) {
            return "not there";
        }
        StringBuilder shown = new StringBuilder("«");
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || Character.isSpaceChar(c)
                    && c != ' ';
            shown.append(hidden ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c));
        });
        return shown.append('»').toString();
    }
}
