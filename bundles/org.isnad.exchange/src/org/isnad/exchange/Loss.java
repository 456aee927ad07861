/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;

/**
 * Something that an export did not carry.
 *
 * @param annotation null when the loss concerns the document itself
 */
public record Loss(DocumentId document, AnnotationId annotation, String reason) {
}
