/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.preferences;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.LanguageSetting;
import org.isnad.ui.Restart;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

/** The language of the program. It changes with a restart, which the page offers. */
public final class LanguagePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int TEXT_WIDTH = 360;

    private final Path file = LanguageSetting.file(Path.of(System.getProperty("user.home")));
    private final Map<LanguageSetting, Button> buttons = new EnumMap<>(LanguageSetting.class);
    private LanguageSetting stored = LanguageSetting.SYSTEM;

    @Override
    public void init(IWorkbench workbench) {
        try {
            stored = LanguageSetting.read(file);
        } catch (IOException e) {
            setErrorMessage(Texts.text("language.unreadable", file.toString()));
        }
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Texts.text("language.hint"));
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(hint);
        for (LanguageSetting language : LanguageSetting.values()) {
            Button button = TestIds.mark(new Button(area, SWT.RADIO), "language." + language.code());
            button.setText(name(language));
            button.setSelection(language == stored);
            buttons.put(language, button);
        }
        Help.set(area, HelpIds.LANGUAGES);
        return area;
    }

    /** A language is called by its own name, so that one who cannot read the present one finds it. */
    private static String name(LanguageSetting language) {
        return switch (language) {
            case SYSTEM -> Texts.text("language.system");
            case ENGLISH -> "English";
            case ARABIC -> "العربية";
        };
    }

    @Override
    protected void performDefaults() {
        buttons.forEach((language, button) -> button.setSelection(language == LanguageSetting.SYSTEM));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        LanguageSetting chosen = buttons.entrySet().stream().filter(entry -> entry.getValue().getSelection())
                .map(Map.Entry::getKey).findFirst().orElse(stored);
        if (chosen == stored) {
            return true;
        }
        try {
            chosen.write(file);
        } catch (IOException e) {
            Errors.show(getShell(), Texts.text("language.notSaved", file.toString()), e);
            return false;
        }
        stored = chosen;
        offerRestart();
        return true;
    }

    private void offerRestart() {
        if (MessageDialog.openQuestion(getShell(), Texts.text("language.restart.title"),
                Texts.text("language.restart"))) {
            // After the dialog is closed: a workbench does not end while one is open.
            getShell().getDisplay().asyncExec(Restart::now);
        }
    }
}
