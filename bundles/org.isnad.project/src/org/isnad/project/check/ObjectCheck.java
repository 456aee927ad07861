/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.ClaimRelationId;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.FolderInspection;

/** Checks the registry and the claims. */
final class ObjectCheck {

    private final Project project;
    private final FolderInspection folder;
    private final ProjectIds known;
    private final List<Finding> findings = new ArrayList<>();

    ObjectCheck(Project project, FolderInspection folder, ProjectIds known) {
        this.project = project;
        this.folder = folder;
        this.known = known;
    }

    List<Finding> findings() throws ProjectException {
        try {
            project.entities();
        } catch (ProjectException e) {
            add(e, FindingCode.DAMAGED_REGISTRY, folder.registry());
        }
        Set<ClaimId> damaged = new HashSet<>();
        for (ClaimId id : folder.claims()) {
            try {
                project.claim(id);
            } catch (ProjectException e) {
                damaged.add(id);
                add(e, FindingCode.DAMAGED_CLAIM, folder.claim(id));
            }
        }
        Set<ClaimId> there = new HashSet<>(damaged);
        for (Claim claim : project.claims()) {
            there.add(claim.id());
            for (Claim.Mention mention : claim.mentions()) {
                if (!known.contains(mention)) {
                    findings.add(new Finding(FindingCode.DANGLING_MENTION, Optional.of(mention.document()), List.of(),
                            folder.claim(claim.id()), mention.annotation().toString()));
                }
            }
        }
        relations(there);
        return findings;
    }

    private void relations(Set<ClaimId> claims) throws ProjectException {
        Set<ClaimRelationId> seen = new HashSet<>();
        for (ClaimRelation relation : project.claimRelations()) {
            if (!claims.contains(relation.to())) {
                add(FindingCode.DANGLING_CLAIM, folder.claim(relation.from()), relation.to().toString());
            }
            if (!seen.add(relation.id())) {
                add(FindingCode.DUPLICATE_RELATION, folder.claim(relation.from()), relation.id().toString());
            }
        }
    }

    private void add(ProjectException problem, FindingCode damaged, String file) {
        Optional<String> obstacle = FolderInspection.obstacle(problem);
        if (problem.problem() == ProjectProblem.NEWER_VERSION) {
            add(FindingCode.NEWER_VERSION, file, "");
        } else {
            add(obstacle.isPresent() ? FindingCode.NOT_READABLE : damaged, file, obstacle.orElse(""));
        }
    }

    private void add(FindingCode code, String file, String subject) {
        findings.add(new Finding(code, Optional.<DocumentId>empty(), List.of(), file, subject));
    }
}
