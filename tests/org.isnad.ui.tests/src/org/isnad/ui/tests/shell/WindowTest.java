/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.UiIds;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.ScreenshotOnFailure;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The window and its dialogs, in whatever language the tests run. */
@ExtendWith(ScreenshotOnFailure.class)
class WindowTest {

    private static boolean arabic() {
        return MessageBundle.userLocale().getLanguage().equals(Locale.forLanguageTag("ar").getLanguage());
    }

    @Test
    void anArabicWindowIsMirrored() {
        int orientation = Desktop.window().getShell().getOrientation();

        assertEquals(arabic() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT, orientation);
    }

    @Test
    void theMenusSpeakTheLanguage() {
        for (MenuItem item : Desktop.window().getShell().getMenuBar().getItems()) {
            boolean hasArabic = item.getText().chars()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
            assertEquals(arabic(), hasArabic, item.getText());
        }
    }

    @Test
    void f1ShowsTheGuideForTheViewThatHasTheFocus() throws Exception {
        Desktop.view(UiIds.DOCUMENTS_VIEW).setFocus();
        Waiting.forEvents();

        Keyboard.press(SWT.F1);

        StyledText text = Widgets.get("guide.text", StyledText.class);
        assertTrue(text.getTopPixel() > 0, "it is scrolled to the place about documents");
        assertEquals(arabic() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT, text.getOrientation());
        Widgets.get("guide.window", Shell.class).close();
    }

    @Test
    void theGuideIsSearched() {
        Help.show(Desktop.window().getShell(), HelpIds.WELCOME);
        StyledText text = Widgets.get("guide.text", StyledText.class);

        Widgets.get("guide.search", Text.class).setText("windows-1256");

        assertTrue(text.getText().contains("windows-1256"), text.getText());
        Widgets.get("guide.window", Shell.class).close();
    }

    @Test
    void theReportShowsWhatItHoldsAndSendsNothing() {
        List<String> shown = new ArrayList<>();
        Dialogs.expect("report.dialog.text", Text.class, text -> shown.add(text.getText()), "report.close");

        run("org.isnad.ui.report");

        assertTrue(shown.getFirst().contains("org.isnad.ui "), shown.getFirst());
        assertFalse(shown.getFirst().contains("!MESSAGE"), shown.getFirst());
    }

    @Test
    void everyLanguageCanBeChosen() {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Desktop.window().getShell(),
                "org.isnad.ui.preferences.language", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            assertEquals("English", Widgets.get("language.en", Button.class).getText());
            assertEquals("العربية", Widgets.get("language.ar", Button.class).getText());
            assertTrue(Widgets.get("language.system", Button.class).isVisible());
        } finally {
            dialog.close();
        }
    }

    private static void run(String command) {
        try {
            Desktop.window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(command, e);
        }
    }
}
