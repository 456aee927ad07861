/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.preferences;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.isnad.fonts.ArabicFonts;
import org.isnad.ui.EditorFont;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.ThemeSetting;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.internal.Texts;

/** Saving, the theme, and the font that documents are read in. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {

    private final List<String> families = Arrays.stream(Display.getCurrent().getFontList(null, true))
            .map(FontData::getName).filter(name -> !name.equals(ArabicFonts.FAMILY)).distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER).toList();
    private Button autosave;
    private CCombo theme;
    private CCombo family;
    private Spinner size;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Texts.text("preferences.general"));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        autosave = TestIds.mark(new Button(area, SWT.CHECK), "preferences.autosave");
        autosave.setText(Texts.text("preferences.autosave"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(autosave);
        new Label(area, SWT.NONE).setText(Texts.text("preferences.theme"));
        theme = TestIds.mark(new CCombo(area, SWT.READ_ONLY | SWT.BORDER), "preferences.theme");
        for (ThemeSetting setting : ThemeSetting.values()) {
            theme.add(Texts.text("preferences.theme." + setting.name()));
        }
        GridDataFactory.fillDefaults().grab(true, false).applyTo(theme);
        new Label(area, SWT.NONE).setText(Texts.text("preferences.font"));
        // Not a Combo: GTK's cuts its text in a window from right to left.
        family = TestIds.mark(new CCombo(area, SWT.READ_ONLY | SWT.BORDER), "preferences.font");
        family.add(Texts.text("preferences.font.shipped", ArabicFonts.FAMILY));
        families.forEach(family::add);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(family);
        new Label(area, SWT.NONE).setText(Texts.text("preferences.fontSize"));
        size = TestIds.mark(new Spinner(area, SWT.BORDER), "preferences.fontSize");
        size.setMinimum(EditorFont.SMALLEST);
        size.setMaximum(EditorFont.LARGEST);
        show(UiPreferences.autosave(), ThemeSetting.get(), EditorFont.family(), EditorFont.size());
        Help.set(area, HelpIds.PREFERENCES);
        return area;
    }

    private void show(boolean saves, ThemeSetting setting, String font, int points) {
        autosave.setSelection(saves);
        theme.select(setting.ordinal());
        family.select(1 + families.indexOf(font));
        size.setSelection(points);
    }

    @Override
    protected void performDefaults() {
        show(true, ThemeSetting.SYSTEM, ArabicFonts.FAMILY, UiPreferences.DEFAULT_FONT_SIZE);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        IEclipsePreferences node = UiPreferences.node();
        int chosen = family.getSelectionIndex();
        node.putBoolean(UiPreferences.AUTOSAVE, autosave.getSelection());
        node.put(UiPreferences.FONT_FAMILY, chosen <= 0 ? "" : families.get(chosen - 1));
        node.putInt(UiPreferences.FONT_SIZE, size.getSelection());
        ThemeSetting.values()[theme.getSelectionIndex()].set();
        UiPreferences.flush();
        return true;
    }
}
