/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.isnad.model.DocumentId;

/**
 * Something that the user is still at, such as typing, and that becomes one step when it ends. A {@link ProjectSession}
 * ends it before anything else is done to the project.
 */
public interface UnfinishedStep {

    /** The document that is changed. */
    DocumentId document();

    /** What the step is called in the Edit menu, in the user's language. */
    String label();

    /**
     * Makes the step by {@link ProjectSession#apply(String, org.isnad.model.change.Change)}.
     *
     * @return false if it could not be made; the user was told then, and what was done is kept
     */
    boolean finish();
}
