/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.message;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.MessageFormat;

/**
 * The messages of one package in both languages of the program, kept beside the classes that use them as
 * {@code messages.properties} (English) and {@code messages_ar.properties}, UTF-8, in ICU's message syntax.
 */
public final class MessageBundle {

    private final Class<?> anchor;
    private final Map<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private MessageBundle(Class<?> anchor) {
        this.anchor = anchor;
    }

    /** The messages beside a class. */
    public static MessageBundle beside(Class<?> anchor) {
        return new MessageBundle(anchor);
    }

    /**
     * The language that the program speaks to its user: the platform sets it from {@code -nl}, the preference or the
     * system. The only place that asks for the default locale.
     */
    public static Locale userLocale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** The message in the user's language. */
    public String text(String key, Object... arguments) {
        return text(userLocale(), key, arguments);
    }

    /**
     * The message in the locale's language: Arabic for Arabic locales, English for all others.
     *
     * @throws MissingResourceException if there is no such message, which is a defect that a test finds
     */
    public String text(Locale locale, String key, Object... arguments) {
        Locale language = "ar".equals(locale.getLanguage()) ? Locale.forLanguageTag("ar") : Locale.ROOT;
        String message = bundles.computeIfAbsent(language, this::load).getString(key);
        // an export may name the same reason for each of a million annotations
        boolean plain = message.indexOf('{') < 0 && message.indexOf('\'') < 0;
        return plain ? message : new MessageFormat(message, locale).format(arguments);
    }

    private ResourceBundle load(Locale language) {
        return ResourceBundle.getBundle(anchor.getPackageName() + ".messages", language, anchor.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
