/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A feature's value with its meaning. Annotations hold values as texts; which type they have is the tagset's affair, so
 * that a feature of an unknown tagset is kept as it is. Here the texts of a type are read, and written in one way only.
 */
public sealed interface FeatureValue {

    /** What the value is in the tagset. */
    Type type();

    /** The canonical texts that an annotation holds. */
    List<String> texts();

    /** The types of values. */
    enum Type {
        STRING, TAG, TAGS, INTEGER, DECIMAL, BOOLEAN, DATE, NUMBER_RANGE,
        /** Reference to an annotation of the same project. */
        ANNOTATION,
        /** Reference to an entity of the registry. */
        ENTITY,
        /** Reference to a claim. */
        CLAIM
    }

    /** Any text. */
    record Text(String value) implements FeatureValue {
        public Text {
            StorableText.checked(value);
        }

        @Override
        public Type type() {
            return Type.STRING;
        }

        @Override
        public List<String> texts() {
            return List.of(value);
        }
    }

    /** A tag of the tagset. */
    record Tag(String name) implements FeatureValue {
        public Tag {
            StorableText.checked(name);
        }

        @Override
        public Type type() {
            return Type.TAG;
        }

        @Override
        public List<String> texts() {
            return List.of(name);
        }
    }

    /** Several tags, in the annotator's order. */
    record Tags(List<String> names) implements FeatureValue {
        public Tags {
            names = List.copyOf(names);
            names.forEach(StorableText::checked);
        }

        @Override
        public Type type() {
            return Type.TAGS;
        }

        @Override
        public List<String> texts() {
            return names;
        }
    }

    /** An integer of any size, as in {@code -12}. */
    record Whole(BigInteger value) implements FeatureValue {
        @Override
        public Type type() {
            return Type.INTEGER;
        }

        @Override
        public List<String> texts() {
            return List.of(value.toString());
        }
    }

    /** A decimal number, as in {@code 12.5}; trailing zeros do not count. */
    record Decimal(BigDecimal value) implements FeatureValue {
        public Decimal {
            value = plain(value);
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            if (stripped.scale() > DIGITS || stripped.precision() - stripped.scale() > DIGITS) {
                throw new IllegalArgumentException("a number of more than " + DIGITS + " digits: " + value);
            }
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public Type type() {
            return Type.DECIMAL;
        }

        @Override
        public List<String> texts() {
            return List.of(value.toPlainString());
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements FeatureValue {
        @Override
        public Type type() {
            return Type.BOOLEAN;
        }

        @Override
        public List<String> texts() {
            return List.of(Boolean.toString(value));
        }
    }

    /** A Gregorian date, as in {@code 2022-10-17}. */
    record Date(LocalDate value) implements FeatureValue {
        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public List<String> texts() {
            return List.of(value.toString());
        }
    }

    /**
     * Numbers from one to another, as in {@code 300..400}, {@code 20..} and {@code ..9.5}.
     *
     * @param least null if there is none, then there is a greatest
     * @param most  null if there is none; not below the least
     */
    record NumberRange(BigDecimal least, BigDecimal most) implements FeatureValue {
        private static final String TO = "..";

        public NumberRange {
            if (least == null && most == null || least != null && most != null && least.compareTo(most) > 0) {
                throw new IllegalArgumentException("not a range of numbers: " + least + TO + most);
            }
            least = least == null ? null : Decimal.plain(least);
            most = most == null ? null : Decimal.plain(most);
        }

        private static NumberRange parse(String text) {
            int to = text.indexOf(TO);
            if (to < 0) {
                BigDecimal exact = number(text);
                return new NumberRange(exact, exact);
            }
            String most = text.substring(to + TO.length());
            return new NumberRange(to == 0 ? null : number(text.substring(0, to)),
                    most.isEmpty() ? null : number(most));
        }

        @Override
        public Type type() {
            return Type.NUMBER_RANGE;
        }

        /** A range of one number is the number. */
        @Override
        public List<String> texts() {
            return List.of(least != null && least.equals(most) ? least.toPlainString()
                    : (least == null ? "" : least.toPlainString()) + TO + (most == null ? "" : most.toPlainString()));
        }
    }

    /** A reference to an object of the project, which may or may not be there. */
    record Reference(ObjectId target) implements FeatureValue {
        public Reference {
            if (target instanceof DocumentId || target instanceof ClaimRelationId) {
                throw new IllegalArgumentException("a feature cannot refer to " + target);
            }
        }

        @Override
        public Type type() {
            return switch (target) {
                case EntityId id -> Type.ENTITY;
                case ClaimId id -> Type.CLAIM;
                default -> Type.ANNOTATION;
            };
        }

        @Override
        public List<String> texts() {
            return List.of(target.toString());
        }
    }

    /**
     * The most digits before and after the point. Longer numbers are a slip or an attack: {@code 1e999999999} would
     * fill the memory when it is written plainly.
     */
    int DIGITS = 40;

    /** How a number is written. */
    Pattern NUMBER = Pattern.compile("-?[0-9]{1," + DIGITS + "}(\\.[0-9]{1," + DIGITS + "})?");

    /**
     * Reads the texts of a feature. Numbers have ASCII digits and a full stop.
     *
     * @param texts one, or for {@link Type#TAGS} one or more
     * @throws IllegalArgumentException if the texts are no value of the type
     */
    static FeatureValue parse(Type type, List<String> texts) {
        if (type == Type.TAGS) {
            return new Tags(texts);
        }
        if (texts.size() != 1) {
            throw new IllegalArgumentException("not one " + type + ": " + texts);
        }
        String text = texts.getFirst();
        return switch (type) {
            case STRING -> new Text(text);
            case TAG -> new Tag(text);
            case INTEGER -> new Whole(whole(text));
            case DECIMAL -> new Decimal(number(text));
            case BOOLEAN -> new Truth(truth(text));
            case DATE -> new Date(date(text));
            case NUMBER_RANGE -> NumberRange.parse(text);
            case ANNOTATION -> new Reference(AnnotationId.valueOf(text));
            case ENTITY -> new Reference(new EntityId(UUID.fromString(text)));
            case CLAIM -> new Reference(new ClaimId(UUID.fromString(text)));
            case TAGS -> throw new IllegalStateException("read above");
        };
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a number: \"" + text + "\"");
        }
        return new BigDecimal(text);
    }

    private static BigInteger whole(String text) {
        try {
            return number(text).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not an integer: \"" + text + "\"", e);
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: \"" + text + "\"");
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date as in 2022-10-17: \"" + text + "\"", e);
        }
    }
}
