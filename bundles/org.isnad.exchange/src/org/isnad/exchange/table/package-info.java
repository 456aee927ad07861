/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Annotations, claims and texts as rows of a table, and back: what the formats of tables share, whose files differ only in
 * how they keep cells.
 */
package org.isnad.exchange.table;
