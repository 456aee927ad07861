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

/** How text is walked and selected. Remembered; one setting for all editors, off until somebody turns it on. */
public enum EditorSetting {

    /** Left and right go to the next character on that side of the line, also through a run of the other direction. */
    VISUAL_CARET("caret.visual"),

    /** Selecting by mouse takes whole words. */
    WHOLE_WORDS("select.words"),

    /** Lines do not end at the edge of the window. */
    UNWRAPPED("text.unwrapped"),

    /** Signs stand where a text has blanks, joiners and the like. */
    HIDDEN_SIGNS("text.signs");

    private final String key;

    EditorSetting(String key) {
        this.key = key;
    }

    public boolean get() {
        return node().getBoolean(key, false);
    }

    public void toggle() {
        node().putBoolean(key, !get());
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
