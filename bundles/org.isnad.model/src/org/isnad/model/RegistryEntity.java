/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.List;

/**
 * Somebody or something that the documents speak of, known to the whole project: an immutable value.
 *
 * @param name     the canonical name, not empty
 * @param type     a tag of the layer of entities, as in {@code PERS}; empty if it is not known
 * @param aliases  other names: a kunya, a nom de guerre, an abbreviation
 * @param variants other spellings of the names
 * @param links    addresses in knowledge bases
 * @param foreign  what a newer version stored with it
 */
public record RegistryEntity(EntityId id, String name, String type, List<String> aliases, List<String> variants,
        List<String> links, Authorship authorship, Foreign foreign) {

    /** @throws UnstorableTextException if a value holds a character that cannot be stored */
    public RegistryEntity {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("entity " + id + " has no name");
        }
        StorableText.checked(name);
        StorableText.checked(type);
        aliases = checked(aliases);
        variants = checked(variants);
        links = checked(links);
    }

    private static List<String> checked(List<String> values) {
        values.forEach(StorableText::checked);
        return List.copyOf(values);
    }
}
