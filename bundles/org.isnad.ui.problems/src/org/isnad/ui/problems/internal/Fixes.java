/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * What a person may decide about a problem of an annotation of their own, beside what a repair does without asking:
 * give a missing value, take a wrong one away, delete the annotation.
 */
final class Fixes {

    private static final int MOST_VALUES = 30;

    private final Finding finding;
    private final Finding.Concerned concerned;
    private final AnnotationData annotation;
    private final Instant now;
    private final Locale locale = MessageBundle.userLocale();

    private Fixes(Finding finding, Finding.Concerned concerned, AnnotationData annotation, Instant now) {
        this.finding = finding;
        this.concerned = concerned;
        this.annotation = annotation;
        this.now = now;
    }

    /**
     * What can be done about a finding, the likeliest first; empty when it concerns no single annotation, or one that
     * is gone meanwhile.
     *
     * @param now the time that a changed annotation gets
     */
    static List<Fix> of(Project project, Finding finding, Instant now) throws ProjectException {
        if (finding.annotation().isEmpty() || finding.document().isEmpty()) {
            return List.of();
        }
        Finding.Concerned concerned = finding.annotation().get();
        Optional<AnnotationData> annotation = project.annotations(finding.document().get(), concerned.annotator())
                .annotation(concerned.id());
        if (annotation.isEmpty()) {
            return List.of();
        }
        Fixes fixes = new Fixes(finding, concerned, annotation.get(), now);
        List<Fix> all = new ArrayList<>(fixes.special(project));
        all.add(new Fix(Texts.text("fix.delete"), AnnotationChange.remove(finding.document().get(),
                concerned.annotator(), annotation.get())));
        return all;
    }

    private List<Fix> special(Project project) throws ProjectException {
        return switch (finding.code()) {
            case MISSING_FEATURE -> values(project.tagset()).toList();
            case BAD_VALUE -> Stream.concat(values(project.tagset()), Stream.of(change(
                    Texts.text("fix.removeValue", label(project.tagset())), withValues(List.of())))).toList();
            case SEVERAL_VALUES -> annotation.features().getOrDefault(finding.subject(), List.of()).stream()
                    .map(value -> change(Texts.text("fix.keepOnly", value), withValues(List.of(value)))).toList();
            case RANGE_IN_GRAPHEME -> whole(project.text(finding.document().orElseThrow())).stream().toList();
            default -> List.of();
        };
    }

    /** Whether a repair can be tried, without a person's decision. */
    static boolean repairable(FindingCode code) {
        return switch (code) {
            case DUPLICATE_ID, DANGLING_MEMBER, DANGLING_REFERENCE, DANGLING_MENTION, DANGLING_CLAIM,
                    RANGE_IN_SURROGATE_PAIR, EARLIER_TEXT -> true;
            default -> false;
        };
    }

    /** The default first, then what the tagset allows. */
    private Stream<Fix> values(Tagset tagset) {
        Optional<FeatureType> type = feature(tagset);
        if (type.isEmpty()) {
            return Stream.empty();
        }
        FeatureType feature = type.get();
        Stream<String> allowed = feature.kind() == FeatureType.Kind.BOOLEAN ? Stream.of("true", "false")
                : feature.values().stream().map(tag -> tag.name());
        return Stream.concat(Stream.of(feature.defaultValue()).filter(value -> !value.isEmpty()), allowed).distinct()
                .limit(MOST_VALUES)
                .map(value -> change(Texts.text("fix.set", feature.label().in(locale), label(feature, value)),
                        withValues(List.of(value))));
    }

    private String label(FeatureType feature, String value) {
        return feature.value(value).map(tag -> tag.label().in(locale)).orElse(value);
    }

    private String label(Tagset tagset) {
        return feature(tagset).map(feature -> feature.label().in(locale)).orElse(finding.subject());
    }

    private Optional<FeatureType> feature(Tagset tagset) {
        Optional<Layer> layer = tagset.layer(annotation.layer());
        return layer.flatMap(declared -> declared.feature(finding.subject()));
    }

    private AnnotationData withValues(List<String> values) {
        return annotation.withFeature(finding.subject(), values, now);
    }

    /** With every letter that one of its ranges cuts; empty if ranges would then run into each other. */
    private Optional<Fix> whole(String text) {
        if (!(annotation instanceof SpanData span) || span.end() > text.length()) {
            return Optional.empty();
        }
        Graphemes graphemes = Graphemes.of(text);
        List<TextRange> ranges = span.ranges().stream().map(range -> new TextRange(
                graphemes.isBoundary(range.begin()) ? range.begin() : graphemes.previous(range.begin()),
                graphemes.isBoundary(range.end()) ? range.end() : graphemes.next(range.end()))).toList();
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).begin() <= ranges.get(i - 1).end()) {
                return Optional.empty();
            }
        }
        return Optional.of(change(Texts.text("fix.wholeLetters"), span.withRanges(ranges, now)));
    }

    private Fix change(String label, AnnotationData after) {
        return new Fix(label, new AnnotationChange(finding.document().orElseThrow(), concerned.annotator(), annotation,
                after));
    }
}
