/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/**
 * What is marked in a layer by frequency: entities by tag, and by what is known of the documents.
 *
 * @param total      marked places; one that several annotators marked alike is one
 * @param types      different entities, tags and groups together, before anything was left out
 * @param unreadable documents that are not counted because they, or somebody's annotations of them, cannot be read
 * @param items      most frequent first; equally frequent ones by text, tag and group
 */
public record EntityFrequencies(int total, int types, List<DocumentId> unreadable, List<EntityFrequency> items) {

    private static final Comparator<EntityFrequency> ORDER = Comparator.comparingInt(EntityFrequency::count).reversed()
            .thenComparing(EntityFrequency::text).thenComparing(EntityFrequency::tag)
            .thenComparing(EntityFrequency::group);

    public EntityFrequencies {
        unreadable = List.copyOf(unreadable);
        items = List.copyOf(items);
    }

    /**
     * Counts what is marked.
     *
     * @return empty if the watch cancelled
     * @throws ProjectException if the registry cannot be read
     */
    public static Optional<EntityFrequencies> of(Project project, EntityQuestion question, Cut cut, Watch watch)
            throws ProjectException {
        EntityCount count = TextReader.inside(project, () -> new EntityCount(project, question));
        TextReader reader = new TextReader(project, watch);
        if (!reader.read(question.documents(), count::add)) {
            return Optional.empty();
        }
        List<EntityFrequency> items = cut.first(
                count.frequencies().filter(item -> cut.keeps(item.count(), item.documents())), ORDER);
        return Optional.of(new EntityFrequencies(count.total(), count.types(), reader.unreadable(), items));
    }
}
