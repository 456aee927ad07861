/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.SortedSet;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.RegistryEntity;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.query.ProjectNames;
import org.isnad.text.ArabicFolding;

/** The names of a project as it was at one moment. */
public final class StoredNames implements ProjectNames {

    /** More values than that are nothing to choose from. */
    private static final int MOST_VALUES = 200;

    private final Map<String, SortedSet<String>> values = new TreeMap<>();
    private final List<String> annotators;
    private final List<Folded> entities;

    private record Folded(String name, String folded) {
    }

    /** Reads what the project has in memory. */
    public StoredNames(Project project) {
        for (Document document : project.documents()) {
            document.metadata().forEach((name, value) -> {
                SortedSet<String> known = values.computeIfAbsent(name, each -> new TreeSet<>());
                if (known.size() <= MOST_VALUES) {
                    known.add(value);
                }
            });
        }
        annotators = project.annotators().stream().map(Annotator::name).distinct().sorted().toList();
        entities = entities(project);
    }

    private static List<Folded> entities(Project project) {
        try {
            return project.entities().stream().map(RegistryEntity::name)
                    .map(name -> new Folded(name, ArabicFolding.foldToken(name))).toList();
        } catch (ProjectException e) {
            // the project's checks name the damage; queries only lose proposals
            System.getLogger(StoredNames.class.getName()).log(Level.DEBUG, "no entities to propose", e);
            return List.of();
        }
    }

    @Override
    public List<String> metadata() {
        return List.copyOf(values.keySet());
    }

    @Override
    public List<String> metadataValues(String name) {
        SortedSet<String> known = values.get(name);
        return known == null || known.size() > MOST_VALUES ? List.of() : List.copyOf(known);
    }

    @Override
    public List<String> annotators() {
        return annotators;
    }

    @Override
    public List<String> entities(String beginning, int limit) {
        String folded = ArabicFolding.foldToken(beginning);
        return entities.stream().filter(entity -> entity.folded().startsWith(folded)).map(Folded::name).limit(limit)
                .toList();
    }
}
