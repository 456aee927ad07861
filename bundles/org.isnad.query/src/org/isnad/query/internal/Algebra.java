/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.List;

import org.isnad.query.language.ast.Comparison;
import org.isnad.query.language.ast.Condition;
import org.isnad.query.language.ast.Conjunction;
import org.isnad.query.language.ast.Disjunction;
import org.isnad.query.language.ast.Negation;
import org.isnad.query.language.ast.Presence;

/**
 * How conditions of one kind are put together: those of tokens, of annotations, of documents look alike.
 *
 * @param <C> the tree's conditions
 */
interface Algebra<C> {

    C all(List<C> conditions);

    C any(List<C> conditions);

    C not(C condition);

    C compare(Comparison comparison);

    C present(Presence presence);

    /** What a condition of the text means. */
    default C read(Condition condition) {
        return switch (condition) {
            case Conjunction conjunction -> all(conjunction.getParts().stream().map(this::read).toList());
            case Disjunction disjunction -> any(disjunction.getParts().stream().map(this::read).toList());
            case Negation negation -> not(read(negation.getCondition()));
            case Presence presence -> present(presence);
            case Comparison comparison when Comparisons.isNegated(comparison) -> not(compare(comparison));
            case Comparison comparison -> compare(comparison);
            default -> throw new IllegalStateException("no condition of the grammar: " + condition);
        };
    }
}
