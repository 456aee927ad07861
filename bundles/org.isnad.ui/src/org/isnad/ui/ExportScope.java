/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.text.TextRange;

/**
 * Places in a project's documents that somebody may wish to export alone, such as the hits of a search. A part of the
 * window that can be adapted to it has its places offered by the export wizard.
 */
public interface ExportScope {

    /** Says that the places cannot be found. The message is for the user, with the next step. */
    final class UnknownPlacesException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnknownPlacesException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    Project project();

    /** How the wizard names the places, in the user's language. */
    String label();

    /**
     * Finds the places. Takes long; not for the UI thread.
     *
     * @return the places of each document that has some; empty if it was cancelled
     */
    Optional<Map<DocumentId, List<TextRange>>> places(BooleanSupplier cancelled) throws UnknownPlacesException;
}
