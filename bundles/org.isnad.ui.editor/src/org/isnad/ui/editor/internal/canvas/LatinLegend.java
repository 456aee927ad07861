/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;

/**
 * The Latin legend of a key, whatever layout is active. With an Arabic layout beside a Latin one the toolkit reports
 * the Latin key code by itself; where Arabic is the only layout it reports the Arabic letter, for which a table of the
 * common Arabic keyboard stands here.
 */
public final class LatinLegend {

    private static final String ARABIC_KEYS = "ضصثقفغعهخحجد" + "شسيبلاتنمكط" + "ئءؤر\uFEFBىةوزظ" + "ذ";
    private static final String LATIN_KEYS = "QWERTYUIOP[]" + "ASDFGHJKL;'" + "ZXCVBNM,./" + "`";

    private LatinLegend() {
    }

    /**
     * The legend: an upper-case letter, a digit or a sign.
     *
     * @param keyCode the event's key code
     * @return empty for keys that write nothing, such as F1
     */
    public static Optional<String> of(int keyCode) {
        if (keyCode >= SWT.KEYPAD_0 && keyCode <= SWT.KEYPAD_9) {
            return Optional.of(String.valueOf((char) ('0' + keyCode - SWT.KEYPAD_0)));
        }
        if (keyCode > Character.MAX_VALUE || keyCode <= ' ' || keyCode == SWT.DEL) {
            return Optional.empty();
        }
        char key = (char) keyCode;
        if (Character.isDigit(key)) {
            return Optional.of(String.valueOf(Character.digit(key, 10)));
        }
        int arabic = ARABIC_KEYS.indexOf(key);
        char latin = arabic < 0 ? key : LATIN_KEYS.charAt(arabic);
        return Optional.of(String.valueOf(latin).toUpperCase(Locale.ROOT));
    }
}
