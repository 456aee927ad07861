/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.isnad.model.Authorship;
import org.isnad.model.EntityId;
import org.isnad.model.Foreign;
import org.isnad.model.Origin;
import org.isnad.model.RegistryEntity;

/** {@code <isnad:Registry …>}, and some lines for each entity: one for itself and one for each other name and link. */
final class RegistryForm extends StoredForm<RegistryContent> {

    RegistryForm() {
        super("Registry");
    }

    @Override
    RegistryContent read(XmlElement element, int version) throws MalformedFileException {
        List<RegistryEntity> entities = new ArrayList<>();
        element.children(name -> name.equals("entities") && entities.add(entity(element.child())));
        return new RegistryContent(entities, element.foreign());
    }

    private static RegistryEntity entity(XmlElement element) throws MalformedFileException {
        EntityId id = new EntityId(UUID.fromString(element.required("id")));
        String name = element.required("name");
        String type = element.optional("type", "");
        Authorship authorship = authorship(element);
        List<String> aliases = new ArrayList<>();
        List<String> variants = new ArrayList<>();
        List<String> links = new ArrayList<>();
        element.children(child -> switch (child) {
            case "aliases" -> aliases.add(value(element.child()));
            case "variants" -> variants.add(value(element.child()));
            case "links" -> links.add(value(element.child()));
            default -> false;
        });
        return new RegistryEntity(id, name, type, aliases, variants, links, authorship, element.foreign());
    }

    static String value(XmlElement element) throws MalformedFileException {
        String value = element.required("value");
        element.end();
        return value;
    }

    static Authorship authorship(XmlElement element) throws MalformedFileException {
        return new Authorship(element.required("author"), DocumentForm.moment(element.required("time")),
                Origin.parse(element.optional("origin", Origin.MANUAL.toString())), element.optional("comment", ""));
    }

    static void write(Authorship authorship, XmlOutput output) {
        output.attribute("author", authorship.author()).attribute("time", authorship.time());
        if (!authorship.origin().equals(Origin.MANUAL)) {
            output.attribute("origin", authorship.origin().toString());
        }
        output.optional("comment", authorship.comment());
    }

    @Override
    void writeAttributes(RegistryContent registry, XmlOutput output) {
        // It has none.
    }

    @Override
    void writeChildren(RegistryContent registry, XmlOutput output) {
        for (RegistryEntity entity : registry.entities()) {
            output.ascii("  <entities").attribute("id", entity.id().value()).attribute("name", entity.name());
            output.optional("type", entity.type());
            write(entity.authorship(), output);
            output.verbatim(entity.foreign().attributes()).ascii(">\n");
            values("aliases", entity.aliases(), output);
            values("variants", entity.variants(), output);
            values("links", entity.links(), output);
            content(entity.foreign(), output);
            output.ascii("  </entities>\n");
        }
    }

    private static void values(String name, List<String> values, XmlOutput output) {
        values.forEach(value -> output.ascii("    <").ascii(name).attribute("value", value).ascii("/>\n"));
    }

    static void content(Foreign foreign, XmlOutput output) {
        if (!foreign.content().isEmpty()) {
            output.ascii("    ").verbatim(foreign.content()).ascii("\n");
        }
    }

    @Override
    Foreign foreign(RegistryContent registry) {
        return registry.foreign();
    }
}
