/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import org.isnad.model.AnnotationId;

/**
 * One line of those that a relation or group is drawn with.
 *
 * @param role what is written at it: a role's name; empty for the name of the relation or group itself
 */
public record Strand(AnnotationId from, AnnotationId to, String role) {
}
