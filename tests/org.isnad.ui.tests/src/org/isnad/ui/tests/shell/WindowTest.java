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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroManager;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.UiIds;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window and its dialogs, in whatever language the tests run. */
@UiTest
class WindowTest {

    private static boolean arabic() {
        return MessageBundle.userLocale().getLanguage().equals(Locale.forLanguageTag("ar").getLanguage());
    }

    @BeforeEach
    void showTheViews() {
        IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
        welcome.closeIntro(welcome.getIntro());
        Shell shell = Desktop.window().getShell();
        shell.forceActive();
        Waiting.until("the window to be active", () -> Display.getCurrent().getActiveShell() == shell);
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
        focusDocuments();

        Keyboard.press(SWT.F1);

        StyledText text = Widgets.get("guide.text", StyledText.class);
        assertTrue(text.getText().startsWith(arabic() ? "الوثائق" : "Documents"), text.getText());
        Help.show(Desktop.window().getShell(), HelpIds.HISTORY);
        assertTrue(text.getTopPixel() > 0, "it is scrolled to the place about the history");
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

    @Test
    void theListOfKeysNamesWhatCanBeDone() throws Exception {
        focusDocuments();
        Set<Shell> before = Set.of(Display.getCurrent().getShells());

        Keyboard.press(SWT.MOD1, SWT.MOD2, 'l');

        Table keys = Waiting.forValue("the list", () -> Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> !before.contains(shell) && shell.isVisible()).flatMap(WindowTest::tables)
                .findFirst().orElse(null));
        Waiting.until("the key of the search view in the list", () -> Arrays.stream(keys.getItems())
                .anyMatch(item -> item.getText(1).equals("Ctrl+H")));
        Waiting.forPaint(keys);
        Screenshots.take("keys-" + MessageBundle.userLocale().getLanguage());
        keys.getShell().close();
    }

    /** A window that has just become active gives its focus away a moment later. */
    private static void focusDocuments() throws PartInitException {
        IViewPart view = Desktop.view(UiIds.DOCUMENTS_VIEW);
        Shell shell = Desktop.window().getShell();
        Waiting.until("the focus in the view", () -> {
            shell.forceActive();
            view.setFocus();
            return Display.getCurrent().getFocusControl() != null && Display.getCurrent().getActiveShell() == shell;
        });
        Waiting.forEvents();
    }

    private static Stream<Table> tables(Control control) {
        Stream<Table> self = control instanceof Table table ? Stream.of(table) : Stream.empty();
        return control instanceof Composite composite
                ? Stream.concat(self, Arrays.stream(composite.getChildren()).flatMap(WindowTest::tables)) : self;
    }

    private static void run(String command) {
        try {
            Desktop.window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(command, e);
        }
    }
}
