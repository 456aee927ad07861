/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.ArrayList;
import java.util.List;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationTable;
import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;

/** {@code <isnad:AnnotationSet …>}, and a line for each annotation. */
final class AnnotationsForm extends StoredForm<AnnotationsContent> {

    private static final int USUAL_LINE = 240;

    AnnotationsForm() {
        super("AnnotationSet");
    }

    @Override
    AnnotationsContent read(XmlElement element, int version) throws MalformedFileException {
        DocumentId document = new DocumentId(element.required("document"));
        AnnotatorId annotator = new AnnotatorId(element.required("annotator"));
        String textHash = element.required("textHash");
        List<AnnotationData> annotations = new ArrayList<>();
        AnnotationReader reader = new AnnotationReader(element, version);
        element.children(name -> {
            AnnotationData.Kind kind = AnnotationWriter.kind(name);
            return kind != null && annotations.add(reader.read(kind));
        });
        AnnotationTable.duplicate(annotations).ifPresent(id -> {
            throw new IllegalArgumentException("two annotations with the id " + id);
        });
        return new AnnotationsContent(document, annotator, textHash, annotations, element.foreign());
    }

    @Override
    void writeAttributes(AnnotationsContent set, XmlOutput output) {
        output.attribute("document", set.document().value()).attribute("annotator", set.annotator().value());
        output.attribute("textHash", set.textHash());
    }

    @Override
    void writeChildren(AnnotationsContent set, XmlOutput output) {
        AnnotationWriter writer = new AnnotationWriter(output);
        set.annotations().forEach(writer::write);
    }

    @Override
    Foreign foreign(AnnotationsContent set) {
        return set.foreign();
    }

    @Override
    int expectedSize(AnnotationsContent set) {
        return USUAL_LINE * (set.annotations().size() + 1);
    }
}
