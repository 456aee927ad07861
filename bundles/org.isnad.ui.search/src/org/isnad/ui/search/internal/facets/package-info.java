/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Hits counted by what they have in common, as a table with bars; each group narrows the hits to itself. */
package org.isnad.ui.search.internal.facets;
