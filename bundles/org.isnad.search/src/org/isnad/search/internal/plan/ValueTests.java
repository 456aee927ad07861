/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.isnad.model.FeatureValue;
import org.isnad.model.FeatureValue.NumberRange;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.search.internal.index.ClaimLayer;
import org.isnad.search.internal.index.Properties;
import org.isnad.search.internal.index.Ranges;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.Period;
import org.isnad.search.tree.TextTest;

/** What a value of a feature must be like to fulfil a condition; that depends on the feature's type. */
public final class ValueTests {

    private static final Set<String> CLAIM_CODES = Set.of("id", "worth");
    private static final Predicate<String> ANYTHING = value -> true;

    private final Vocabulary vocabulary;

    ValueTests(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The test of the values of a feature.
     *
     * @param layer   as it is called in the index
     * @param builtIn whether the program itself found the layer's spans
     * @param name    of the feature or property, as the query says
     */
    Predicate<String> test(String layer, boolean builtIn, String name, AnnotationCondition condition) {
        return switch (condition) {
            case AnnotationCondition.Text text -> text(layer, builtIn, name, text.test());
            case AnnotationCondition.Amount amount -> value -> amount(value, amount, builtIn);
            case AnnotationCondition.Day day -> value -> day(value, day, builtIn);
            default -> ANYTHING;
        };
    }

    private Predicate<String> text(String layer, boolean builtIn, String name, TextTest test) {
        Predicate<String> exact = Expressions.predicate(test, false);
        Predicate<String> folded = Expressions.predicate(test, true);
        if (name.equals(Properties.ANNOTATOR)) {
            return id -> exact.test(id) || folded.test(vocabulary.annotatorName(id));
        }
        return switch (likeness(layer, builtIn, name)) {
            case EXACT -> exact;
            case FOLDED -> folded;
            case ENTITY -> id -> exact.test(id) || vocabulary.entityNames(id).stream().anyMatch(folded);
            case CLAIM -> id -> exact.test(id) || vocabulary.claimTexts(id).stream().anyMatch(folded);
        };
    }

    private enum Likeness {
        EXACT, FOLDED, ENTITY, CLAIM
    }

    private Likeness likeness(String layer, boolean builtIn, String name) {
        if (name.equals(Properties.COMMENT)) {
            return Likeness.FOLDED;
        }
        if (builtIn || !Properties.stored(name).equals(name)) {
            return Likeness.EXACT;
        }
        if (layer.equals(ClaimLayer.NAME)) {
            return CLAIM_CODES.contains(name) ? Likeness.EXACT : Likeness.FOLDED;
        }
        FeatureType.Kind kind = vocabulary.kind(layer, name)
                .orElse(name.equals(Layer.TAG) ? FeatureType.Kind.TAG : FeatureType.Kind.STRING);
        return switch (kind) {
            case STRING -> Likeness.FOLDED;
            case ENTITY -> Likeness.ENTITY;
            case CLAIM -> Likeness.CLAIM;
            default -> Likeness.EXACT;
        };
    }

    /** Whether equal values are those with the same characters, so that the index can look one up. */
    boolean isExact(String layer, boolean builtIn, String name) {
        return !name.equals(Properties.ANNOTATOR) && likeness(layer, builtIn, name) == Likeness.EXACT;
    }

    private static boolean amount(String value, AnnotationCondition.Amount amount, boolean builtIn) {
        try {
            return builtIn ? Ranges.numbers(value).filter(range -> passes(range.least(), range.most(), amount)).isPresent()
                    : passes((NumberRange) FeatureValue.parse(FeatureValue.Type.NUMBER_RANGE, List.of(value)), amount);
        } catch (IllegalArgumentException notANumber) {
            return false;
        }
    }

    private static boolean passes(NumberRange range, AnnotationCondition.Amount amount) {
        return passes(range.least(), range.most(), amount);
    }

    /** Whether some number from the least to the most passes; null stands for no border. */
    private static boolean passes(BigDecimal least, BigDecimal most, AnnotationCondition.Amount amount) {
        int low = least == null ? -1 : least.compareTo(amount.value());
        int high = most == null ? 1 : most.compareTo(amount.value());
        return switch (amount.comparison()) {
            case EQUAL -> low <= 0 && high >= 0;
            case LESS -> low < 0;
            case AT_MOST -> low <= 0;
            case GREATER -> high > 0;
            case AT_LEAST -> high >= 0;
        };
    }

    private static boolean day(String value, AnnotationCondition.Day day, boolean builtIn) {
        if (builtIn) {
            return Ranges.days(value).map(days -> passes(days, day.comparison(), day.period())).orElse(false);
        }
        try {
            LocalDate date = ((FeatureValue.Date) FeatureValue.parse(FeatureValue.Type.DATE, List.of(value))).value();
            return passes(new Period(date, date), day.comparison(), day.period());
        } catch (IllegalArgumentException notADate) {
            return false;
        }
    }

    /** Whether the days stand to the period as said; each of them is asked. */
    public static boolean passes(Period days, Comparison comparison, Period period) {
        return switch (comparison) {
            case EQUAL -> !days.from().isBefore(period.from()) && !days.to().isAfter(period.to());
            case LESS -> days.to().isBefore(period.from());
            case AT_MOST -> !days.to().isAfter(period.to());
            case GREATER -> days.from().isAfter(period.to());
            case AT_LEAST -> !days.from().isBefore(period.from());
        };
    }
}
