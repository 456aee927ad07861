/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.plugins.internal;

import java.util.Locale;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/**
 * A plug-in that is installed, or that a repository offers: what people install and remove as one.
 *
 * @param id      as its author named it, without the platform's ending of features
 * @param builtIn whether it is a part of the program itself, which stays
 */
record Plugin(String id, String version, String name, String provider, boolean builtIn) {

    private static final String FEATURE = ".feature.group";
    private static final String OWN = "org.isnad.";

    /** @param locale of the name, where its author gives several */
    static Plugin of(IInstallableUnit unit, Locale locale) {
        String language = locale.toString();
        return new Plugin(id(unit), unit.getVersion().toString(),
                text(unit.getProperty(IInstallableUnit.PROP_NAME, language)),
                text(unit.getProperty(IInstallableUnit.PROP_PROVIDER, language)), isBuiltIn(unit));
    }

    static String id(IInstallableUnit unit) {
        return unit.getId().endsWith(FEATURE) ? unit.getId().substring(0, unit.getId().length() - FEATURE.length())
                : unit.getId();
    }

    static boolean isBuiltIn(IInstallableUnit unit) {
        return unit.getId().startsWith(OWN);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
