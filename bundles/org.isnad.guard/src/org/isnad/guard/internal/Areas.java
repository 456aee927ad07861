/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;

/**
 * Where the running program keeps its things.
 *
 * @param program       the program's folder
 * @param configuration the folder that this process may write
 * @param shipped       the list of the program's own bundles, as it was shipped
 */
record Areas(Path program, Path configuration, Path shipped) {

    private static final String SHIPPED = "pristine.info";
    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";

    /** @return null where this is not the built product, such as in tests of single bundles */
    static Areas of(BundleContext context) {
        Path configuration = path(context.getProperty("osgi.configuration.area"));
        Path shared = path(context.getProperty("osgi.sharedConfiguration.area"));
        Path program = path(context.getProperty("osgi.install.area"));
        if (configuration == null || program == null) {
            return null;
        }
        return Stream.of(configuration, shared == null ? configuration : shared).map(area -> area.resolve(SHIPPED))
                .filter(Files::isRegularFile).findFirst()
                .map(shipped -> new Areas(program, configuration, shipped)).orElse(null);
    }

    /** The list of bundles that the platform starts with, if it is this process's own. */
    Path bundles() {
        return configuration.resolve(BUNDLES);
    }

    /** What the guard remembers. */
    Path memory() {
        return configuration.resolve("org.isnad.guard");
    }

    /** Whether the program lies with its configuration in one folder that its user may change. */
    boolean inOneFolder() {
        return shipped.getParent().equals(configuration) && Files.isWritable(bundles());
    }

    /** The platform writes addresses of files without escapes. */
    private static Path path(String address) {
        return address == null || !address.startsWith("file:") ? null
                : new File(address.substring("file:".length())).toPath().toAbsolutePath().normalize();
    }
}
