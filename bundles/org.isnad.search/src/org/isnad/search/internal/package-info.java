/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The search engine on Apache Lucene. {@link org.isnad.search.internal.LuceneSearchIndex} keeps an
 * {@link org.isnad.search.internal.IndexStore} on disk and one in memory; a
 * {@link org.isnad.search.internal.Snapshot} is what both hold at one moment, which a
 * {@link org.isnad.search.internal.HitFinder} searches and a {@link org.isnad.search.internal.HitReader} turns into
 * hits with context.
 */
package org.isnad.search.internal;
