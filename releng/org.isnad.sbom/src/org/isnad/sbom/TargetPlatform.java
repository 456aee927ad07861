/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

/** Which Maven artefact each bundle of the target platform is. */
final class TargetPlatform {

    private static final Pattern WRAPPED_AS = Pattern.compile("(?m)^Bundle-SymbolicName: *([\\w.-]+)");

    private final Map<String, Coordinates> bundles = new TreeMap<>();

    /**
     * @param target     the target file
     * @param repository the local Maven repository that it was resolved into
     */
    TargetPlatform(Path target, Path repository) throws IOException {
        for (Element location : Xml.below(Xml.read(target), "location")) {
            Matcher wrapped = WRAPPED_AS.matcher(Xml.text(location, "instructions").orElse(""));
            String wrappedAs = wrapped.find() ? wrapped.group(1) : null;
            for (Element dependency : Xml.below(location, "dependency")) {
                Coordinates coordinates = coordinates(dependency);
                String bundle = wrappedAs != null ? wrappedAs
                        : Bundle.of(coordinates.in(repository, "jar")).symbolicName();
                Coordinates other = bundles.put(bundle, coordinates);
                if (other != null) {
                    throw new IOException(bundle + " is both " + other + " and " + coordinates);
                }
            }
        }
    }

    /** @throws IOException if no location of the target file holds such a bundle */
    Coordinates origin(String bundle) throws IOException {
        Coordinates origin = bundles.get(bundle);
        if (origin == null) {
            throw new IOException("The product holds " + bundle + ", which the target platform does not name.");
        }
        return origin;
    }

    private static Coordinates coordinates(Element dependency) {
        return new Coordinates(Xml.text(dependency, "groupId").orElseThrow(),
                Xml.text(dependency, "artifactId").orElseThrow(), Xml.text(dependency, "version").orElseThrow());
    }
}
