/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Turns a query into what finds its matches: leaves that read words and annotations from a segment, joined by the
 * algebra of {@link org.isnad.search.internal.match}. Which documents can have matches at all is known first, from
 * the words and layers that a query cannot do without.
 */
package org.isnad.search.internal.plan;
