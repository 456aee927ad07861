/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import org.isnad.model.DocumentId;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.edit.SpanLoader;

/** Finds the relations and groups of a document that are to be shown: those of whoever's spans are shown. */
public final class LinkLoader {

    private LinkLoader() {
    }

    /** @param others whether those of others than the annotator at work are among them */
    public static ShownLinks load(ProjectSession session, DocumentId document, boolean others) {
        // The spans of the same files were asked for before, and the user was told what cannot be read.
        return new ShownLinks(SpanLoader.sets(session, document, others, Errors::log).stream()
                .map(shown -> LinkLayer.of(shown.set(), shown.own(), SpanLoader.still(shown.project()))).toList());
    }
}
