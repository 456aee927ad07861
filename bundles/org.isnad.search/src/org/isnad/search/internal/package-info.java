/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The search engine on Apache Lucene. {@link org.isnad.search.internal.LuceneSearchIndex} answers queries from the
 * snapshot that an {@link org.isnad.search.internal.IndexKeeper} holds; a {@link org.isnad.search.internal.Follower}
 * has the keeper index what changes. How documents lie in the index is the affair of the package {@code index}, its
 * files that of {@code store}; {@code plan} turns a query into leaves and operators, {@code match} joins matches, and
 * {@code run} makes pages and groups of them.
 */
package org.isnad.search.internal;
