/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

/** How a number or a date stands to the one in the query. */
public enum Comparison {
    EQUAL, LESS, AT_MOST, GREATER, AT_LEAST
}
