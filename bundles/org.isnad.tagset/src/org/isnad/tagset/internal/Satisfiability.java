/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.model.schema.Condition;
import org.isnad.model.schema.Condition.Operator;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Tag;

/**
 * Tries a condition with every combination of the declared values. Features of one tag and of true and false have
 * finitely many values; whatever else a condition speaks of counts as unknown, so that an answer is never wrong.
 */
public final class Satisfiability {

    /** For how many combinations of values a condition holds. */
    public enum Answer { NEVER, SOMETIMES, ALWAYS, UNKNOWN }

    private enum Truth {
        FALSE, UNKNOWN, TRUE;

        static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }

        Truth not() {
            return values()[2 - ordinal()];
        }

        Truth and(Truth other) {
            return ordinal() < other.ordinal() ? this : other;
        }

        Truth or(Truth other) {
            return ordinal() > other.ordinal() ? this : other;
        }
    }

    /** More are not tried: the answer is then unknown. */
    private static final long MOST_COMBINATIONS = 1_000_000;
    /** Nor are parts of conditions looked at more often: half a second, whatever somebody wrote. */
    private static final int MOST_STEPS = 10_000_000;
    private static final String ABSENT = null;

    private final List<FeatureType> features = new ArrayList<>();
    private final Map<String, String> assignment = new HashMap<>();
    private final Set<Truth> seen = new HashSet<>();
    private final Condition condition;
    private int steps;

    private Satisfiability(Condition condition, List<FeatureType> declared) {
        this.condition = condition;
        Set<String> used = new HashSet<>();
        collect(condition, used);
        declared.stream().filter(feature -> used.contains(feature.name()))
                .filter(feature -> !feature.many() && !values(feature).isEmpty()).forEach(features::add);
    }

    public static Answer of(Condition condition, List<FeatureType> features) {
        return new Satisfiability(condition, features).answer();
    }

    private Answer answer() {
        long combinations = 1;
        for (FeatureType feature : features) {
            combinations *= values(feature).size() + 1;
            if (combinations > MOST_COMBINATIONS) {
                return Answer.UNKNOWN;
            }
        }
        tryFrom(0);
        if (steps > MOST_STEPS) {
            return Answer.UNKNOWN;
        }
        if (seen.equals(Set.of(Truth.FALSE))) {
            return Answer.NEVER;
        }
        if (seen.equals(Set.of(Truth.TRUE))) {
            return Answer.ALWAYS;
        }
        return seen.contains(Truth.UNKNOWN) ? Answer.UNKNOWN : Answer.SOMETIMES;
    }

    private void tryFrom(int index) {
        if (index == features.size()) {
            seen.add(truth(condition));
            return;
        }
        FeatureType feature = features.get(index);
        for (String value : values(feature)) {
            if (steps > MOST_STEPS) {
                return;
            }
            assignment.put(feature.name(), value);
            tryFrom(index + 1);
        }
        if (!feature.required()) {
            assignment.put(feature.name(), ABSENT);
            tryFrom(index + 1);
        }
        assignment.remove(feature.name());
    }

    private static List<String> values(FeatureType feature) {
        return feature.kind() == Kind.BOOLEAN ? List.of("true", "false")
                : feature.kind() == Kind.TAG ? feature.values().stream().map(Tag::name).toList() : List.of();
    }

    private Truth truth(Condition of) {
        steps++;
        return switch (of) {
            case Condition.All all -> all.parts().stream().map(this::truth).reduce(Truth.TRUE, Truth::and);
            case Condition.Any any -> any.parts().stream().map(this::truth).reduce(Truth.FALSE, Truth::or);
            case Condition.Not not -> truth(not.condition()).not();
            case Condition.Implies implies -> truth(implies.premise()).not().or(truth(implies.conclusion()));
            case Condition.Present(String feature) -> known(feature)
                    ? Truth.of(assignment.get(feature) != ABSENT) : Truth.UNKNOWN;
            case Condition.OneOf(String feature, Set<String> values) -> known(feature)
                    ? Truth.of(assignment.get(feature) != ABSENT && values.contains(assignment.get(feature)))
                    : Truth.UNKNOWN;
            case Condition.Matches matches -> known(matches.feature())
                    ? Truth.of(assignment.get(matches.feature()) != ABSENT
                            && matches.pattern().matches(assignment.get(matches.feature())))
                    : Truth.UNKNOWN;
            case Condition.Compares compares -> compares(compares);
            case Condition.TextMatches text -> Truth.UNKNOWN;
            case Condition.MemberCount count -> Truth.of(count.operator() == Operator.AT_LEAST && count.number() <= 0)
                    .or(Truth.UNKNOWN);
            case Condition.Near near -> Truth.UNKNOWN;
        };
    }

    private Truth compares(Condition.Compares compares) {
        boolean second = compares.other() instanceof Condition.Operand.Feature;
        String otherFeature = compares.other() instanceof Condition.Operand.Feature(String name) ? name : "";
        if (!known(compares.feature()) || second && !known(otherFeature)) {
            return Truth.UNKNOWN;
        }
        String left = assignment.get(compares.feature());
        String right = compares.other() instanceof Condition.Operand.Value(String text) ? text
                : assignment.get(otherFeature);
        boolean equal = left != ABSENT && left.equals(right);
        return Truth.of(compares.operator() == Operator.EQUAL ? equal : !equal);
    }

    private boolean known(String feature) {
        return assignment.containsKey(feature);
    }

    private static void collect(Condition condition, Set<String> used) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, used));
            case Condition.Any any -> any.parts().forEach(part -> collect(part, used));
            case Condition.Not not -> collect(not.condition(), used);
            case Condition.Implies implies -> {
                collect(implies.premise(), used);
                collect(implies.conclusion(), used);
            }
            case Condition.Present present -> used.add(present.feature());
            case Condition.OneOf oneOf -> used.add(oneOf.feature());
            case Condition.Matches matches -> used.add(matches.feature());
            case Condition.Compares compares -> {
                used.add(compares.feature());
                if (compares.other() instanceof Condition.Operand.Feature(String name)) {
                    used.add(name);
                }
            }
            case Condition.TextMatches text -> {
                // speaks of no feature
            }
            case Condition.MemberCount count -> {
                // speaks of other annotations' features
            }
            case Condition.Near near -> {
                // speaks of other annotations' features
            }
        }
    }
}
