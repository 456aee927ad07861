/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.isnad.model.EntityId;
import org.isnad.model.Foreign;
import org.isnad.model.ObjectId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.stored.RegistryContent;
import org.isnad.model.stored.StoredForm;

/** The entities that all documents share. */
final class RegistryFile extends HeldFile<RegistryContent, RegistryEntity> {

    private final Map<EntityId, RegistryEntity> entities = new TreeMap<>();
    private Foreign foreign = Foreign.NONE;

    RegistryFile(Place.OfRegistry place, Layout layout, Storage storage) {
        super(place, layout, storage, layout.registry(), StoredForm.REGISTRY);
    }

    /** By id. */
    List<RegistryEntity> all() {
        return List.copyOf(entities.values());
    }

    @Override
    void check(RegistryContent value) throws DamagedFileException {
        if (value.entities().stream().map(RegistryEntity::id).distinct().count() < value.entities().size()) {
            throw new DamagedFileException(DamagedFileException.Reason.MALFORMED, null);
        }
    }

    @Override
    Collection<RegistryEntity> objects(RegistryContent value) {
        return value == null ? List.of() : value.entities();
    }

    @Override
    RegistryContent value() {
        return entities.isEmpty() && foreign.isEmpty() ? null : new RegistryContent(all(), foreign);
    }

    @Override
    ObjectId id(RegistryEntity entity) {
        return entity.id();
    }

    @Override
    RegistryEntity twin(RegistryEntity entity) {
        byte[] content = StoredForm.REGISTRY.write(new RegistryContent(List.of(entity), Foreign.NONE));
        return new RegistryEntity(new EntityId(UUID.nameUUIDFromBytes(content)), entity.name(), entity.type(),
                entity.aliases(), entity.variants(), entity.links(), entity.authorship(), entity.foreign());
    }

    @Override
    RegistryEntity get(ObjectId id) {
        return entities.get(id);
    }

    @Override
    void put(RegistryEntity before, RegistryEntity after) {
        if (after != null) {
            entities.put(after.id(), after);
        } else {
            entities.remove(before.id());
        }
    }

    @Override
    boolean setAll(RegistryContent value, Collection<RegistryEntity> objects) {
        foreign = value == null ? Foreign.NONE : value.foreign();
        Map<EntityId, RegistryEntity> now = new TreeMap<>();
        objects.forEach(entity -> now.put(entity.id(), entity));
        boolean changed = !now.equals(entities);
        entities.clear();
        entities.putAll(now);
        return changed;
    }
}
