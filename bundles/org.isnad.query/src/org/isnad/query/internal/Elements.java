/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.isnad.query.Problem;
import org.isnad.query.Vocabulary;
import org.isnad.query.language.ast.AstPackage;
import org.isnad.query.language.ast.ClosingTag;
import org.isnad.query.language.ast.OpeningTag;
import org.isnad.query.language.ast.Phrase;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Pattern.Annotated;
import org.isnad.search.tree.Pattern.Edge;
import org.isnad.search.tree.Pattern.Filtered;
import org.isnad.search.tree.Pattern.Relation;
import org.isnad.text.TextRange;

/** What stands between {@code <} and {@code >}: annotations, their edges, and patterns that fill them. */
final class Elements {

    private final Vocabulary vocabulary;
    private final Issues issues;

    Elements(Vocabulary vocabulary, Issues issues) {
        this.vocabulary = vocabulary;
        this.issues = issues;
    }

    /** A sequence that is not yet closed; the outermost has no tag. */
    private static final class Open {

        private final OpeningTag tag;
        private final List<Pattern> parts = new ArrayList<>();

        Open(OpeningTag tag) {
            this.tag = tag;
        }
    }

    /** Patterns in a row. Between a tag and the next one that closes it they fill such an annotation. */
    Pattern pair(List<Phrase> parts, Function<Phrase, List<Pattern>> patterns) {
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(null)));
        for (Phrase part : parts) {
            if (part instanceof OpeningTag tag && !tag.isWhole()) {
                open.push(new Open(tag));
            } else if (part instanceof ClosingTag tag && isOpen(open, name(tag))) {
                close(open, tag);
            } else {
                open.peek().parts.addAll(patterns.apply(part));
            }
            if (open.size() > Limits.DEEPEST) {
                issues.add(Problem.TOO_DEEP, Ast.range(part), Limits.DEEPEST);
                break;
            }
        }
        while (open.size() > 1) {
            leaveOpen(open);
        }
        return BareText.sequence(open.peek().parts);
    }

    private static boolean isOpen(Deque<Open> open, String layer) {
        return open.stream().anyMatch(each -> each.tag != null && name(each.tag).equals(layer));
    }

    private void close(Deque<Open> open, ClosingTag closing) {
        while (!name(open.peek().tag).equals(name(closing))) {
            leaveOpen(open);
        }
        Open filled = open.pop();
        Annotated annotated = annotated(filled.tag);
        if (filled.parts.isEmpty()) {
            issues.add(Problem.EMPTY_ELEMENT, Ast.range(filled.tag).hull(Ast.range(closing)), annotated.layer());
            filled.parts.add(annotated);
        }
        open.peek().parts.add(new Filtered(BareText.sequence(filled.parts), Relation.EQUAL, false, annotated));
    }

    /** A tag that nothing closes is the edge alone. */
    private void leaveOpen(Deque<Open> open) {
        Open left = open.pop();
        open.peek().parts.add(opening(left.tag));
        open.peek().parts.addAll(left.parts);
    }

    /** An annotation, or where one begins. */
    Pattern opening(OpeningTag tag) {
        Annotated annotated = annotated(tag);
        return tag.isWhole() ? annotated : new Edge(annotated, true);
    }

    Pattern closing(ClosingTag tag) {
        String layer = name(tag);
        check(layer, tag.isAny(), Ast.range(tag, AstPackage.Literals.CLOSING_TAG__LAYER));
        return new Edge(any(layer), false);
    }

    Annotated any(String layer) {
        return new Annotated(layer, AnnotationCondition.ANY);
    }

    private Annotated annotated(OpeningTag tag) {
        String layer = name(tag);
        if (!check(layer, tag.isAny(), Ast.range(tag, AstPackage.Literals.OPENING_TAG__LAYER))) {
            return any(layer);
        }
        AnnotationConditions conditions = new AnnotationConditions(vocabulary.reach(layer), issues);
        List<AnnotationCondition> read = tag.getConditions().stream().map(conditions::read).toList();
        return new Annotated(layer, read.isEmpty() ? AnnotationCondition.ANY
                : read.size() == 1 ? read.getFirst() : conditions.all(read));
    }

    private boolean check(String layer, boolean any, TextRange place) {
        if (any || vocabulary.layers().contains(layer)) {
            return true;
        }
        if (vocabulary.isOfDocuments(layer)) {
            issues.add(Problem.DOCUMENT_LAYER, place, layer);
        } else {
            issues.unknown(Problem.UNKNOWN_LAYER, place, vocabulary.layers(), false, layer);
        }
        return false;
    }

    private static String name(OpeningTag tag) {
        return tag.isAny() ? "" : Paths.name(tag.getLayer());
    }

    private static String name(ClosingTag tag) {
        return tag.isAny() ? "" : Paths.name(tag.getLayer());
    }
}
