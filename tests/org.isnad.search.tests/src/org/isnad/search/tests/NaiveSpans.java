/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.DocumentId;
import org.isnad.model.FeatureValue;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Period;
import org.isnad.search.tree.TextTest;
import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.text.quantity.DateSpan;
import org.isnad.text.quantity.NumberSpan;
import org.isnad.text.quantity.Quantities;

/** The annotations of one document and what they fulfil, asked of the annotations themselves, one by one. */
final class NaiveSpans {

    private final Project project;
    private final DocumentId document;
    private final String text;
    private final Map<AnnotationId, AnnotationData> annotations = new HashMap<>();
    private final Map<AnnotationId, Annotator> annotators = new HashMap<>();

    NaiveSpans(Project project, DocumentId document) throws ProjectException {
        this.project = project;
        this.document = document;
        this.text = project.text(document);
        for (Annotator annotator : project.annotators(document)) {
            for (AnnotationData annotation : project.annotations(document, annotator).annotations()) {
                annotations.put(annotation.id(), annotation);
                annotators.put(annotation.id(), annotator);
            }
        }
    }

    /** The ranges of each span that stands for a fitting annotation. */
    List<List<TextRange>> ranges(Pattern.Annotated annotated) {
        String layer = annotated.layer();
        boolean declared = project.tagset().layer(layer).isPresent();
        if (!declared && layer.equals("Number")) {
            return Quantities.of(text).numbers().stream()
                    .filter(number -> fulfils(values(number), annotated.condition()))
                    .map(number -> List.of(number.range())).toList();
        }
        if (!declared && layer.equals("Date")) {
            return Quantities.of(text).dates().stream().filter(date -> fulfils(values(date), annotated.condition()))
                    .map(date -> List.of(date.range())).toList();
        }
        if (!declared && List.of("s", "p").contains(layer)) {
            return fulfils(Map.of("layer", List.of(layer)), annotated.condition()) ? found(layer) : List.of();
        }
        List<List<TextRange>> found = new ArrayList<>();
        if (!declared && layer.equals("Claim")) {
            for (Claim claim : claims()) {
                for (Claim.Mention mention : claim.mentions()) {
                    Map<String, List<String>> values = Map.of("layer", List.of(layer), "text", List.of(claim.text()));
                    if (mention.document().equals(document) && fulfils(values, annotated.condition())) {
                        collect(mention.annotation(), new HashSet<>(), found);
                    }
                }
            }
            return found;
        }
        annotations.forEach((id, annotation) -> {
            if ((layer.isEmpty() || layer.equals(annotation.layer())) && fulfils(annotation, annotated.condition())) {
                collect(id, new HashSet<>(), found);
            }
        });
        return found;
    }

    private List<Claim> claims() {
        try {
            return project.claims();
        } catch (ProjectException e) {
            throw new AssertionError(e);
        }
    }

    private void collect(AnnotationId id, Set<AnnotationId> entered, List<List<TextRange>> found) {
        AnnotationData annotation = annotations.get(id);
        if (annotation == null || !entered.add(id)) {
            return;
        }
        if (annotation instanceof SpanData span) {
            found.add(span.ranges());
        } else if (annotation instanceof RelationData relation) {
            collect(relation.source(), entered, found);
        } else if (annotation instanceof GroupData group) {
            boolean hasContent = group.members().stream().anyMatch(member -> member.role().equals("content"));
            group.members().stream().filter(member -> !hasContent || member.role().equals("content"))
                    .forEach(member -> collect(member.annotation(), entered, found));
        }
    }

    private List<List<TextRange>> found(String layer) {
        return layer.equals("s") ? Sentences.of(text).stream().map(List::of).toList()
                : Paragraphs.of(text).stream().filter(range -> !range.isEmpty()).map(List::of).toList();
    }

    private static Map<String, List<String>> values(NumberSpan number) {
        return Map.of("layer", List.of("Number"), "number", List.of(number.min() + ".." + number.max()));
    }

    private static Map<String, List<String>> values(DateSpan date) {
        Map<String, List<String>> values = new HashMap<>(Map.of("layer", List.of("Date")));
        values.put("calendar", List.of(date.calendar().id()));
        date.month().ifPresent(month -> values.put("month", List.of("" + month)));
        date.year().ifPresent(year -> values.put("year", List.of("" + year)));
        date.from().ifPresent(from -> values.put("date", List.of(from + " " + date.to().orElseThrow())));
        return values;
    }

    /** Asks what has values but no members. */
    private static boolean fulfils(Map<String, List<String>> values, AnnotationCondition condition) {
        return switch (condition) {
            case AnnotationCondition.AllOf all -> all.conditions().stream().allMatch(part -> fulfils(values, part));
            case AnnotationCondition.OneOf one -> one.conditions().stream().anyMatch(part -> fulfils(values, part));
            case AnnotationCondition.Not not -> !fulfils(values, not.condition());
            case AnnotationCondition.Text text -> own(values, text.path()).stream()
                    .anyMatch(value -> NaiveText.passes(value, text.test(), text.path().equals(List.of("text"))));
            case AnnotationCondition.Amount amount -> own(values, amount.path()).stream()
                    .anyMatch(value -> passes(value, amount));
            case AnnotationCondition.Day day -> own(values, day.path()).stream().anyMatch(value -> passes(value, day));
            case AnnotationCondition.Present present -> !own(values, present.path()).isEmpty();
        };
    }

    private static List<String> own(Map<String, List<String>> values, List<String> path) {
        return path.size() == 1 ? values.getOrDefault(path.getFirst(), List.of()) : List.of();
    }

    private boolean fulfils(AnnotationData annotation, AnnotationCondition condition) {
        return switch (condition) {
            case AnnotationCondition.AllOf all -> all.conditions().stream().allMatch(part -> fulfils(annotation, part));
            case AnnotationCondition.OneOf one -> one.conditions().stream().anyMatch(part -> fulfils(annotation, part));
            case AnnotationCondition.Not not -> !fulfils(annotation, not.condition());
            case AnnotationCondition.Text text -> ends(annotation, text.path())
                    .anyMatch(text.path().getLast(),
                            (end, value) -> passes(end, text.path().getLast(), value, text.test()));
            case AnnotationCondition.Amount amount -> ends(annotation, amount.path())
                    .anyMatch(amount.path().getLast(), (end, value) -> passes(value, amount));
            case AnnotationCondition.Day day -> ends(annotation, day.path())
                    .anyMatch(day.path().getLast(), (end, value) -> passes(value, day));
            case AnnotationCondition.Present present -> ends(annotation, present.path()).isPresent(
                    present.path().getLast());
        };
    }

    /** The annotations to which all names of a path but the last lead. */
    private Ends ends(AnnotationData annotation, List<String> path) {
        List<AnnotationData> ends = List.of(annotation);
        for (String role : path.subList(0, path.size() - 1)) {
            ends = ends.stream().flatMap(end -> members(end, role).stream()).toList();
        }
        return new Ends(ends);
    }

    private List<AnnotationData> members(AnnotationData annotation, String role) {
        List<AnnotationId> ids = switch (annotation) {
            case GroupData group -> group.members(role);
            case RelationData relation when role.equals("source") -> List.of(relation.source());
            case RelationData relation when role.equals("target") -> List.of(relation.target());
            default -> List.of();
        };
        return ids.stream().filter(annotations::containsKey).map(annotations::get).toList();
    }

    /** Asks one value of one annotation. */
    private interface ValueTest {
        boolean passes(AnnotationData annotation, String value);
    }

    /** The annotations at the end of a path. */
    private final class Ends {
        private final List<AnnotationData> all;

        Ends(List<AnnotationData> all) {
            this.all = all;
        }

        boolean anyMatch(String name, ValueTest test) {
            return all.stream().anyMatch(end -> values(end, name).stream().anyMatch(value -> test.passes(end, value)));
        }

        boolean isPresent(String name) {
            return all.stream().anyMatch(end -> !values(end, name).isEmpty() || !members(end, name).isEmpty());
        }
    }

    private List<String> values(AnnotationData annotation, String name) {
        return switch (name) {
            case "layer" -> List.of(annotation.layer());
            case "annotator" -> List.of(annotators.get(annotation.id()).id().value());
            case "origin" -> List.of(annotation.origin().kind().name().toLowerCase(Locale.ROOT));
            case "suggester" -> annotation.origin().suggester().isEmpty() ? List.of()
                    : List.of(annotation.origin().suggester());
            case "comment" -> annotation.comment().isEmpty() ? List.of() : List.of(annotation.comment());
            default -> annotation.features().getOrDefault(name, List.of());
        };
    }

    private boolean passes(AnnotationData annotation, String name, String value, TextTest test) {
        switch (name) {
            case "layer", "origin", "suggester":
                return NaiveText.passes(value, test, false);
            case "comment":
                return NaiveText.passes(value, test, true);
            case "annotator":
                return NaiveText.passes(value, test, false)
                        || NaiveText.passes(annotators.get(annotation.id()).name(), test, true);
            default:
                break;
        }
        Optional<FeatureType.Kind> kind = project.tagset().layer(annotation.layer())
                .flatMap(layer -> layer.feature(name)).map(FeatureType::kind);
        return switch (kind.orElse(name.equals("tag") ? FeatureType.Kind.TAG : FeatureType.Kind.STRING)) {
            case STRING -> NaiveText.passes(value, test, true);
            case ENTITY -> NaiveText.passes(value, test, false) || entityNames(value).stream()
                    .anyMatch(entity -> NaiveText.passes(entity, test, true));
            case CLAIM -> NaiveText.passes(value, test, false) || claims().stream()
                    .anyMatch(claim -> claim.id().toString().equals(value)
                            && NaiveText.passes(claim.text(), test, true));
            default -> NaiveText.passes(value, test, false);
        };
    }

    private List<String> entityNames(String id) {
        List<String> names = new ArrayList<>();
        try {
            project.entities().stream().filter(entity -> entity.id().toString().equals(id)).forEach(entity -> {
                names.add(entity.name());
                names.addAll(entity.aliases());
            });
        } catch (ProjectException e) {
            throw new AssertionError(e);
        }
        return names;
    }

    private static boolean passes(String value, AnnotationCondition.Amount amount) {
        FeatureValue.NumberRange range;
        try {
            range = (FeatureValue.NumberRange) FeatureValue.parse(FeatureValue.Type.NUMBER_RANGE, List.of(value));
        } catch (IllegalArgumentException e) {
            return false;
        }
        BigDecimal asked = amount.value();
        boolean belowOrEqual = range.least() == null || range.least().compareTo(asked) <= 0;
        boolean below = range.least() == null || range.least().compareTo(asked) < 0;
        boolean aboveOrEqual = range.most() == null || range.most().compareTo(asked) >= 0;
        boolean above = range.most() == null || range.most().compareTo(asked) > 0;
        return switch (amount.comparison()) {
            case EQUAL -> belowOrEqual && aboveOrEqual;
            case LESS -> below;
            case AT_MOST -> belowOrEqual;
            case GREATER -> above;
            case AT_LEAST -> aboveOrEqual;
        };
    }

    private static boolean passes(String value, AnnotationCondition.Day day) {
        if (value.indexOf(' ') > 0) {
            String[] days = value.split(" ");
            return passes(LocalDate.parse(days[0]), LocalDate.parse(days[1]), day.comparison(), day.period());
        }
        LocalDate date;
        try {
            date = ((FeatureValue.Date) FeatureValue.parse(FeatureValue.Type.DATE, List.of(value))).value();
        } catch (IllegalArgumentException e) {
            return false;
        }
        return passes(date, date, day.comparison(), day.period());
    }

    static boolean passes(LocalDate from, LocalDate to, Comparison comparison, Period period) {
        return switch (comparison) {
            case EQUAL -> !from.isBefore(period.from()) && !to.isAfter(period.to());
            case LESS -> to.isBefore(period.from());
            case AT_MOST -> !to.isAfter(period.to());
            case GREATER -> from.isAfter(period.to());
            case AT_LEAST -> !from.isBefore(period.from());
        };
    }
}
