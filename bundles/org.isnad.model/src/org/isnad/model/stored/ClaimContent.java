/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.List;

import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;

/**
 * What a claim's file holds.
 *
 * @param relations those that lead from the claim, in the order of their ids
 */
public record ClaimContent(Claim claim, List<ClaimRelation> relations) {

    public ClaimContent {
        relations = List.copyOf(relations);
        if (relations.stream().anyMatch(relation -> !relation.from().equals(claim.id()))) {
            throw new IllegalArgumentException("a relation in the file of claim " + claim.id() + " leads from another");
        }
    }
}
