/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The value of digits with the signs that group them or set off a fraction. */
final class NumberValue {

    /** Longer ones are no quantities; reading one takes time that grows with the square of its length. */
    private static final int MOST_DIGITS = 40;
    private static final int GROUP = 3;
    private static final char ARABIC_DECIMAL_SIGN = '\u066B';

    private NumberValue() {
    }

    /** The value of a number's token; null for a code (a zero before other digits) and for more than 40 digits. */
    static BigDecimal of(String surface) {
        StringBuilder digits = new StringBuilder(MOST_DIGITS);
        char firstSign = 0;
        char lastSign = 0;
        int signs = 0;
        int before = 0;
        int after = 0;
        for (int i = 0; i < surface.length(); i += Character.charCount(surface.codePointAt(i))) {
            int digit = UCharacter.digit(surface.codePointAt(i), 10);
            if (digit < 0) {
                before = signs == 0 ? digits.length() : before;
                firstSign = signs == 0 ? surface.charAt(i) : firstSign;
                lastSign = surface.charAt(i);
                signs++;
                after = 0;
            } else if (digits.length() == MOST_DIGITS) {
                return null;
            } else {
                digits.append((char) ('0' + digit));
                after++;
            }
        }
        if (signs == 0 && digits.length() > 1 && digits.charAt(0) == '0') {
            return null;
        }
        boolean groups = signs == 0 || firstSign == lastSign && (signs > 1 || isOneGroup(digits, before, lastSign));
        BigDecimal value = new BigDecimal(new BigInteger(digits.toString()), groups ? 0 : after).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Whether a number's only sign groups digits. A fraction is not written with a zero at its end. */
    private static boolean isOneGroup(CharSequence digits, int before, char sign) {
        boolean zeroLast = digits.charAt(digits.length() - 1) == '0';
        return digits.length() - before == GROUP && before <= GROUP && digits.charAt(0) != '0'
                && sign != ARABIC_DECIMAL_SIGN && (sign != '.' || zeroLast);
    }
}
