/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.Arrays;

/** Whether the program looks dark or light, as the user chose it. */
public enum ThemeSetting {
    /** As the system does. */
    SYSTEM("system"),
    LIGHT("light"),
    DARK("dark");

    private final String code;

    ThemeSetting(String code) {
        this.code = code;
    }

    /** What {@link UiPreferences#THEME} says; {@link #SYSTEM} when it says nothing or something else. */
    public static ThemeSetting get() {
        String wanted = UiPreferences.node().get(UiPreferences.THEME, SYSTEM.code);
        return Arrays.stream(values()).filter(theme -> theme.code.equals(wanted)).findFirst().orElse(SYSTEM);
    }

    /** Makes this the user's choice; the windows follow at once. */
    public void set() {
        UiPreferences.node().put(UiPreferences.THEME, code);
    }

    /** Whether windows are dark. @param system whether the system's are */
    public boolean isDark(boolean system) {
        return this == SYSTEM ? system : this == DARK;
    }
}
