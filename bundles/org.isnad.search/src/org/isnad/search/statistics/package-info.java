/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Counts words, sequences of words and marked entities, and measures what the counts say: which words stand together,
 * and which set one group of documents apart from another. Texts are read straight from the project, so that no index
 * has to be there; nothing is kept but one number for each word.
 */
package org.isnad.search.statistics;
