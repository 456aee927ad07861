/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.isnad.model.Foreign;
import org.isnad.model.stored.XmlScanner.Event;

/** An element that just began: first its attributes are asked for, then its children, then what nobody asked for. */
final class XmlElement {

    private final XmlScanner scanner;
    private final boolean strict;
    private final Set<String> asked;
    private String foreignAttributes;
    private String foreignContent = "";

    /**
     * @param strict whether what is not known is refused
     * @param known  attributes that nobody will ask for
     */
    XmlElement(XmlScanner scanner, boolean strict, Collection<String> known) {
        this.scanner = scanner;
        this.strict = strict;
        this.asked = new HashSet<>(known);
    }

    /** Reads the children that it knows. */
    interface Children {
        /**
         * Reads a child that just began, to its end.
         *
         * @return false for a child that is not known; then nothing was read
         */
        boolean read(String name) throws MalformedFileException;
    }

    XmlScanner scanner() {
        return scanner;
    }

    boolean strict() {
        return strict;
    }

    /** The child that just began. */
    XmlElement child() {
        return new XmlElement(scanner, strict, Set.of());
    }

    void ignore(String attribute) {
        asked.add(attribute);
    }

    /** @throws MalformedFileException if the attribute is not there */
    String required(String attribute) throws MalformedFileException {
        String value = optional(attribute, null);
        if (value == null) {
            throw scanner.malformed("<" + scanner.element() + " without " + attribute, null);
        }
        return value;
    }

    String optional(String attribute, String substitute) throws MalformedFileException {
        asked.add(attribute);
        int i = scanner.find(attribute);
        return i < 0 ? substitute : scanner.value(i);
    }

    /** Goes on to the end of the element; no child is known. */
    void end() throws MalformedFileException {
        children(name -> false);
    }

    /** Reads all children, to the end of the element. */
    void children(Children known) throws MalformedFileException {
        List<String> unknown = new ArrayList<>();
        foreignAttributes = unknownAttributes();
        while (scanner.next() == Event.START) {
            if (!known.read(scanner.element())) {
                refuseIfStrict("<" + scanner.element());
                unknown.add(scanner.verbatim());
            }
        }
        foreignContent = String.join("\n  ", unknown);
    }

    private String unknownAttributes() throws MalformedFileException {
        StringBuilder unknown = new StringBuilder();
        for (int i = 0; i < scanner.attributes(); i++) {
            if (!asked.contains(scanner.attribute(i))) {
                refuseIfStrict(scanner.attribute(i));
                unknown.append(scanner.verbatim(i));
            }
        }
        return unknown.toString();
    }

    void refuseIfStrict(String name) throws MalformedFileException {
        if (strict) {
            throw scanner.malformed("unknown: " + name, null);
        }
    }

    /** What nobody asked for; known after the children. */
    Foreign foreign() {
        return foreignAttributes.isEmpty() && foreignContent.isEmpty() ? Foreign.NONE
                : new Foreign(foreignAttributes, foreignContent);
    }
}
