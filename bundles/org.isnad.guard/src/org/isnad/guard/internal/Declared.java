/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The classes that a bundle promises in its {@code plugin.xml}. None of them is loaded: that would start the bundle. */
final class Declared {

    /** Attributes of our own extension points, and of the platform's, that name a class. */
    private static final Set<String> CLASSES = Set.of("class", "reader", "writer", "handler");
    private static final Pattern CLASS_NAME = Pattern.compile("(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*");

    private Declared() {
    }

    /** The first class that is promised and not there. */
    static Optional<String> missing(Bundle bundle) {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (registry == null || wiring == null || wiring.getClassLoader() == null) {
            return Optional.empty();
        }
        for (IExtension extension : registry.getExtensions(ContributorFactoryOSGi.createContributor(bundle))) {
            Optional<String> missing = missing(extension.getConfigurationElements(), wiring.getClassLoader());
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missing(IConfigurationElement[] elements, ClassLoader classes) {
        for (IConfigurationElement element : elements) {
            for (String attribute : element.getAttributeNames()) {
                // what stands behind a colon is given to the class
                String name = CLASSES.contains(attribute) ? element.getAttribute(attribute).replaceFirst(":.*", "") : "";
                if (CLASS_NAME.matcher(name).matches()
                        && classes.getResource(name.replace('.', '/') + ".class") == null) {
                    return Optional.of(name);
                }
            }
            Optional<String> inner = missing(element.getChildren(), classes);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }
}
