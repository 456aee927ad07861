/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * What a bundle says of itself.
 *
 * @param licence as it stands in the manifest, empty if nothing does
 */
record Bundle(Path file, String symbolicName, String name, String licence) {

    static Bundle of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            String symbolicName = manifest.getValue("Bundle-SymbolicName");
            if (symbolicName == null) {
                throw new IOException(jar + " is no bundle");
            }
            return new Bundle(jar, symbolicName.replaceFirst(";.*", "").strip(), value(manifest, "Bundle-Name"),
                    value(manifest, "Bundle-License"));
        }
    }

    /** Whether it is made from this checkout. */
    boolean isOurs() {
        return symbolicName.startsWith("org.isnad.");
    }

    private static String value(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value;
    }
}
