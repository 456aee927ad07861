/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.List;
import java.util.Optional;

import org.isnad.query.Problem;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryScanner;
import org.isnad.query.Vocabulary;
import org.isnad.query.language.ast.Alternatives;
import org.isnad.query.language.ast.AstPackage;
import org.isnad.query.language.ast.BareWord;
import org.isnad.query.language.ast.ClosingTag;
import org.isnad.query.language.ast.Filter;
import org.isnad.query.language.ast.FilteredPhrase;
import org.isnad.query.language.ast.Group;
import org.isnad.query.language.ast.NamedPhrase;
import org.isnad.query.language.ast.OpeningTag;
import org.isnad.query.language.ast.Phrase;
import org.isnad.query.language.ast.PhraseSequence;
import org.isnad.query.language.ast.QuotedWord;
import org.isnad.query.language.ast.RepeatedPhrase;
import org.isnad.query.language.ast.Times;
import org.isnad.query.language.ast.TokenBox;
import org.isnad.search.tree.BuiltInLayer;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Pattern.Relation;
import org.isnad.search.tree.Pattern.Repetition;
import org.isnad.search.tree.Pattern.Word;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.text.ArabicFolding;
import org.isnad.text.TextRange;
import org.isnad.text.message.Nearest;

/** Patterns. Whatever is wrong becomes an issue, and any pattern in its place. */
final class PatternBuilder {

    /** How often a pattern can stand in a row, if that is counted. */
    static final int MOST_TIMES = 1000;
    private static final Pattern ANY = new Word(TokenCondition.ANY);

    private final QueryContext context;
    private final Issues issues;
    private final TokenBoxes boxes;
    private final Elements elements;
    private final Comparisons comparisons;

    PatternBuilder(QueryContext context, Vocabulary vocabulary, Issues issues) {
        this.context = context;
        this.issues = issues;
        this.boxes = new TokenBoxes(vocabulary, issues);
        this.elements = new Elements(vocabulary, issues);
        this.comparisons = new Comparisons(issues);
    }

    Pattern read(Phrase phrase) {
        return switch (phrase) {
            case FilteredPhrase filtered -> filtered(filtered);
            case Alternatives alternatives ->
                new Pattern.Choice(alternatives.getParts().stream().map(this::read).toList());
            case PhraseSequence sequence -> elements.pair(sequence.getParts(), this::words);
            case NamedPhrase named -> new Pattern.Capture(named.getName(), read(named.getPhrase()));
            case RepeatedPhrase repeated -> repeated(repeated);
            case TokenBox box -> boxes.read(box.getCondition());
            case OpeningTag tag -> elements.opening(tag);
            case ClosingTag tag -> elements.closing(tag);
            case Group group -> read(group.getPhrase());
            default -> BareText.sequence(words(phrase));
        };
    }

    /** The patterns that follow each other: several for a text of several words. */
    private List<Pattern> words(Phrase phrase) {
        return switch (phrase) {
            case QuotedWord quoted -> quoted(quoted);
            case BareWord bare -> bare(bare);
            default -> List.of(read(phrase));
        };
    }

    private Pattern filtered(FilteredPhrase filtered) {
        if (filtered.getFilters().size() > Limits.DEEPEST) {
            issues.add(Problem.TOO_DEEP, Ast.range(filtered.getFilters().get(Limits.DEEPEST)), Limits.DEEPEST);
            return ANY;
        }
        Pattern found = read(filtered.getPhrase());
        for (Filter filter : filtered.getFilters()) {
            found = new Pattern.Filtered(found, relation(filter), filter.isNegated(), other(filter.getOther()));
        }
        return found;
    }

    private static Relation relation(Filter filter) {
        return switch (filter.getRelation().split("\\s")[0]) {
            case "within" -> Relation.WITHIN;
            case "containing" -> Relation.CONTAINING;
            case "overlapping" -> Relation.OVERLAPPING;
            case "followed" -> Relation.FOLLOWED_BY;
            case "preceded" -> Relation.PRECEDED_BY;
            default -> Relation.EQUAL;
        };
    }

    /** Users of the Corpus Workbench write {@code within s}. */
    private Pattern other(Phrase phrase) {
        for (BuiltInLayer layer : List.of(BuiltInLayer.SENTENCE, BuiltInLayer.PARAGRAPH)) {
            if (phrase instanceof BareWord bare && bare.getText().equals(layer.layer())) {
                return elements.any(layer.layer());
            }
        }
        return read(phrase);
    }

    private Pattern repeated(RepeatedPhrase repeated) {
        if (repeated.getTimes().size() > Limits.DEEPEST) {
            issues.add(Problem.TOO_DEEP, Ast.range(repeated.getTimes().get(Limits.DEEPEST)), Limits.DEEPEST);
            return ANY;
        }
        Pattern found = read(repeated.getPhrase());
        for (Times times : repeated.getTimes()) {
            found = repetition(found, times);
        }
        return found;
    }

    private Pattern repetition(Pattern pattern, Times times) {
        if (times.getSign() != null) {
            return switch (times.getSign()) {
                case "?" -> new Repetition(pattern, 0, 1);
                case "*" -> new Repetition(pattern, 0, Repetition.UNBOUNDED);
                default -> new Repetition(pattern, 1, Repetition.UNBOUNDED);
            };
        }
        int least = times.getLeast() == null ? 0 : number(times.getLeast());
        int most = times.getMost() != null ? number(times.getMost())
                : times.isOpen() ? Repetition.UNBOUNDED : least;
        boolean endless = times.getMost() == null && times.isOpen();
        if (least > MOST_TIMES || !endless && most > MOST_TIMES || most < least || most == 0
                || times.getLeast() == null && times.getMost() == null) {
            issues.add(Problem.BAD_REPETITION, Ast.range(times), MOST_TIMES);
            return pattern;
        }
        return new Repetition(pattern, least, most);
    }

    private static int number(String digits) {
        String plain = ArabicFolding.foldToken(digits);
        return plain.length() > 6 ? Repetition.UNBOUNDED : Integer.parseInt(plain);
    }

    private List<Pattern> quoted(QuotedWord quoted) {
        TextRange place = Ast.range(quoted, AstPackage.Literals.QUOTED_WORD__TEXT);
        Optional<Asked.Words> asked = comparisons.words(quoted.getText(), quoted.getFlags(), place,
                flag -> Ast.range(quoted, AstPackage.Literals.QUOTED_WORD__FLAGS, flag));
        if (asked.isEmpty()) {
            return List.of(ANY);
        }
        if (asked.get().test().pattern().isEmpty()) {
            issues.add(Problem.EMPTY_TEXT, place);
            return List.of(ANY);
        }
        TextTest test = asked.get().test();
        // a text without escapes and flags is cut as documents are; others speak of one token
        if (test instanceof TextTest.Equal && quoted.getFlags().isEmpty() && quoted.getText().indexOf('\\') < 0) {
            List<Pattern> words = BareText.words(test.pattern(), context.mode()).words();
            if (words.isEmpty()) {
                issues.add(Problem.NO_WORD, place);
            }
            return words.isEmpty() ? List.of(ANY) : words;
        }
        boolean whole = test instanceof TextTest.Equal;
        return List.of(new Word(new TokenCondition.Form(asked.get().folded() ? TokenCondition.TokenForm.FOLDED
                : whole ? BareText.form(context.mode()) : BareText.wildForm(context.mode()), test)));
    }

    /** A Latin word beside signs of the language may be a slip for one of the language's own words. */
    private List<Pattern> bare(BareWord bare) {
        Optional<String> meant = Nearest.to(bare.getText(), QueryScanner.KEYWORDS)
                .filter(keyword -> keyword.length() > 3 && Nearest.isNear(bare.getText(), keyword));
        if (meant.isPresent()) {
            issues.addFixed(Problem.UNKNOWN_KEYWORD, Ast.range(bare), meant.get(), bare.getText(), meant.get());
        }
        return BareText.checked(bare.getText(), Ast.range(bare), context, issues).words();
    }
}
