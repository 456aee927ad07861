/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.query.Attribute;
import org.isnad.query.Problem;
import org.isnad.query.Reach;
import org.isnad.query.language.ast.AstPackage;
import org.isnad.query.language.ast.Comparison;
import org.isnad.query.language.ast.Path;
import org.isnad.query.language.ast.Presence;
import org.isnad.search.tree.AnnotationCondition;

/** Conditions on the annotations of a layer, over paths of roles. */
final class AnnotationConditions implements Algebra<AnnotationCondition> {

    private final Reach reach;
    private final Comparisons comparisons;
    private final Issues issues;

    AnnotationConditions(Reach reach, Issues issues) {
        this.reach = reach;
        this.comparisons = new Comparisons(issues);
        this.issues = issues;
    }

    @Override
    public AnnotationCondition all(List<AnnotationCondition> conditions) {
        return new AnnotationCondition.AllOf(conditions);
    }

    @Override
    public AnnotationCondition any(List<AnnotationCondition> conditions) {
        return new AnnotationCondition.OneOf(conditions);
    }

    @Override
    public AnnotationCondition not(AnnotationCondition condition) {
        return new AnnotationCondition.Not(condition);
    }

    @Override
    public AnnotationCondition present(Presence presence) {
        List<String> names = Paths.names(presence.getPath());
        Optional<Reach> last = along(presence.getPath(), names);
        if (last.isPresent() && !last.get().roles().contains(names.getLast())
                && last.get().attribute(names.getLast()).isEmpty()) {
            unknown(Problem.UNKNOWN_FEATURE, presence.getPath(), names.size() - 1, last.get(), true);
        }
        return new AnnotationCondition.Present(names);
    }

    @Override
    public AnnotationCondition compare(Comparison comparison) {
        List<String> names = Paths.names(comparison.getPath());
        Optional<Reach> last = along(comparison.getPath(), names);
        if (last.isEmpty()) {
            return AnnotationCondition.ANY;
        }
        Optional<Attribute> attribute = last.get().attribute(names.getLast());
        if (attribute.isEmpty()) {
            unknown(Problem.UNKNOWN_FEATURE, comparison.getPath(), names.size() - 1, last.get(), false);
            return AnnotationCondition.ANY;
        }
        return comparisons.read(comparison, attribute.get()).map(asked -> condition(names, asked))
                .orElse(AnnotationCondition.ANY);
    }

    static AnnotationCondition condition(List<String> path, Asked asked) {
        return switch (asked) {
            case Asked.Words words -> new AnnotationCondition.Text(path, words.test());
            case Asked.Amount amount -> new AnnotationCondition.Amount(path, amount.comparison(), amount.value());
            case Asked.Day day -> new AnnotationCondition.Day(path, day.comparison(), day.period());
        };
    }

    /** The annotations that the last name is asked of. */
    private Optional<Reach> along(Path path, List<String> names) {
        Reach at = reach;
        for (int i = 0; i < names.size() - 1; i++) {
            Optional<Reach> next = at.along(names.get(i));
            if (next.isEmpty()) {
                unknown(Problem.UNKNOWN_ROLE, path, i, at, true);
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private void unknown(Problem problem, Path path, int index, Reach at, boolean roles) {
        List<String> known = new ArrayList<>(roles ? at.roles() : List.of());
        if (problem == Problem.UNKNOWN_FEATURE) {
            at.attributes().forEach(attribute -> known.add(attribute.name()));
        }
        issues.unknown(problem, Ast.range(path, AstPackage.Literals.PATH__NAMES, index), known, false,
                Paths.name(path.getNames().get(index)), at.name());
    }
}
