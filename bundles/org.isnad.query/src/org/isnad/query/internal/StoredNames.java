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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.RegistryEntity;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.query.ProjectNames;
import org.isnad.text.ArabicFolding;

/** The names of a project as they are when each is first asked for. */
public final class StoredNames implements ProjectNames {

    /** More values than that are nothing to choose from. */
    private static final int MOST_VALUES = 200;

    private final Project project;
    private Map<String, SortedSet<String>> values;
    private List<Folded> entities;

    private record Folded(String name, String folded) {
    }

    public StoredNames(Project project) {
        this.project = project;
    }

    @Override
    public List<String> metadata() {
        return List.copyOf(values().keySet());
    }

    @Override
    public List<String> metadataValues(String name) {
        SortedSet<String> known = values().get(name);
        return known == null || known.size() > MOST_VALUES ? List.of() : List.copyOf(known);
    }

    private synchronized Map<String, SortedSet<String>> values() {
        if (values == null) {
            values = project.ask(() -> values(project.documents()));
        }
        return values;
    }

    private static Map<String, SortedSet<String>> values(List<Document> documents) {
        Map<String, SortedSet<String>> found = new TreeMap<>();
        for (Document document : documents) {
            document.metadata().forEach((name, value) -> {
                SortedSet<String> known = found.computeIfAbsent(name, each -> new TreeSet<>());
                if (known.size() <= MOST_VALUES) {
                    known.add(value);
                }
            });
        }
        return found;
    }

    @Override
    public List<String> annotators() {
        return project.ask(project::annotators).stream().map(Annotator::name).distinct().sorted().toList();
    }

    @Override
    public List<String> entities(String beginning, int limit) {
        String folded = ArabicFolding.foldToken(beginning);
        return entities().stream().filter(entity -> entity.folded().startsWith(folded)).map(Folded::name).limit(limit)
                .toList();
    }

    private synchronized List<Folded> entities() {
        if (entities == null) {
            entities = project.ask(this::registry).stream().map(RegistryEntity::name)
                    .map(name -> new Folded(name, ArabicFolding.foldToken(name))).toList();
        }
        return entities;
    }

    private List<RegistryEntity> registry() {
        try {
            return project.entities();
        } catch (ProjectException e) {
            // the project's checks name the damage; queries only lose proposals
            System.getLogger(StoredNames.class.getName()).log(Level.DEBUG, "no entities to propose", e);
            return List.of();
        }
    }
}
