/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Whether editors also show what other annotators marked. Remembered; one setting for all editors. */
public final class OthersShown {

    private static final String KEY = "others.shown";

    private OthersShown() {
    }

    public static boolean get() {
        return node().getBoolean(KEY, true);
    }

    public static void toggle() {
        node().putBoolean(KEY, !get());
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
