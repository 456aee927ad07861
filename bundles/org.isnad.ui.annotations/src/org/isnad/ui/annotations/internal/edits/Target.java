/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.edits;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;

/**
 * An annotation that is looked at or to be changed.
 *
 * @param annotator whose it is
 * @param own       whether that is the annotator at work, who alone may change it
 */
public record Target(AnnotationData annotation, Annotator annotator, boolean own) {
}
