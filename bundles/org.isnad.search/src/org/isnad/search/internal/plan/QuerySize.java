/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.util.List;

import org.isnad.search.QueryProblem;
import org.isnad.search.internal.match.StoppedException;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TokenCondition;

/** Refuses trees that are too large or too deep to be walked. */
public final class QuerySize {

    private static final int DEEPEST = 200;
    private static final int LONGEST_PATH = 16;

    private int parts;

    private QuerySize() {
    }

    /** @throws StoppedException if the query is too large */
    public static void require(Query query) {
        QuerySize size = new QuerySize();
        size.pattern(query.pattern(), 0);
        size.documents(query.documents(), 0);
    }

    /** @throws StoppedException if the pattern is too large */
    static void require(Pattern pattern) {
        new QuerySize().pattern(pattern, 0);
    }

    private void count(int depth) {
        parts++;
        if (parts > QueryProblem.MAX_PARTS || depth > DEEPEST) {
            throw new StoppedException(QueryProblem.TOO_MANY_PARTS, "");
        }
    }

    private void pattern(Pattern pattern, int depth) {
        count(depth);
        switch (pattern) {
            case Pattern.Word word -> tokens(word.condition(), depth + 1);
            case Pattern.Annotated annotated -> annotations(annotated.condition(), depth + 1);
            case Pattern.Edge edge -> annotations(edge.annotated().condition(), depth + 1);
            case Pattern.Sequence sequence -> sequence.parts().forEach(part -> pattern(part, depth + 1));
            case Pattern.Choice choice -> choice.alternatives().forEach(part -> pattern(part, depth + 1));
            case Pattern.Repetition repetition -> pattern(repetition.pattern(), depth + 1);
            case Pattern.Capture capture -> pattern(capture.pattern(), depth + 1);
            case Pattern.Filtered filtered -> {
                pattern(filtered.pattern(), depth + 1);
                pattern(filtered.other(), depth + 1);
            }
        }
    }

    private void tokens(TokenCondition condition, int depth) {
        count(depth);
        switch (condition) {
            case TokenCondition.Form form -> {
                // has no parts
            }
            case TokenCondition.AllOf all -> all.conditions().forEach(part -> tokens(part, depth + 1));
            case TokenCondition.OneOf one -> one.conditions().forEach(part -> tokens(part, depth + 1));
            case TokenCondition.Not not -> tokens(not.condition(), depth + 1);
        }
    }

    private void annotations(AnnotationCondition condition, int depth) {
        count(depth);
        switch (condition) {
            case AnnotationCondition.AllOf all -> all.conditions().forEach(part -> annotations(part, depth + 1));
            case AnnotationCondition.OneOf one -> one.conditions().forEach(part -> annotations(part, depth + 1));
            case AnnotationCondition.Not not -> annotations(not.condition(), depth + 1);
            case AnnotationCondition.Text text -> path(text.path());
            case AnnotationCondition.Amount amount -> path(amount.path());
            case AnnotationCondition.Day day -> path(day.path());
            case AnnotationCondition.Present present -> path(present.path());
        }
    }

    private static void path(List<String> path) {
        if (path.size() > LONGEST_PATH) {
            throw new StoppedException(QueryProblem.TOO_MANY_PARTS, String.join(".", path));
        }
    }

    private void documents(DocumentCondition condition, int depth) {
        count(depth);
        switch (condition) {
            case DocumentCondition.Text text -> {
                // has no parts
            }
            case DocumentCondition.Day day -> {
                // has no parts
            }
            case DocumentCondition.AllOf all -> all.conditions().forEach(part -> documents(part, depth + 1));
            case DocumentCondition.OneOf one -> one.conditions().forEach(part -> documents(part, depth + 1));
            case DocumentCondition.Not not -> documents(not.condition(), depth + 1);
        }
    }
}
