/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

/**
 * Something that is wrong in a text, or looks so.
 *
 * @param offset  of the first character concerned, in UTF-16 code units
 * @param length  of the text concerned; may be 0
 * @param message what is wrong and what to do, in the user's language
 */
public record Problem(Severity severity, int offset, int length, String message) {

    /** How bad it is, the worst first. */
    public enum Severity { ERROR, WARNING, INFORMATION }

    /** The nearest stretch of a text of this length that can be marked: not empty, unless the text is. */
    Problem within(int textLength) {
        int end = Math.clamp((long) offset + Math.max(length, 1), 0, textLength);
        int begin = Math.clamp(offset, 0, Math.max(end - 1, 0));
        return new Problem(severity, begin, end - begin, message);
    }
}
