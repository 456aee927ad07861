/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.isnad.fonts.ArabicFonts;

/**
 * The font that documents are read in: the preference's, or Noto Naskh Arabic. JFace's font registry holds it under
 * {@link #KEY} and tells its listeners when the preference changes.
 */
public final class EditorFont {

    /** The font's name in {@link JFaceResources#getFontRegistry()}. */
    public static final String KEY = "org.isnad.ui.editor.font";

    /** The smallest and largest size in points. */
    public static final int SMALLEST = 8;
    public static final int LARGEST = 72;

    private EditorFont() {
    }

    /** The font as the preferences want it now. It belongs to the registry: nobody disposes it. */
    public static Font get() {
        FontRegistry fonts = JFaceResources.getFontRegistry();
        if (!fonts.hasValueFor(KEY)) {
            update();
            UiPreferences.node().addPreferenceChangeListener(event -> {
                if (event.getKey().startsWith("font.")) {
                    update();
                }
            });
        }
        return fonts.get(KEY);
    }

    /** Calls the listener, with the property {@link #KEY}, when the font changes. */
    public static void addListener(IPropertyChangeListener listener) {
        JFaceResources.getFontRegistry().addListener(listener);
    }

    public static void removeListener(IPropertyChangeListener listener) {
        JFaceResources.getFontRegistry().removeListener(listener);
    }

    /** The family that the preferences name. */
    public static String family() {
        String family = UiPreferences.node().get(UiPreferences.FONT_FAMILY, "");
        return family.isEmpty() ? ArabicFonts.FAMILY : family;
    }

    /** The size in points. */
    public static int size() {
        return UiPreferences.node().getInt(UiPreferences.FONT_SIZE, UiPreferences.DEFAULT_FONT_SIZE);
    }

    /** Makes the font larger, or with a negative number smaller, by some points; 0 gives the default size back. */
    public static void zoom(int points) {
        int size = points == 0 ? UiPreferences.DEFAULT_FONT_SIZE : size() + points;
        UiPreferences.node().putInt(UiPreferences.FONT_SIZE, Math.clamp(size, SMALLEST, LARGEST));
    }

    private static void update() {
        FontData[] data = { new FontData(family(), size(), SWT.NORMAL) };
        JFaceResources.getFontRegistry().put(KEY, data);
    }
}
