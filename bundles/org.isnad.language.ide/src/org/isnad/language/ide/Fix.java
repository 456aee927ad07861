/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

import java.util.List;

/**
 * A way to mend a problem.
 *
 * @param title  what it does, in the user's language
 * @param offset of the problem that it mends
 * @param length of the problem that it mends
 * @param edits  do not overlap
 */
public record Fix(String title, int offset, int length, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }
}
