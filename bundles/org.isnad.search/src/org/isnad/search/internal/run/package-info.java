/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Runs a query over a snapshot and makes of what is found what was asked for: a page of hits, or groups. */
package org.isnad.search.internal.run;
