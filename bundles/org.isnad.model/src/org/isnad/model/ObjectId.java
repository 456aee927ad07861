/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

/** Names an object of a project that can be changed; see {@link org.isnad.model.change.Change#objects()}. */
public sealed interface ObjectId permits AnnotationId, DocumentId, EntityId, ClaimId, ClaimRelationId {
}
