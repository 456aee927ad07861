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

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatSettings;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.Tagset;

/** What a writer may know about files that are converted: they have no registry and make no claims. */
record FilesContext(ExportTarget target, FormatSettings options, String title, Tagset tagset, Instant now)
        implements ExportContext {

    @Override
    public Optional<RegistryEntity> entity(EntityId id) {
        return Optional.empty();
    }

    @Override
    public List<Claim> claims() {
        return List.of();
    }

    @Override
    public List<ClaimRelation> claimRelations() {
        return List.of();
    }
}
