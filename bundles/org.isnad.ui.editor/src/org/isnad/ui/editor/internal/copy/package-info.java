/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/** What leaves the editor for other programs: the selected text alone or with its annotations, copied or dragged. */
package org.isnad.ui.editor.internal.copy;
