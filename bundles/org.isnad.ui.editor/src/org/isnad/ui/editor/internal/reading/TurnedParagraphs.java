/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

import org.isnad.model.DocumentId;
import org.isnad.ui.ProjectSession;

/**
 * The directions that the user gave to paragraphs, for as long as the project is open: an editor that is closed and
 * opened again shows them as they were. They are a matter of looking and not stored with the text. Used on the UI
 * thread.
 */
final class TurnedParagraphs {

    private static final Map<ProjectSession, Map<DocumentId, Map<Integer, Boolean>>> SESSIONS = new WeakHashMap<>();

    private TurnedParagraphs() {
    }

    /** Whether from right to left, by the offset at which a paragraph begins; what is put there is remembered. */
    static Map<Integer, Boolean> of(ProjectSession session, DocumentId document) {
        return SESSIONS.computeIfAbsent(session, key -> new HashMap<>())
                .computeIfAbsent(document, key -> new HashMap<>());
    }
}
