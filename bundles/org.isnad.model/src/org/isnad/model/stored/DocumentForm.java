/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;

/** {@code <isnad:Document …>}, with one {@code <metadata name="…" value="…"/>} and {@code <earlier value="…"/>} each. */
final class DocumentForm extends StoredForm<DocumentData> {

    DocumentForm() {
        super("Document");
    }

    @Override
    DocumentData read(XmlElement element, int version) throws MalformedFileException {
        DocumentId id = new DocumentId(element.required("id"));
        String title = element.required("title");
        String source = element.optional("source", "");
        String format = element.required("format");
        String charset = element.required("charset");
        int length = Integer.parseInt(element.optional("length", "0"));
        String textHash = element.required("textHash");
        Instant imported = moment(element.required("imported"));
        Map<String, String> metadata = new TreeMap<>();
        List<String> earlier = new ArrayList<>();
        element.children(name -> switch (name) {
            case "metadata" -> readEntry(element.child(), metadata);
            case "earlier" -> version > 1 && earlier.add(RegistryForm.value(element.child()));
            default -> false;
        });
        return new DocumentData(id, title, source, format, charset, length, textHash, imported, metadata, earlier,
                element.foreign());
    }

    private static boolean readEntry(XmlElement entry, Map<String, String> metadata) throws MalformedFileException {
        metadata.put(entry.required("name"), entry.required("value"));
        entry.end();
        return true;
    }

    static Instant moment(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IsoTime.read(bytes, 0, bytes.length);
    }

    @Override
    void writeAttributes(DocumentData document, XmlOutput output) {
        output.attribute("id", document.id().value()).attribute("title", document.title());
        output.optional("source", document.source()).attribute("format", document.format());
        output.attribute("charset", document.charset()).attribute("length", Integer.toString(document.length()));
        output.attribute("textHash", document.textHash()).attribute("imported", document.imported());
    }

    @Override
    void writeChildren(DocumentData document, XmlOutput output) {
        document.metadata().forEach((name, value) -> output.ascii("  <metadata").attribute("name", name)
                .attribute("value", value).ascii("/>\n"));
        document.earlier().forEach(hash -> output.ascii("  <earlier").attribute("value", hash).ascii("/>\n"));
    }

    @Override
    Foreign foreign(DocumentData document) {
        return document.foreign();
    }
}
