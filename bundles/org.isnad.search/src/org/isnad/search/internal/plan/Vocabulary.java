/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/**
 * The project's names as they are now: what a query says by name, and the index by id. Each list is read when it is
 * first needed; the project may change meanwhile.
 */
public final class Vocabulary {

    private final Project project;
    private final Tagset tagset;
    private List<Annotator> annotators;
    private List<RegistryEntity> entities;
    private List<Claim> claims;

    public Vocabulary(Project project) {
        this.project = project;
        this.tagset = project.tagset();
    }

    boolean hasLayer(String layer) {
        return tagset.layer(layer).isPresent();
    }

    /** What the values of a feature are; empty where the tagset does not know it. */
    Optional<FeatureType.Kind> kind(String layer, String feature) {
        return tagset.layer(layer).flatMap(known -> known.feature(feature)).map(FeatureType::kind);
    }

    /** The display name of an annotator; empty for one without. */
    String annotatorName(String id) {
        if (annotators == null) {
            annotators = read(project::annotators);
        }
        return annotators.stream().filter(annotator -> annotator.id().value().equals(id))
                .map(Annotator::name).collect(Collectors.joining());
    }

    /** The canonical name and the aliases of an entity, by its id. */
    List<String> entityNames(String id) {
        if (entities == null) {
            entities = read(project::entities);
        }
        return entities.stream().filter(entity -> entity.id().toString().equals(id)).findFirst().map(entity -> {
            List<String> names = new ArrayList<>(entity.aliases());
            names.add(entity.name());
            return names;
        }).orElse(List.of());
    }

    /** The sentence of a claim, by its id; empty for one that is not there. */
    List<String> claimTexts(String id) {
        if (claims == null) {
            claims = read(project::claims);
        }
        return claims.stream().filter(claim -> claim.id().toString().equals(id)).map(Claim::text).toList();
    }

    /** What is damaged has no names: it is found by its id, and the checks say what is wrong with it. */
    private <T> List<T> read(Callable<List<T>> reading) {
        try {
            return List.copyOf(project.read(reading));
        } catch (ProjectException damaged) {
            return List.of();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("reading names throws nothing else", e);
        }
    }
}
