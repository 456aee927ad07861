/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** What a writer may know about the project that is exported, as it was when the export began. */
record ProjectContext(ExportTarget target, FormatSettings options, String title, Tagset tagset,
        List<RegistryEntity> entities, List<Claim> claims, List<ClaimRelation> claimRelations, Instant now)
        implements ExportContext {

    /** @throws ProjectException if the registry or the claims cannot be read */
    static ProjectContext of(Project project, Set<DocumentId> documents, ExportTarget target, FormatSettings options,
            Instant now) throws ProjectException {
        List<Claim> claims = project.claims().stream()
                .filter(claim -> claim.mentions().stream().anyMatch(mention -> documents.contains(mention.document())))
                .toList();
        Set<ClaimId> ids = claims.stream().map(Claim::id).collect(Collectors.toSet());
        List<ClaimRelation> relations = project.claimRelations().stream()
                .filter(relation -> ids.contains(relation.from()) && ids.contains(relation.to())).toList();
        return new ProjectContext(target, options, project.name(), project.tagset(), project.entities(), claims,
                relations, now);
    }

    @Override
    public Optional<RegistryEntity> entity(EntityId id) {
        return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }
}
