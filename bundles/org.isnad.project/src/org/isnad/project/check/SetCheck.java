/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.check.Finding.Concerned;
import org.isnad.tagset.check.ConstraintContext;
import org.isnad.tagset.check.Finding.Code;
import org.isnad.tagset.check.TagsetChecker;
import org.isnad.text.BoundaryProblem;
import org.isnad.text.Graphemes;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/** Checks what one annotator says about one document. */
final class SetCheck {

    private static final int MOST_NAMED = 10;
    private static final Set<FeatureType.Kind> REFERENCES = EnumSet.of(FeatureType.Kind.ANNOTATION,
            FeatureType.Kind.ENTITY, FeatureType.Kind.CLAIM);

    private final Tagset tagset;
    private final DocumentId document;
    private final Annotator annotator;
    private final String file;
    private final Map<AnnotationId, AnnotationData> annotations = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    SetCheck(Tagset tagset, DocumentId document, Annotator annotator, String file, List<AnnotationData> all) {
        this.tagset = tagset;
        this.document = document;
        this.annotator = annotator;
        this.file = file;
        all.forEach(annotation -> annotations.put(annotation.id(), annotation));
    }

    /** What was found so far. */
    List<Finding> findings() {
        return findings;
    }

    void usedBefore(AnnotationId id) {
        add(FindingCode.DUPLICATE_ID, annotations.get(id), id.toString());
    }

    /** Borders that lie where none can, or should. */
    void borders(String text) {
        List<SpanData> spans = annotations.values().stream().filter(SpanData.class::isInstance)
                .map(SpanData.class::cast).toList();
        if (spans.isEmpty()) {
            return;
        }
        Graphemes graphemes = Graphemes.of(text);
        for (SpanData span : spans) {
            for (TextRange range : span.ranges()) {
                Stream.of(range.begin(), range.end()).flatMap(border -> problem(text, graphemes, border).stream())
                        .min(Comparator.naturalOrder())
                        .ifPresent(problem -> add(code(problem), span, List.of(range), span.id().toString()));
            }
        }
    }

    /** The gravest comes first among the constants. */
    private static Optional<BoundaryProblem> problem(String text, Graphemes graphemes, int border) {
        if (border > text.length()) {
            return Optional.of(BoundaryProblem.OUTSIDE);
        }
        if (TextProblems.splitsSurrogatePair(text, border)) {
            return Optional.of(BoundaryProblem.SURROGATE_PAIR);
        }
        return graphemes.isBoundary(border) ? Optional.empty() : Optional.of(BoundaryProblem.GRAPHEME);
    }

    private static FindingCode code(BoundaryProblem problem) {
        return switch (problem) {
            case OUTSIDE -> FindingCode.RANGE_OUTSIDE_TEXT;
            case SURROGATE_PAIR -> FindingCode.RANGE_IN_SURROGATE_PAIR;
            case GRAPHEME -> FindingCode.RANGE_IN_GRAPHEME;
        };
    }

    /** Members, ends and references that lead nowhere, and groups that lead to themselves. */
    void references(ProjectIds project) {
        for (AnnotationData annotation : annotations.values()) {
            annotation.references().stream().filter(id -> !annotations.containsKey(id))
                    .forEach(id -> add(FindingCode.DANGLING_MEMBER, annotation, id.toString()));
            for (FeatureType feature : references(tagset, annotation)) {
                annotation.features().getOrDefault(feature.name(), List.of()).stream().distinct()
                        .filter(value -> !leadsSomewhere(feature.kind(), value, project))
                        .forEach(value -> add(FindingCode.DANGLING_REFERENCE, annotation, value));
            }
        }
        for (List<AnnotationId> cycle : GroupCycles.among(List.copyOf(annotations.values()))) {
            String way = cycle.stream().limit(MOST_NAMED).map(AnnotationId::toString)
                    .collect(Collectors.joining(" → ")) + (cycle.size() > MOST_NAMED ? " → …" : "");
            add(FindingCode.CYCLIC_GROUP, annotations.get(cycle.getFirst()), way);
        }
    }

    /** The values of all features of an annotation that refer to annotations, entities or claims. */
    static Stream<String> referenceValues(Tagset tagset, AnnotationData annotation) {
        return references(tagset, annotation).stream()
                .flatMap(feature -> annotation.features().getOrDefault(feature.name(), List.of()).stream());
    }

    /** The features of an annotation's layer that refer to annotations, entities or claims. */
    static List<FeatureType> references(Tagset tagset, AnnotationData annotation) {
        return tagset.layer(annotation.layer()).stream().flatMap(layer -> layer.features().stream())
                .filter(feature -> REFERENCES.contains(feature.kind())).toList();
    }

    private boolean leadsSomewhere(FeatureType.Kind kind, String value, ProjectIds project) {
        return kind == FeatureType.Kind.ANNOTATION && isHere(value) || project.leadsSomewhere(kind, value);
    }

    private boolean isHere(String value) {
        try {
            return annotations.containsKey(AnnotationId.valueOf(value));
        } catch (IllegalArgumentException e) {
            return false; // what is no id leads nowhere
        }
    }

    /** One finding for each layer or tag that the tagset does not declare, with all its ranges. */
    void names() {
        Map<String, List<TextRange>> layers = new TreeMap<>();
        Map<String, List<TextRange>> tags = new TreeMap<>();
        for (AnnotationData annotation : annotations.values()) {
            Optional<Layer> layer = tagset.layer(annotation.layer());
            if (layer.isEmpty()) {
                layers.computeIfAbsent(annotation.layer(), name -> new ArrayList<>()).addAll(place(annotation));
            } else if (!layer.get().tags().isEmpty()) {
                annotation.features().getOrDefault("tag", List.of()).stream()
                        .filter(tag -> layer.get().tag(tag).isEmpty())
                        .forEach(tag -> tags.computeIfAbsent(tag, name -> new ArrayList<>())
                                .addAll(place(annotation)));
            }
        }
        layers.forEach((name, ranges) -> add(FindingCode.UNKNOWN_LAYER, ranges, name));
        tags.forEach((name, ranges) -> add(FindingCode.UNKNOWN_TAG, ranges, name));
    }

    /** Where annotations do not keep to their layer. */
    void tagset(String text, Supplier<List<TextRange>> sentences) {
        if (annotations.isEmpty()) {
            return;
        }
        ConstraintContext context = ConstraintContext.of(
                annotations.values().stream().map(CheckedAnnotation::new).toList(), sentences.get(), text);
        Map<String, List<org.isnad.tagset.check.Finding>> unknown = new TreeMap<>();
        for (org.isnad.tagset.check.Finding found : TagsetChecker.check(tagset, context)) {
            switch (found.code()) {
                case UNKNOWN_LAYER -> { } // told by its name, once for a file
                case UNKNOWN_FEATURE, UNKNOWN_ROLE -> unknown.computeIfAbsent(
                        found.layer() + "\n" + found.code() + found.subject(), name -> new ArrayList<>()).add(found);
                default -> {
                    if (!isUnknownTag(found)) {
                        findings.add(finding(found, place(annotations.get(found.annotation())),
                                Optional.of(new Concerned(annotator, found.annotation()))));
                    }
                }
            }
        }
        unknown.values().forEach(same -> findings.add(finding(same.getFirst(), same.stream()
                .flatMap(found -> place(annotations.get(found.annotation())).stream()).toList(), Optional.empty())));
    }

    private boolean isUnknownTag(org.isnad.tagset.check.Finding found) {
        return found.code() == Code.BAD_VALUE && found.subject().equals("tag")
                && tagset.layer(found.layer()).stream().noneMatch(layer -> layer.tags().isEmpty());
    }

    private Finding finding(org.isnad.tagset.check.Finding found, List<TextRange> ranges,
            Optional<Concerned> concerned) {
        Severity severity = switch (found.severity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFORMATION -> Severity.INFORMATION;
        };
        return new Finding(FindingCode.valueOf(found.code().name()), severity, Optional.of(document), ranges, file,
                found.subject(), concerned, Optional.of(found.message()));
    }

    /** The extent of a span, or those of the spans that an annotation connects directly. */
    private List<TextRange> place(AnnotationData annotation) {
        Stream<AnnotationData> spans = annotation instanceof SpanData ? Stream.of(annotation)
                : annotation.references().stream().map(annotations::get);
        return spans.filter(SpanData.class::isInstance).map(span -> ((SpanData) span).extent()).sorted().toList();
    }

    private void add(FindingCode code, AnnotationData annotation, String subject) {
        List<TextRange> ranges = annotation instanceof SpanData span ? span.ranges() : place(annotation);
        add(code, annotation, ranges, subject);
    }

    private void add(FindingCode code, AnnotationData annotation, List<TextRange> ranges, String subject) {
        findings.add(new Finding(code, code.severity(), Optional.of(document), ranges, file, subject,
                Optional.of(new Concerned(annotator, annotation.id())), Optional.empty()));
    }

    private void add(FindingCode code, List<TextRange> ranges, String subject) {
        findings.add(new Finding(code, Optional.of(document), ranges, file, subject));
    }
}
