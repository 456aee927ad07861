/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The index's files and what they hold at one moment: writers, readers, updates. Any damage has the same cure: the
 * index is derived data and is made anew.
 */
package org.isnad.search.internal.store;
