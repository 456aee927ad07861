/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import org.isnad.model.change.Change;

/**
 * One record of a journal: a change that was done as a whole.
 *
 * @param generation of the journal, from 1
 * @param number     within the generation, from 1; generation and number name the record for ever
 */
public record Entry(long generation, long number, Stamp stamp, Change change) {
}
