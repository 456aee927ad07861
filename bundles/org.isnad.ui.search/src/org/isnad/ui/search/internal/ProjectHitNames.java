/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.List;
import java.util.Optional;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.DocumentMetadata;
import org.isnad.search.SearchHit;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.search.internal.hits.HitNames;
import org.isnad.ui.search.internal.hits.LabelLookup;

/** What the open project knows of hits. Used on the UI thread. */
final class ProjectHitNames implements HitNames {

    private final ProjectSession session;
    private Optional<LabelLookup> labels = Optional.empty();

    ProjectHitNames(ProjectSession session) {
        this.session = session;
    }

    /** Another project is open, or none. @param arrived runs when more labels are known */
    void follow(Runnable arrived) {
        labels = session.project().map(project -> new LabelLookup(project, arrived));
    }

    /** The document's annotations are other ones now. */
    void forget(DocumentId document) {
        labels.ifPresent(known -> known.forget(document));
    }

    @Override
    public String title(DocumentId id) {
        return document(id).map(Document::title).orElse(id.value());
    }

    @Override
    public String outlet(DocumentId id) {
        return document(id).map(known -> known.metadata().getOrDefault(DocumentMetadata.OUTLET, "")).orElse("");
    }

    @Override
    public List<Label> labels(SearchHit hit) {
        return labels.map(known -> known.of(hit.document(), hit.annotations())).orElse(List.of());
    }

    private Optional<Document> document(DocumentId id) {
        return session.project().flatMap(project -> project.document(id));
    }
}
