/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.isnad.ui.ThemeSetting;
import org.isnad.ui.UiPreferences;

/**
 * Keeps the windows dark or light as the user wants it, or as the system is. The toolkit colours its widgets itself;
 * the platform's engine of themes is told at the start alone, because a change of its theme reaches for rows of virtual
 * tables that the toolkit has given up (gtk_tree_model_get below TableItemElement.reset), and the program dies. What
 * has colours of its own follows the display's {@link SWT#Settings}, which the toolkit sends after the change.
 */
final class Themes {

    private static final String LIGHT = "org.isnad.app.theme";
    /** The platform asks the system for dark widgets when a theme's name says so. */
    private static final String DARK = "org.isnad.app.theme.dark";
    private static final String ENGINE_NODE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String ENGINE_KEY = "themeid";

    private final Display display;
    private final boolean systemIsDark;

    private Themes(Display display) {
        this.display = display;
        // Once windows are dark or light by our will, the system's own can no longer be asked for.
        systemIsDark = Display.isSystemDarkTheme();
    }

    /** Chooses the theme that the workbench starts with, so that no window turns dark after it was shown light. */
    static Themes prepare(Display display) {
        Themes themes = new Themes(display);
        InstanceScope.INSTANCE.getNode(ENGINE_NODE).put(ENGINE_KEY, themes.isDark() ? DARK : LIGHT);
        themes.apply();
        return themes;
    }

    /** Follows the preference and the system from now on; the workbench's widgets have been styled. */
    void follow() {
        display.asyncExec(this::apply);
        UiPreferences.node().addPreferenceChangeListener(event -> {
            if (UiPreferences.THEME.equals(event.getKey())) {
                display.asyncExec(this::apply);
            }
        });
        SystemColours colours = new SystemColours(display);
        display.addListener(SWT.Settings, event -> colours.renew());
    }

    private void apply() {
        if (!display.isDisposed()) {
            display.setDarkThemePreferred(isDark());
        }
    }

    private boolean isDark() {
        return ThemeSetting.get().isDark(systemIsDark);
    }
}
