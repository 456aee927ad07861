/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/** The direction in which a paragraph runs. */
public enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    /** No letter decides: digits, signs and blanks only. The surroundings do. */
    NEUTRAL
}
