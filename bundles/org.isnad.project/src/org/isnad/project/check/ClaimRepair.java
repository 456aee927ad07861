/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.change.Change;
import org.isnad.model.change.ClaimChange;
import org.isnad.model.change.ClaimRelationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.FolderInspection;

/** Takes out of claims what leads nowhere: mentions of annotations that are gone, and relations to claims that are. */
final class ClaimRepair {

    private final Project project;
    private final ProjectIds known;
    private final FolderInspection folder;
    private final Map<ClaimId, Claim> before = new LinkedHashMap<>();
    private final Map<ClaimId, Claim> after = new LinkedHashMap<>();
    private final List<ClaimRelation> relations = new ArrayList<>();

    ClaimRepair(Project project, ProjectIds known) {
        this.project = project;
        this.known = known;
        this.folder = new FolderInspection(project);
    }

    /**
     * Repairs a finding, if it is about a claim.
     *
     * @return whether it is no more when the changes are applied
     */
    boolean repairs(Finding finding) throws ProjectException {
        return switch (finding.code()) {
            case DANGLING_MENTION -> withoutMention(finding);
            case DANGLING_CLAIM -> withoutRelation(finding);
            default -> false;
        };
    }

    /** What is in another document than the claim says is left to a person. */
    private boolean withoutMention(Finding finding) throws ProjectException {
        boolean found = false;
        for (Claim claim : project.claims()) {
            if (!folder.claim(claim.id()).equals(finding.file())) {
                continue;
            }
            Claim now = after.getOrDefault(claim.id(), claim);
            List<Claim.Mention> left = now.mentions().stream().filter(mention -> known.contains(mention.annotation())
                    || !mention.annotation().toString().equals(finding.subject())
                    || !finding.document().equals(Optional.of(mention.document()))).toList();
            if (left.size() < now.mentions().size()) {
                before.putIfAbsent(claim.id(), claim);
                after.put(claim.id(), now.withMentions(left));
                found = true;
            }
        }
        return found;
    }

    private boolean withoutRelation(Finding finding) throws ProjectException {
        List<ClaimRelation> broken = project.claimRelations().stream()
                .filter(relation -> folder.claim(relation.from()).equals(finding.file())
                        && relation.to().toString().equals(finding.subject()) && !relations.contains(relation))
                .toList();
        relations.addAll(broken);
        return !broken.isEmpty();
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        before.forEach((id, claim) -> changes.add(new ClaimChange(claim, after.get(id))));
        relations.forEach(relation -> changes.add(new ClaimRelationChange(relation, null)));
        return changes;
    }
}
