/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.Objects;

import org.isnad.text.TextRange;

/**
 * A part of a hit that the query gave a name.
 *
 * @param range its exact original characters
 */
public record Capture(String name, TextRange range) {

    public Capture {
        Objects.requireNonNull(name);
        Objects.requireNonNull(range);
    }
}
