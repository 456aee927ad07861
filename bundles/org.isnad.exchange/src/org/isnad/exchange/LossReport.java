/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import org.isnad.model.Annotation;
import org.isnad.model.Document;

/** Takes what a format cannot carry. */
public interface LossReport {

    /**
     * @param annotation null when the loss concerns the document itself
     * @param reason     what is lost and why, in the user's language, one sentence
     */
    void lost(Document document, Annotation annotation, String reason);
}
