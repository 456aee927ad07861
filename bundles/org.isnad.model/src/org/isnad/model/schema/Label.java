/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.Locale;

/** A name for people in both languages of the program. */
public record Label(String english, String arabic) {

    /** The Arabic label for Arabic locales, the English one for all others. */
    public String in(Locale locale) {
        return "ar".equals(locale.getLanguage()) ? arabic : english;
    }
}
