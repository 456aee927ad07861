/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatSettings;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.Tagset;

/** A project with claims. */
record ClaimsContext(ExportTarget target, FormatSettings options, List<Claim> claims,
        List<ClaimRelation> claimRelations) implements ExportContext {

    static ClaimsContext of(ExportTarget target, Format format, Map<String, String> options, List<Claim> claims,
            List<ClaimRelation> relations) throws FormatException {
        return new ClaimsContext(target, FormatSettings.of(format.writingOptions(), options), claims, relations);
    }

    @Override
    public String title() {
        return "مشروع";
    }

    @Override
    public Tagset tagset() {
        throw new UnsupportedOperationException("claims need no tagset");
    }

    @Override
    public Optional<RegistryEntity> entity(EntityId id) {
        return Optional.empty();
    }

    @Override
    public Instant now() {
        return Fixture.NOON;
    }
}
