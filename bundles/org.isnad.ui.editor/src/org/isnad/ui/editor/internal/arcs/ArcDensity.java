/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Which arcs are drawn. Remembered; one setting for all editors. */
public enum ArcDensity {

    ALL,
    /** Those of the current annotation alone. */
    CURRENT,
    NONE;

    private static final String KEY = "arcs";

    /** The density now; all, until somebody chose another one. */
    public static ArcDensity get() {
        String name = node().get(KEY, ALL.name());
        for (ArcDensity density : values()) {
            if (density.name().equals(name)) {
                return density;
            }
        }
        return ALL;
    }

    public static void set(ArcDensity density) {
        node().put(KEY, density.name());
    }

    /** Takes the next density; after none come all again. */
    public static ArcDensity next() {
        ArcDensity next = values()[(get().ordinal() + 1) % values().length];
        set(next);
        return next;
    }

    public static void addListener(IPreferenceChangeListener listener) {
        node().addPreferenceChangeListener(listener);
    }

    public static void removeListener(IPreferenceChangeListener listener) {
        node().removePreferenceChangeListener(listener);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.isnad.ui.editor");
    }
}
