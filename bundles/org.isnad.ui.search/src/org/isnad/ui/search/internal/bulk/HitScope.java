/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.search.SearchException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ExportScope;

/**
 * Hits for the export wizard.
 *
 * @param label how it names them
 */
public record HitScope(HitSource hits, String label) implements ExportScope {

    @Override
    public Project project() {
        return hits.project();
    }

    @Override
    public Optional<Map<DocumentId, List<TextRange>>> places(BooleanSupplier cancelled)
            throws UnknownPlacesException {
        Map<DocumentId, List<TextRange>> places = new TreeMap<>();
        try {
            int waiting = hits.waiting(cancelled);
            if (waiting > 0) {
                throw new UnknownPlacesException(Texts.text("waiting", waiting), null);
            }
            boolean whole = hits.read(page -> page.forEach(hit -> places
                    .computeIfAbsent(hit.document(), id -> new ArrayList<>()).add(hit.range())), cancelled);
            if (!whole && !cancelled.getAsBoolean()) {
                throw new UnknownPlacesException(Texts.text("refused"), null);
            }
            return whole ? Optional.of(places) : Optional.empty();
        } catch (SearchException e) {
            throw new UnknownPlacesException(e.message(MessageBundle.userLocale()), e);
        }
    }
}
