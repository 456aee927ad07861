/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;

/** The licences that artefacts declare in their POMs or in the parents of those. */
final class PomLicences {

    /** @param name and @param address as declared; either may be empty */
    record Declared(String name, String address) {
    }

    private final Path repository;

    PomLicences(Path repository) {
        this.repository = repository;
    }

    /** @return one of which the user may choose; empty if nothing is declared */
    List<Declared> of(Coordinates coordinates) throws IOException {
        Path file = coordinates.in(repository, "pom");
        if (!Files.isRegularFile(file)) {
            throw new IOException("The POM of " + coordinates + " is not in the local repository.");
        }
        Element pom = Xml.read(file);
        List<Declared> declared = Xml.children(pom, "licenses").flatMap(all -> Xml.children(all, "license"))
                .map(one -> new Declared(Xml.text(one, "name").orElse(""), Xml.text(one, "url").orElse(""))).toList();
        Optional<Element> parent = Xml.children(pom, "parent").findFirst();
        return declared.isEmpty() && parent.isPresent() ? of(parent(parent.get())) : declared;
    }

    private static Coordinates parent(Element parent) {
        return new Coordinates(Xml.text(parent, "groupId").orElseThrow(), Xml.text(parent, "artifactId").orElseThrow(),
                Xml.text(parent, "version").orElseThrow());
    }
}
