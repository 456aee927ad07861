/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Label;
import org.isnad.project.ProjectException;
import org.isnad.project.check.Severity;
import org.isnad.project.spi.Check;
import org.isnad.project.spi.Found;
import org.isnad.project.spi.ProjectView;
import org.isnad.text.message.MessageBundle;

/**
 * Finds marks whose tag the same words have seldom elsewhere: a slip, or a second meaning that the guidelines should
 * speak of. Words are compared folded; a tag is seldom when it has at most a quarter of at least four marks.
 */
public final class TagVariants implements Check {

    private static final int LEAST_MARKS = 4;
    private static final int SELDOM = 4;
    private static final String TAG = "tag";
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final MessageBundle TEXTS = MessageBundle.beside(TagVariants.class);

    private record Mark(DocumentId document, Annotator annotator, SpanData span, String text) {
        String words() {
            return span.coveredText(text);
        }

        String tag() {
            return String.join(", ", span.features().getOrDefault(TAG, List.of()));
        }
    }

    @Override
    public void check(ProjectView project, Consumer<Found> found) {
        Map<String, List<Mark>> marks = new TreeMap<>();
        for (Document document : project.documents()) {
            collect(project, document.id(), marks);
        }
        for (List<Mark> same : marks.values()) {
            Map<String, Integer> tags = new TreeMap<>();
            same.forEach(mark -> tags.merge(mark.tag(), 1, Integer::sum));
            if (same.size() >= LEAST_MARKS && tags.size() > 1) {
                String usual = tags.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow()
                        .getKey();
                same.stream().filter(mark -> tags.get(mark.tag()) * SELDOM <= same.size())
                        .forEach(mark -> found.accept(variant(mark, usual, tags, same.size())));
            }
        }
    }

    private static void collect(ProjectView project, DocumentId document, Map<String, List<Mark>> marks) {
        try {
            List<Mark> all = new ArrayList<>();
            for (Annotator annotator : project.annotators(document)) {
                for (AnnotationData annotation : project.annotations(document, annotator)) {
                    if (annotation instanceof SpanData span && span.features().containsKey(TAG)
                            && span.origin().kind() != Origin.Kind.SUGGESTED) {
                        all.add(new Mark(document, annotator, span, project.text(document)));
                    }
                }
            }
            if (!all.isEmpty()) {
                Forms forms = new Forms(all.getFirst().text());
                all.forEach(mark -> forms.of(mark.span()).ifPresent(form -> marks.computeIfAbsent(
                        mark.span().layer() + '\n' + String.join(" ", form), key -> new ArrayList<>()).add(mark)));
            }
        } catch (ProjectException e) {
            // The program's own checks name the file.
            return;
        }
    }

    private static Found variant(Mark mark, String usual, Map<String, Integer> tags, int all) {
        Object[] told = { mark.words(), mark.tag(), tags.get(mark.tag()), all, usual, tags.get(usual) };
        Label message = new Label(TEXTS.text(Locale.ENGLISH, "TAG_VARIANT", told),
                TEXTS.text(ARABIC, "TAG_VARIANT", told));
        return new Found("TAG_VARIANT", Severity.INFORMATION, mark.document(), mark.span().ranges(),
                Optional.of(mark.annotator()), Optional.of(mark.span().id()), message);
    }
}
