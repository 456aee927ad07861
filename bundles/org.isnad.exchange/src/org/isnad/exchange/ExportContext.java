/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.Tagset;

/** What a writer may know beside the documents. Valid until the writer is closed. */
public interface ExportContext {

    /** Where files are made; in a dry run what is written there goes nowhere. */
    ExportTarget target();

    /** What the user chose among the format's options. */
    FormatSettings options();

    /** What people call the project. */
    String title();

    Tagset tagset();

    /** The entity of the registry that a feature names; empty if there is none. */
    Optional<RegistryEntity> entity(EntityId id);

    /** The claims of the project that documents of this export make, by id. */
    List<Claim> claims();

    /** How those claims relate to each other, by id. */
    List<ClaimRelation> claimRelations();

    /** The time that files are given which state one. */
    Instant now();
}
