/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Finds passages that stand, word for word or nearly so, in several documents or several times in one: two reports that
 * copy one agency are not two witnesses.
 */
package org.isnad.search.passages;
