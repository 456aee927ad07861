/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatSettings;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/**
 * What a writer may know about the project that is exported. The registry and the claims are read when a writer asks for
 * them first: most never do, and a damaged file of them must not keep the texts from getting out.
 */
final class ProjectContext implements ExportContext {

    private final Project project;
    private final Set<DocumentId> documents;
    private final ExportTarget target;
    private final FormatSettings options;
    private final Instant now;
    private Map<EntityId, RegistryEntity> entities;
    private List<Claim> claims;
    private List<ClaimRelation> relations;

    /** Carries past a writer, which knows no projects, that its project cannot be read. */
    static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ProjectException problem;

        UnreadableException(ProjectException problem) {
            super(problem);
            this.problem = problem;
        }

        ProjectException problem() {
            return problem;
        }
    }

    ProjectContext(Project project, Set<DocumentId> documents, ExportTarget target, FormatSettings options,
            Instant now) {
        this.project = project;
        this.documents = documents;
        this.target = target;
        this.options = options;
        this.now = now;
    }

    @Override
    public ExportTarget target() {
        return target;
    }

    @Override
    public FormatSettings options() {
        return options;
    }

    @Override
    public String title() {
        return project.name();
    }

    @Override
    public Tagset tagset() {
        return project.tagset();
    }

    @Override
    public Instant now() {
        return now;
    }

    /** @throws UnreadableException if the registry cannot be read */
    @Override
    public Optional<RegistryEntity> entity(EntityId id) {
        if (entities == null) {
            entities = read(() -> project.entities().stream()
                    .collect(Collectors.toMap(RegistryEntity::id, Function.identity(), (first, same) -> first)));
        }
        return Optional.ofNullable(entities.get(id));
    }

    /** @throws UnreadableException if the claims cannot be read */
    @Override
    public List<Claim> claims() {
        if (claims == null) {
            claims = read(() -> project.claims().stream().filter(claim -> claim.mentions().stream()
                    .anyMatch(mention -> documents.contains(mention.document()))).toList());
        }
        return claims;
    }

    /** @throws UnreadableException if the claims cannot be read */
    @Override
    public List<ClaimRelation> claimRelations() {
        if (relations == null) {
            Set<ClaimId> ids = claims().stream().map(Claim::id).collect(Collectors.toSet());
            relations = read(() -> project.claimRelations().stream()
                    .filter(relation -> ids.contains(relation.from()) && ids.contains(relation.to())).toList());
        }
        return relations;
    }

    private <T> T read(Callable<T> question) {
        try {
            return project.read(question::call);
        } catch (ProjectException e) {
            throw new UnreadableException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
