/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/** What a token is made of. */
public enum TokenKind {
    /** A word in Arabic script, in one piece or put together from a broken spelling. */
    ARABIC,
    /** A word in any other script. */
    WORD,
    /** Digits, with the signs that group them or set off a fraction. */
    NUMBER,
    /** {@code @} and the name after it. */
    HANDLE,
    /** {@code #} and the words after it, up to a blank or a sign. */
    HASHTAG,
    /** The address of a web page or a mailbox. */
    ADDRESS
}
