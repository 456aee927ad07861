/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The journal: every change is durable when its record is forced, annotation files are checkpoints of it, and what was
 * checkpointed is kept as history. See {@code docs/formats/journal-2.md}.
 */
package org.isnad.project.internal.journal;
