/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.Objects;

import org.isnad.text.TextRange;

/**
 * Words of a passage and what stands for them in the other one. Signs and blanks between two stretches belong to none.
 *
 * @param equal  whether the words are the same, however they are spelled
 * @param first  in the first document's text; empty where the second has words that the first has not
 * @param second in the second document's text; empty where the first has words that the second has not
 */
public record Stretch(boolean equal, TextRange first, TextRange second) {

    public Stretch {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        if (equal && (first.isEmpty() || second.isEmpty())) {
            throw new IllegalArgumentException("nothing is equal at " + first + " and " + second);
        }
    }
}
