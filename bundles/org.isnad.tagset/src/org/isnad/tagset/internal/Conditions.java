/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.schema.Condition;
import org.isnad.model.schema.Condition.Operator;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.check.Checked;
import org.isnad.tagset.check.ConstraintContext;
import org.isnad.text.TextRange;

/** Evaluates conditions, as long as that takes no more steps than anybody means. */
public final class Conditions {

    /** For one condition and annotation; some hundredths of a second. */
    private static final int MOST_STEPS = 1_000_000;
    /** So many characters of a text are a step. */
    private static final int STRIDE = 16;

    private final Tagset tagset;
    private final ConstraintContext context;
    private final Extents extents;
    private int steps;

    public Conditions(Tagset tagset, ConstraintContext context, Extents extents) {
        this.tagset = tagset;
        this.context = context;
        this.extents = extents;
    }

    /** Whether a condition holds for an annotation; empty if that takes too many steps to find out. */
    public Optional<Boolean> tried(Condition condition, Checked annotation) {
        steps = 0;
        try {
            return Optional.of(holds(condition, annotation));
        } catch (TooManyStepsException e) {
            return Optional.empty();
        }
    }

    /** Ends an evaluation from the depth of its recursion. */
    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyStepsException() {
            super("more than " + MOST_STEPS + " steps", null, false, false);
        }
    }

    private void count(int more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new TooManyStepsException();
        }
    }

    private boolean holds(Condition condition, Checked annotation) {
        count(1);
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(part -> holds(part, annotation));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(part -> holds(part, annotation));
            case Condition.Not(Condition part) -> !holds(part, annotation);
            case Condition.Implies(Condition premise, Condition conclusion) ->
                !holds(premise, annotation) || holds(conclusion, annotation);
            case Condition.Present(String feature) -> !annotation.values(feature).isEmpty();
            case Condition.OneOf oneOf ->
                annotation.values(oneOf.feature()).stream().anyMatch(oneOf.values()::contains);
            case Condition.Compares compares -> compares(compares, annotation);
            case Condition.Matches matches -> annotation.values(matches.feature()).stream()
                    .anyMatch(value -> matches.pattern().matches(value));
            case Condition.TextMatches text -> text.pattern().matches(text(annotation));
            case Condition.MemberCount count ->
                count.operator().holds(Long.compare(members(count, annotation), count.number()));
            case Condition.Near near -> near(near, annotation);
        };
    }

    private boolean compares(Condition.Compares compares, Checked annotation) {
        if (compares.operator() == Operator.UNEQUAL) {
            return !compares(new Condition.Compares(compares.feature(), Operator.EQUAL, compares.other()), annotation);
        }
        List<String> others = switch (compares.other()) {
            case Condition.Operand.Value(String text) -> List.of(text);
            case Condition.Operand.Feature(String name) -> annotation.values(name);
        };
        Kind kind = tagset.layer(annotation.layer()).flatMap(layer -> kind(layer, compares)).orElse(Kind.STRING);
        return annotation.values(compares.feature()).stream().anyMatch(value -> others.stream().anyMatch(other -> {
            OptionalInt comparison = Values.compare(kind, value, other);
            return comparison.isPresent() && compares.operator().holds(comparison.getAsInt());
        }));
    }

    /** A whole number and one with a fraction are compared as the latter. */
    private static Optional<Kind> kind(Layer layer, Condition.Compares compares) {
        Kind second = compares.other() instanceof Condition.Operand.Feature(String name)
                ? layer.feature(name).map(FeatureType::kind).orElse(Kind.STRING) : Kind.STRING;
        return layer.feature(compares.feature()).map(FeatureType::kind)
                .map(first -> first == Kind.INTEGER && second == Kind.DECIMAL ? Kind.DECIMAL : first);
    }

    private String text(Checked annotation) {
        extents.of(annotation).forEach(range -> count(range.length() / STRIDE));
        return extents.of(annotation).stream()
                .filter(range -> range.end() <= context.text().length())
                .map(range -> context.text().substring(range.begin(), range.end())).collect(Collectors.joining(" "));
    }

    private long members(Condition.MemberCount count, Checked annotation) {
        Stream<Checked.Member> members = annotation.members().stream()
                .filter(member -> member.role().equals(count.role()));
        if (count.layer().isEmpty() && count.where().equals(Condition.ALWAYS)) {
            return members.count();
        }
        count(annotation.members().size());
        return members.flatMap(member -> context.annotation(member.annotation()).stream())
                .filter(member -> count.layer().isEmpty() || member.layer().equals(count.layer()))
                .filter(member -> holds(count.where(), member)).count();
    }

    private boolean near(Condition.Near near, Checked annotation) {
        List<TextRange> mine = extents.of(annotation);
        List<TextRange> searched = near.relation() == Condition.Relation.BESIDE ? extents.sentenceRanges(mine) : mine;
        return searched.stream().flatMap(range -> context.sharing(near.layer(), range).stream())
                .filter(other -> !other.id().equals(annotation.id()))
                .peek(other -> count(1)).anyMatch(other -> switch (near.relation()) {
                    case INSIDE -> Extents.covers(other.ranges(), mine);
                    case CONTAINS -> Extents.covers(mine, other.ranges());
                    case OVERLAPS -> Extents.share(mine, other.ranges());
                    case BESIDE -> extents.sentences(other.ranges()).intersects(extents.sentences(mine));
                } && holds(near.where(), other));
    }
}
