/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.List;

import org.isnad.model.Foreign;
import org.isnad.model.RegistryEntity;

/**
 * What the registry's file holds.
 *
 * @param entities in the order of their ids
 * @param foreign  what a newer version stored with them
 */
public record RegistryContent(List<RegistryEntity> entities, Foreign foreign) {

    public RegistryContent {
        entities = List.copyOf(entities);
    }
}
