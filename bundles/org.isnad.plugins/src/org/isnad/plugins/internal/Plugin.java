/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.plugins.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/**
 * A plug-in that is installed, or that a repository offers: what people install and remove as one.
 *
 * @param id      that of its feature, as its author named it
 * @param builtIn whether it is a part of the program itself, which stays
 * @param bundles the symbolic names of its bundles that are not the program's own, as far as they are known
 */
record Plugin(String id, String version, String name, String provider, boolean builtIn,
        List<String> bundles) {

    /** What the platform puts behind the id of a feature. */
    private static final String FEATURE = ".feature.group";
    /** What the product's own definition installs. */
    private static final Set<String> OWN = Set.of("org.isnad.product", "org.isnad.core.feature",
            "org.isnad.formats.feature", "org.isnad.desktop.feature");

    /** @param locale of the name, where its author gives several */
    static Plugin of(IInstallableUnit unit, Locale locale) {
        String language = locale.toString();
        return new Plugin(id(unit), unit.getVersion().toString(),
                text(unit.getProperty(IInstallableUnit.PROP_NAME, language)),
                text(unit.getProperty(IInstallableUnit.PROP_PROVIDER, language)), isBuiltIn(unit), List.of());
    }

    /** The same plug-in with its bundles. */
    Plugin with(List<String> parts) {
        return new Plugin(id, version, name, provider, builtIn, List.copyOf(parts));
    }

    static String id(IInstallableUnit unit) {
        return unit.getId().endsWith(FEATURE) ? unit.getId().substring(0, unit.getId().length() - FEATURE.length())
                : unit.getId();
    }

    static boolean isBuiltIn(IInstallableUnit unit) {
        return OWN.contains(id(unit));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
