/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.change;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.Claim;
import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;

/**
 * A claim made, changed or removed. It touches the documents that mention it before or after.
 *
 * @param before the claim as it must be before, null when it is made
 * @param after  the claim as it will be, null when it is removed
 */
public record ClaimChange(Claim before, Claim after) implements ObjectChange<Claim> {

    public ClaimChange {
        ObjectChange.check(before, after, Claim::id);
    }

    @Override
    public ClaimChange inverse() {
        return new ClaimChange(after, before);
    }

    @Override
    public Change applyTo(ChangeTarget target) throws StaleChangeException {
        target.replace(before, after);
        return inverse();
    }

    @Override
    public Set<DocumentId> touched() {
        return Stream.of(before, after).filter(Objects::nonNull).flatMap(claim -> claim.mentions().stream())
                .map(Claim.Mention::document).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<ObjectId> objects() {
        return Set.of(subject().id());
    }
}
