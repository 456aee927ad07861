/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Foreign;

/** {@code <isnad:Annotator id="…" name="…"/>}; written once, so that nothing else needs to be kept. */
final class AnnotatorForm extends StoredForm<Annotator> {

    AnnotatorForm() {
        super("Annotator");
    }

    @Override
    Annotator read(XmlElement element, int version) throws MalformedFileException {
        Annotator annotator = new Annotator(new AnnotatorId(element.required("id")), element.required("name"));
        element.end();
        return annotator;
    }

    @Override
    void writeAttributes(Annotator annotator, XmlOutput output) {
        output.attribute("id", annotator.id().value()).attribute("name", annotator.name());
    }

    @Override
    void writeChildren(Annotator annotator, XmlOutput output) {
        // It has none.
    }

    @Override
    Foreign foreign(Annotator annotator) {
        return Foreign.NONE;
    }
}
