/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** Characters that cannot be seen: which there are, which of them mislead, and how they are marked on the page. */
package org.isnad.ui.editor.internal.signs;
