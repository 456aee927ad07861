/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import org.isnad.model.change.Change;

/**
 * What can be done about a problem.
 *
 * @param label  what it does, in the user's language
 * @param change does it, as a step that can be undone
 */
record Fix(String label, Change change) {
}
