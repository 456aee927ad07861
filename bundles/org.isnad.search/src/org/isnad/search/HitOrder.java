/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

/** In which order hits are given. */
public enum HitOrder {
    /** By document, then by begin, then by end. */
    READING,
    /** By the folded words before the hit, the nearest first; then in reading order. */
    LEFT_CONTEXT,
    /** By the folded words after the hit, the nearest first; then in reading order. */
    RIGHT_CONTEXT,
    /** By the folded characters of the hit; then in reading order. */
    FORM
}
