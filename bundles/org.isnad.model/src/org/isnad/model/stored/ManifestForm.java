/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import org.isnad.model.Foreign;

/** {@code <isnad:Project name="…" tagset="…"/>} */
final class ManifestForm extends StoredForm<Manifest> {

    ManifestForm() {
        super("Project");
    }

    @Override
    Manifest read(XmlElement element, int version) throws MalformedFileException {
        String name = element.required("name");
        String tagset = element.required("tagset");
        element.end();
        return new Manifest(name, tagset, element.foreign());
    }

    @Override
    void writeAttributes(Manifest manifest, XmlOutput output) {
        output.attribute("name", manifest.name()).attribute("tagset", manifest.tagset());
    }

    @Override
    void writeChildren(Manifest manifest, XmlOutput output) {
        // It has none.
    }

    @Override
    Foreign foreign(Manifest manifest) {
        return manifest.foreign();
    }
}
