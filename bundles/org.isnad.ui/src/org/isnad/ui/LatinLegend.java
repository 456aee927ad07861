/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

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

    private static final char ARABIC_ZERO = '\u0660';
    private static final char ARABIC_NINE = '\u0669';

    private LatinLegend() {
    }

    /** The key code of the key's Latin letter or sign, or digit, for that of an Arabic one; any other stays. */
    static int keyCode(int reported) {
        if (reported >= ARABIC_ZERO && reported <= ARABIC_NINE) {
            return '0' + reported - ARABIC_ZERO;
        }
        int arabic = reported > 0 && reported <= Character.MAX_VALUE ? ARABIC_KEYS.indexOf(reported) : -1;
        return arabic < 0 ? reported : Character.toLowerCase(LATIN_KEYS.charAt(arabic));
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
        return Optional.of(String.valueOf((char) keyCode(key)).toUpperCase(Locale.ROOT));
    }
}
