/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/** What offsets in a file or a program count. Isnad itself counts {@link #UTF16}. */
public enum OffsetUnit {
    /** UTF-16 code units, as Java, JavaScript and UIMA count. */
    UTF16,
    /** Unicode code points, as Python counts; an unpaired surrogate is one. */
    CODE_POINT,
    /** Bytes of UTF-8; an unpaired surrogate, which UTF-8 cannot hold, counts 3. */
    UTF8,
    /** Graphemes after Unicode's extended rules (UAX 29). */
    GRAPHEME
}
