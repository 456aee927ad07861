/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

import java.util.List;

/**
 * What there is to know about a place of a text.
 *
 * @param offset of what it is about
 * @param length of what it is about
 * @param lines  the first says what it is; in the user's language, but for labels, which are in both
 */
public record HoverText(int offset, int length, List<String> lines) {

    public HoverText {
        lines = List.copyOf(lines);
    }
}
