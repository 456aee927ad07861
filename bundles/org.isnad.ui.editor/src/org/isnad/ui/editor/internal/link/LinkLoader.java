/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.project.ProjectException;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.edit.SpanLoader;

/** Finds the relations and groups of a document that are to be shown: those of whoever's spans are shown. */
public final class LinkLoader {

    private LinkLoader() {
    }

    /** @param others whether those of others than the annotator at work are among them */
    public static ShownLinks load(ProjectSession session, DocumentId document, boolean others) {
        List<LinkLayer> layers = new ArrayList<>();
        Optional<Annotator> at = session.annotator();
        session.project().ifPresent(project -> {
            Set<Annotator> annotators = new LinkedHashSet<>(project.annotators(document));
            at.ifPresent(annotators::add);
            for (Annotator annotator : annotators) {
                boolean own = at.isPresent() && at.get().id().equals(annotator.id());
                if (own || others) {
                    try {
                        layers.add(LinkLayer.of(project.annotations(document, annotator), own,
                                SpanLoader.still(project)));
                    } catch (ProjectException e) {
                        // The spans of the same file were asked for before, and the user was told.
                        Errors.log(e);
                    }
                }
            }
        });
        return new ShownLinks(layers);
    }
}
