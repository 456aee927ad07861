/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.query.Attribute;
import org.isnad.query.Problem;
import org.isnad.query.Vocabulary;
import org.isnad.query.language.ast.AstPackage;
import org.isnad.query.language.ast.Comparison;
import org.isnad.query.language.ast.Condition;
import org.isnad.query.language.ast.Conjunction;
import org.isnad.query.language.ast.Disjunction;
import org.isnad.query.language.ast.Negation;
import org.isnad.query.language.ast.Presence;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.BuiltInLayer;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Pattern.Annotated;
import org.isnad.search.tree.Pattern.Filtered;
import org.isnad.search.tree.Pattern.Relation;
import org.isnad.search.tree.Pattern.Word;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;

/**
 * What stands between {@code [} and {@code ]}. Numbers and dates are spans, and a box that asks for nothing else stands
 * for the whole of them; together with other attributes they say where a token lies.
 */
final class TokenBoxes {

    private static final Pattern ANY = new Word(TokenCondition.ANY);

    /** Of whom a comparison speaks. */
    private enum Subject { TOKEN, NUMBER, DATE }

    private final Vocabulary vocabulary;
    private final List<Attribute> known;
    private final Comparisons comparisons;
    private final Issues issues;
    private final Algebra<TokenCondition> tokens = new Tokens();
    private final Algebra<AnnotationCondition> spans = new Spans();

    TokenBoxes(Vocabulary vocabulary, Issues issues) {
        this.vocabulary = vocabulary;
        this.known = vocabulary.tokens();
        this.comparisons = new Comparisons(issues);
        this.issues = issues;
    }

    /** @param condition null for a box that holds nothing */
    Pattern read(Condition condition) {
        if (condition == null) {
            return ANY;
        }
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        collect(condition, subjects);
        if (subjects.size() == 1) {
            return pure(condition, subjects.iterator().next());
        }
        return switch (condition) {
            case Conjunction conjunction -> all(conjunction.getParts());
            case Disjunction disjunction -> new Pattern.Choice(
                    disjunction.getParts().stream().map(this::read).toList());
            case Negation negation ->
                new Filtered(ANY, Relation.WITHIN, true, read(negation.getCondition()));
            default -> ANY;
        };
    }

    private Pattern pure(Condition condition, Subject subject) {
        return switch (subject) {
            case TOKEN -> new Word(tokens.read(condition));
            case NUMBER -> new Annotated(BuiltInLayer.NUMBER.layer(), spans.read(condition));
            case DATE -> new Annotated(BuiltInLayer.DATE.layer(), spans.read(condition));
        };
    }

    /** The token's own conditions, then within whatever the others say. */
    private Pattern all(List<Condition> parts) {
        Map<Subject, List<Condition>> pure = new EnumMap<>(Subject.class);
        List<Pattern> others = new ArrayList<>();
        for (Condition part : parts) {
            Set<Subject> subjects = EnumSet.noneOf(Subject.class);
            collect(part, subjects);
            if (subjects.size() == 1) {
                pure.computeIfAbsent(subjects.iterator().next(), subject -> new ArrayList<>()).add(part);
            } else {
                others.add(read(part));
            }
        }
        Pattern found = pure.containsKey(Subject.TOKEN)
                ? new Word(together(tokens, pure.remove(Subject.TOKEN))) : ANY;
        for (Map.Entry<Subject, List<Condition>> each : pure.entrySet()) {
            String layer = (each.getKey() == Subject.NUMBER ? BuiltInLayer.NUMBER : BuiltInLayer.DATE).layer();
            found = within(found, new Annotated(layer, together(spans, each.getValue())));
        }
        for (Pattern other : others) {
            found = within(found, other);
        }
        return found;
    }

    private static Pattern within(Pattern pattern, Pattern other) {
        return new Filtered(pattern, Relation.WITHIN, false, other);
    }

    private static <C> C together(Algebra<C> algebra, List<Condition> parts) {
        List<C> read = parts.stream().map(algebra::read).toList();
        return read.size() == 1 ? read.getFirst() : algebra.all(read);
    }

    private static void collect(Condition condition, Set<Subject> subjects) {
        switch (condition) {
            case Conjunction conjunction -> conjunction.getParts().forEach(part -> collect(part, subjects));
            case Disjunction disjunction -> disjunction.getParts().forEach(part -> collect(part, subjects));
            case Negation negation -> collect(negation.getCondition(), subjects);
            case Comparison comparison -> subjects.add(subject(comparison));
            default -> subjects.add(Subject.TOKEN);
        }
    }

    private static Subject subject(Comparison comparison) {
        return Vocabulary.spansOf(Paths.text(comparison.getPath()))
                .map(layer -> layer == BuiltInLayer.NUMBER ? Subject.NUMBER : Subject.DATE).orElse(Subject.TOKEN);
    }

    private Optional<Attribute> attribute(Comparison comparison) {
        String name = Paths.text(comparison.getPath());
        Optional<Attribute> found = known.stream().filter(each -> each.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            issues.unknown(Problem.UNKNOWN_ATTRIBUTE, Ast.range(comparison, AstPackage.Literals.COMPARISON__PATH),
                    known.stream().map(Attribute::name).toList(), false, name);
        }
        Vocabulary.spansOf(name).filter(vocabulary::isHidden).ifPresent(layer -> issues.add(Problem.HIDDEN,
                Ast.range(comparison, AstPackage.Literals.COMPARISON__PATH), name, layer.layer()));
        return found;
    }

    private final class Tokens implements Algebra<TokenCondition> {

        @Override
        public TokenCondition all(List<TokenCondition> conditions) {
            return new TokenCondition.AllOf(conditions);
        }

        @Override
        public TokenCondition any(List<TokenCondition> conditions) {
            return new TokenCondition.OneOf(conditions);
        }

        @Override
        public TokenCondition not(TokenCondition condition) {
            return new TokenCondition.Not(condition);
        }

        @Override
        public TokenCondition present(Presence presence) {
            issues.add(Problem.MISPLACED_PRESENCE, Ast.range(presence));
            return TokenCondition.ANY;
        }

        @Override
        public TokenCondition compare(Comparison comparison) {
            return attribute(comparison).flatMap(found -> comparisons.read(comparison, found))
                    .map(asked -> condition(comparison, asked)).orElse(TokenCondition.ANY);
        }

        private TokenCondition condition(Comparison comparison, Asked asked) {
            if (!(asked instanceof Asked.Words words)) {
                throw new IllegalStateException("tokens have texts alone");
            }
            if (words.test().pattern().isEmpty()) {
                issues.add(Problem.EMPTY_TEXT, Ast.range(comparison.getValue()));
            }
            TokenForm form = TokenForm.valueOf(Paths.text(comparison.getPath()).toUpperCase(Locale.ROOT));
            return new TokenCondition.Form(words.folded() && form == TokenForm.WORD ? TokenForm.FOLDED : form,
                    words.test());
        }
    }

    private final class Spans implements Algebra<AnnotationCondition> {

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
            throw new IllegalStateException("presence is asked of tokens, and refused there");
        }

        @Override
        public AnnotationCondition compare(Comparison comparison) {
            return attribute(comparison).flatMap(found -> comparisons.read(comparison, found))
                    .map(asked -> AnnotationConditions.condition(Paths.names(comparison.getPath()), asked))
                    .orElse(AnnotationCondition.ANY);
        }
    }
}
