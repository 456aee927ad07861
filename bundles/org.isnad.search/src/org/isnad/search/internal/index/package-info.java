/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How documents lie in the index. A document of the project is two of Lucene's: the text part holds the words and what
 * the program finds in the text by itself, the marks part holds what annotators say about it, so that a mark in a book
 * does not index the book's words again. Spans of either part lie in one {@link
 * org.isnad.search.internal.index.Block} a document.
 */
package org.isnad.search.internal.index;
