/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.PastDocument;
import org.isnad.text.TextEdit;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Quote;
import org.isnad.ui.documents.internal.Metadata;
import org.isnad.ui.documents.internal.TextDifference;
import org.isnad.ui.documents.internal.Texts;

/**
 * In what two states of a document differ. A span that only moved because the text before it changed is the same. Not
 * for the UI thread.
 */
final class Comparison {

    private final PastDocument older;
    private final PastDocument newer;
    private final Tagset tagset;
    private final Locale locale = MessageBundle.userLocale();
    private final boolean sameText;
    private final boolean textOfNow;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(PastDocument older, PastDocument newer, String now, Tagset tagset) {
        this.older = older;
        this.newer = newer;
        this.tagset = tagset;
        sameText = older.text().equals(newer.text());
        textOfNow = newer.text().equals(now);
    }

    /**
     * The differences: of the description, of the text, then the annotations as they stand in it.
     *
     * @param now the text of now: one can go to places in it only
     */
    static List<Difference> of(PastDocument older, PastDocument newer, String now, Tagset tagset) {
        Comparison comparison = new Comparison(older, newer, now, tagset);
        comparison.descriptions();
        comparison.texts();
        comparison.annotations();
        return comparison.found;
    }

    private void descriptions() {
        if (older.description().isEmpty() || newer.description().isEmpty()) {
            return;
        }
        DocumentData before = older.description().get();
        DocumentData after = newer.description().get();
        describe(Texts.text("history.title"), before.title(), after.title());
        Set<String> names = new TreeSet<>(before.metadata().keySet());
        names.addAll(after.metadata().keySet());
        for (String name : names) {
            describe(Metadata.label(tagset, name), before.metadata().getOrDefault(name, ""),
                    after.metadata().getOrDefault(name, ""));
        }
    }

    private void describe(String name, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(Difference.Kind.DESCRIPTION, name, Texts.text("history.became", before, after),
                    "", Optional.empty()));
        }
    }

    private void texts() {
        if (sameText) {
            return;
        }
        int shift = 0;
        for (TextEdit edit : TextDifference.between(older.text(), newer.text(), 0).edits()) {
            TextRange place = new TextRange(edit.begin() + shift, edit.begin() + shift + edit.inserted().length());
            found.add(new Difference(Difference.Kind.TEXT, Texts.text("history.text"),
                    Texts.text("history.became", Quote.cut(edit.removed()), Quote.cut(edit.inserted())), "",
                    reachable(place)));
            shift += edit.inserted().length() - edit.removed().length();
        }
    }

    private void annotations() {
        Set<Annotator> annotators = new LinkedHashSet<>(older.annotations().keySet());
        annotators.addAll(newer.annotations().keySet());
        List<Placed> differences = new ArrayList<>();
        for (Annotator annotator : annotators) {
            compare(annotator, differences);
        }
        differences.sort(Comparator.comparingInt(Placed::begin));
        differences.forEach(placed -> found.add(placed.difference()));
    }

    private record Placed(int begin, Difference difference) {
    }

    private void compare(Annotator annotator, List<Placed> differences) {
        Map<AnnotationId, AnnotationData> before = new HashMap<>();
        older.annotations().getOrDefault(annotator, List.of()).forEach(each -> before.put(each.id(), each));
        for (AnnotationData after : newer.annotations().getOrDefault(annotator, List.of())) {
            AnnotationData was = before.remove(after.id());
            if (was == null) {
                differences.add(placed(Difference.Kind.ADDED, annotator, after, newer.text()));
            } else if (!same(was, after)) {
                differences.add(placed(Difference.Kind.CHANGED, annotator, after, newer.text()));
            }
        }
        before.values().forEach(gone -> differences.add(placed(Difference.Kind.REMOVED, annotator, gone,
                older.text())));
    }

    private boolean same(AnnotationData before, AnnotationData after) {
        if (before.equals(after)) {
            return true;
        }
        return !sameText && before instanceof SpanData was && after instanceof SpanData is
                && was.layer().equals(is.layer()) && was.features().equals(is.features())
                && was.comment().equals(is.comment())
                && covered(was, older.text()).equals(covered(is, newer.text()));
    }

    private static String covered(SpanData span, String text) {
        return span.end() <= text.length() ? span.coveredText(text) : "";
    }

    private Placed placed(Difference.Kind kind, Annotator annotator, AnnotationData annotation, String text) {
        Optional<TextRange> extent = annotation instanceof SpanData span && span.end() <= text.length()
                ? Optional.of(span.extent()) : Optional.empty();
        Difference difference = new Difference(kind, label(annotation),
                extent.map(range -> Quote.inContext(range, text)).orElse(""), annotator.name(),
                kind == Difference.Kind.REMOVED && !sameText ? Optional.empty() : extent.flatMap(this::reachable));
        return new Placed(extent.map(TextRange::begin).orElse(text.length()), difference);
    }

    private Optional<TextRange> reachable(TextRange place) {
        return textOfNow ? Optional.of(place) : Optional.empty();
    }

    private String label(AnnotationData annotation) {
        Optional<Layer> layer = tagset.layer(annotation.layer());
        return annotation.tag().map(tag -> layer.flatMap(declared -> declared.tag(tag))
                .map(declared -> declared.label().in(locale)).orElse(tag))
                .orElseGet(() -> layer.map(declared -> declared.label().in(locale)).orElse(annotation.layer()));
    }
}
