/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The algebra of matches within one document: sorted arrays of intervals, and the operators that join them. It knows
 * tokens by number only, and nothing of Lucene.
 */
package org.isnad.search.internal.match;
