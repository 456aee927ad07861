/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.List;
import java.util.Optional;

import org.isnad.query.Attribute;
import org.isnad.query.Problem;
import org.isnad.query.Vocabulary;
import org.isnad.query.language.ast.AstPackage;
import org.isnad.query.language.ast.Comparison;
import org.isnad.query.language.ast.Presence;
import org.isnad.search.tree.DocumentCondition;

/** Conditions on documents. */
final class DocumentConditions implements Algebra<DocumentCondition> {

    private final List<Attribute> known;
    private final Comparisons comparisons;
    private final Issues issues;

    DocumentConditions(Vocabulary vocabulary, Issues issues) {
        this.known = vocabulary.documents();
        this.comparisons = new Comparisons(issues);
        this.issues = issues;
    }

    @Override
    public DocumentCondition all(List<DocumentCondition> conditions) {
        return new DocumentCondition.AllOf(conditions);
    }

    @Override
    public DocumentCondition any(List<DocumentCondition> conditions) {
        return new DocumentCondition.OneOf(conditions);
    }

    @Override
    public DocumentCondition not(DocumentCondition condition) {
        return new DocumentCondition.Not(condition);
    }

    @Override
    public DocumentCondition present(Presence presence) {
        issues.add(Problem.MISPLACED_PRESENCE, Ast.range(presence));
        return DocumentCondition.ALL;
    }

    @Override
    public DocumentCondition compare(Comparison comparison) {
        String name = Paths.text(comparison.getPath());
        Optional<Attribute> attribute = known.stream().filter(each -> each.name().equals(name)).findFirst();
        if (attribute.isEmpty()) {
            issues.unknown(Problem.UNKNOWN_METADATA, Ast.range(comparison, AstPackage.Literals.COMPARISON__PATH),
                    known.stream().map(Attribute::name).toList(), false, name);
            return DocumentCondition.ALL;
        }
        return comparisons.read(comparison, attribute.get()).<DocumentCondition>map(asked -> switch (asked) {
            case Asked.Words words -> new DocumentCondition.Text(name, words.test());
            case Asked.Day day -> new DocumentCondition.Day(name, day.comparison(), day.period());
            case Asked.Amount amount -> throw new IllegalStateException("metadata are no numbers");
        }).orElse(DocumentCondition.ALL);
    }
}
