/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What picocli's usage help is made of: the texts beside the verb's class, and those for the common options. */
final class UsageTexts extends ResourceBundle {

    private final Map<String, Object> texts = new HashMap<>();

    private UsageTexts() {
    }

    static UsageTexts of(Class<?> verb, Locale locale) {
        UsageTexts all = new UsageTexts();
        all.add(UsageTexts.class, locale);
        all.add(verb, locale);
        return all;
    }

    private void add(Class<?> anchor, Locale locale) {
        Locale language = "ar".equals(locale.getLanguage()) ? Locale.forLanguageTag("ar") : Locale.ROOT;
        try {
            ResourceBundle beside = ResourceBundle.getBundle(anchor.getPackageName() + ".messages", language,
                    anchor.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            beside.keySet().forEach(key -> texts.put(key, beside.getString(key)));
        } catch (MissingResourceException e) {
            return; // a plug-in may write its descriptions into the annotations instead
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
