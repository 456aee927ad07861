/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.isnad.ui.ThemeSetting;
import org.isnad.ui.UiPreferences;

/** Keeps the workbench dark or light as the user wants it, or as the system is. */
final class Themes {

    private static final String LIGHT = "org.isnad.app.theme";
    /** The platform asks the system for dark widgets when a theme's name says so. */
    private static final String DARK = "org.isnad.app.theme.dark";
    private static final String ENGINE_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String ENGINE_KEY = "themeid";

    private final Display display;
    private boolean systemIsDark;

    private Themes(Display display) {
        this.display = display;
        // Once windows are dark or light by our will, the system's own can no longer be asked for.
        systemIsDark = Display.isSystemDarkTheme();
    }

    /** Chooses the theme that the workbench starts with, so that no window turns dark after it was shown light. */
    static Themes prepare(Display display) {
        Themes themes = new Themes(display);
        InstanceScope.INSTANCE.getNode(ENGINE_NODE).put(ENGINE_KEY, themes.wanted());
        display.setDarkThemePreferred(themes.isDark());
        return themes;
    }

    /** Follows the preference and the system from now on; the workbench runs. */
    void follow() {
        UiPreferences.node().addPreferenceChangeListener(event -> {
            if (UiPreferences.THEME.equals(event.getKey())) {
                display.asyncExec(this::apply);
            }
        });
        display.addListener(SWT.Settings, event -> {
            if (ThemeSetting.get() == ThemeSetting.SYSTEM) {
                systemIsDark = Display.isSystemDarkTheme();
                apply();
            }
        });
    }

    private void apply() {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (engine != null && (engine.getActiveTheme() == null || !wanted().equals(engine.getActiveTheme().getId()))) {
            engine.setTheme(wanted(), true);
        }
    }

    private String wanted() {
        return isDark() ? DARK : LIGHT;
    }

    private boolean isDark() {
        return ThemeSetting.get().isDark(systemIsDark);
    }
}
