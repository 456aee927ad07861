/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Numbers and dates of a text, read from its digits and month names.
 *
 * <p>What is read, and what is left for later, is told by {@link org.isnad.text.quantity.Quantities}. The names stand
 * in {@code months.tsv} and {@code words.tsv}, the reasons in decision 32.
 */
package org.isnad.text.quantity;
