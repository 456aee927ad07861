/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What the engine is asked, as a tree of values: patterns over tokens and annotations, conditions on them and on
 * documents. Whoever asks builds such a tree; a query language is one way to write it down. The meaning of each part is
 * in the decision on what a query means ({@code docs/adr/0029}): the engine and the naive scanner of its tests both
 * keep to it. No type of the engine's library is among them.
 */
package org.isnad.search.tree;
