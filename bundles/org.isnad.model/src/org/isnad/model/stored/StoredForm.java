/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.Set;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentData;
import org.isnad.model.Foreign;
import org.isnad.model.stored.XmlScanner.Event;

/**
 * How a value is stored in a file of its own, from the declaration of XML to the end of the root. Seals, and what a
 * newer version means for a project, are the store's affair.
 *
 * @param <T> the value
 */
public abstract class StoredForm<T> {

    /** The version of the format that is written here; see {@code docs/formats/project-2.md}. */
    public static final int VERSION = 2;

    /** {@code project.isnad}. */
    public static final StoredForm<Manifest> MANIFEST = new ManifestForm();
    /** {@code annotator.xml}. */
    public static final StoredForm<Annotator> ANNOTATOR = new AnnotatorForm();
    /** {@code document.xml}. */
    public static final StoredForm<DocumentData> DOCUMENT = new DocumentForm();
    /** What an annotator says about a document. */
    public static final StoredForm<AnnotationsContent> ANNOTATIONS = new AnnotationsForm();
    /** {@code registry.xml}. */
    public static final StoredForm<RegistryContent> REGISTRY = new RegistryForm();
    /** A claim and the relations that lead from it. */
    public static final StoredForm<ClaimContent> CLAIM = new ClaimForm();

    private static final String NAMESPACE = "urn:isnad:project:";
    private static final String XMI = "http://www.omg.org/XMI";
    private static final String XMLNS = "xmlns:";
    /** What every root has. */
    private static final Set<String> STRUCTURE = Set.of("xmi:version", "xmlns:xmi", "version");
    /** What points outside the file. */
    private static final Set<String> REFUSED = Set.of("xsi:schemaLocation", "xsi:noNamespaceSchemaLocation");

    private final String root;

    StoredForm(String root) {
        this.root = root;
    }

    /**
     * A value and the version of the format that it was read from.
     *
     * @param version greater than {@link #VERSION} when a newer program wrote it
     */
    public record Read<T>(int version, T value) {
    }

    /**
     * Reads a value of any version, as far as it can be understood. What this version does not know is kept with the
     * value; in a file of version 1, which had no room for it, it is refused.
     *
     * @param length how many of the bytes belong to the value
     */
    public final Read<T> read(byte[] bytes, int length) throws MalformedFileException {
        XmlScanner scanner = new XmlScanner(bytes, length);
        try {
            if (scanner.next() != Event.START) {
                throw scanner.malformed("no element", null);
            }
            int version = version(scanner);
            XmlElement element = new XmlElement(scanner, version == 1, STRUCTURE);
            element.ignore(prefix(scanner));
            T value = read(element, version);
            if (scanner.next() != Event.DONE) {
                throw scanner.malformed("something after the end", null);
            }
            return new Read<>(version, value);
        } catch (IllegalArgumentException e) {
            throw scanner.malformed(e.getMessage(), e);
        }
    }

    private int version(XmlScanner scanner) throws MalformedFileException {
        int version = scanner.find("version");
        String text = version < 0 ? "" : scanner.value(version);
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw scanner.malformed("no version", null);
        }
        for (int i = 0; i < scanner.attributes(); i++) {
            if (REFUSED.contains(scanner.attribute(i))) {
                throw scanner.malformed("a file that points outside itself", null);
            }
        }
        return Integer.parseInt(text);
    }

    /** The attribute that says what the root's prefix means. */
    private String prefix(XmlScanner scanner) throws MalformedFileException {
        int colon = scanner.element().indexOf(':');
        String declaration = XMLNS + scanner.element().substring(0, Math.max(colon, 0));
        int namespace = scanner.find(declaration);
        if (colon < 0 || namespace < 0 || !scanner.value(namespace).startsWith(NAMESPACE)
                || !scanner.element().substring(colon + 1).equals(root)) {
            throw scanner.malformed("not a file of this kind: <" + scanner.element(), null);
        }
        return declaration;
    }

    /** The bytes of a value, in {@link #VERSION}. */
    public final byte[] write(T value) {
        XmlOutput output = new XmlOutput(expectedSize(value));
        output.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<isnad:").ascii(root);
        output.attribute("xmi:version", "2.0").attribute("xmlns:xmi", XMI);
        output.attribute("xmlns:isnad", NAMESPACE + VERSION).attribute("version", Integer.toString(VERSION));
        writeAttributes(value, output);
        output.verbatim(foreign(value).attributes()).ascii(">\n");
        writeChildren(value, output);
        if (!foreign(value).content().isEmpty()) {
            output.ascii("  ").verbatim(foreign(value).content()).ascii("\n");
        }
        output.ascii("</isnad:").ascii(root).ascii(">\n");
        return output.bytes();
    }

    /** Reads the root's attributes first, then its children. */
    abstract T read(XmlElement element, int version) throws MalformedFileException;

    abstract void writeAttributes(T value, XmlOutput output);

    abstract void writeChildren(T value, XmlOutput output);

    abstract Foreign foreign(T value);

    int expectedSize(T value) {
        return 0;
    }
}
