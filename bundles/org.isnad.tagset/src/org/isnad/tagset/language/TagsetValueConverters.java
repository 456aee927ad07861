/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.Locale;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Strings;

/** Turns what is written into what it means: names and texts out of their quotation marks, colours into small letters. */
public class TagsetValueConverters extends AbstractDeclarativeValueConverterService {

    @ValueConverter(rule = "Name")
    public IValueConverter<String> name() {
        return new Unquoting(true);
    }

    @ValueConverter(rule = "Word")
    public IValueConverter<String> word() {
        return new Unquoting(true);
    }

    @ValueConverter(rule = "Value")
    public IValueConverter<String> value() {
        return new Unquoting(true);
    }

    @ValueConverter(rule = "Scalar")
    public IValueConverter<String> scalar() {
        return new Unquoting(true);
    }

    @ValueConverter(rule = "STRING")
    public IValueConverter<String> string() {
        return new Unquoting(false);
    }

    @ValueConverter(rule = "COLOUR")
    public IValueConverter<String> colour() {
        return new AbstractNullSafeConverter<>() {
            @Override
            protected String internalToValue(String text, INode node) {
                return text.toLowerCase(Locale.ROOT);
            }

            @Override
            protected String internalToString(String value) {
                return value;
            }
        };
    }

    @ValueConverter(rule = "WHOLE")
    public IValueConverter<Integer> whole() {
        return new AbstractNullSafeConverter<>() {
            @Override
            protected Integer internalToValue(String text, INode node) {
                try {
                    return Integer.valueOf(text);
                } catch (NumberFormatException e) {
                    throw new ValueConverterException(text + " is too great", node, e);
                }
            }

            @Override
            protected String internalToString(Integer value) {
                return value.toString();
            }
        };
    }

    private static final class Unquoting extends AbstractNullSafeConverter<String> {

        private final boolean plainWhenPossible;

        Unquoting(boolean plainWhenPossible) {
            this.plainWhenPossible = plainWhenPossible;
        }

        @Override
        protected String internalToValue(String text, INode node) {
            if (!text.startsWith("\"")) {
                return text;
            }
            try {
                return Strings.convertFromJavaString(text.substring(1, text.length() - 1), true);
            } catch (IllegalArgumentException e) {
                throw new ValueConverterException(e.getMessage(), node, e);
            }
        }

        @Override
        protected String internalToString(String value) {
            return plainWhenPossible ? Words.name(value) : Words.quoted(value);
        }
    }
}
