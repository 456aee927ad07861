/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doors of the welcome page: each opens with Enter, and what is behind it is there. */
@UiTest
class WelcomeTest {

    private static final String HOME = "user.home";

    @TempDir
    private Path folder;

    private String home;
    private ProjectSession session;

    @BeforeEach
    void beAtHome() {
        home = System.getProperty(HOME);
        System.setProperty(HOME, folder.resolve("home").toString());
        session = Desktop.session();
    }

    @AfterEach
    void leave() {
        System.setProperty(HOME, home);
        IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
        welcome.closeIntro(welcome.getIntro());
        assertTrue(session.close());
    }

    @Test
    void theSampleIsMadeAndOpened() {
        showWelcome();
        Screenshots.take("welcome-" + MessageBundle.userLocale().getLanguage());

        open("welcome.openSample");

        waitForProject(folder.resolve("home/.isnad/sample"));
        assertEquals(6, session.project().orElseThrow().documents().size());
        assertWelcomeIsGone();
    }

    @Test
    void aNewProjectIsMadeWhereTheUserSays() {
        showWelcome();
        fillNewProject();

        open("welcome.newProject");

        waitForProject(folder.resolve("mine"));
        assertEquals("تجربة", session.project().orElseThrow().name());
        assertWelcomeIsGone();
    }

    @Test
    void importingMakesAProjectFirst() {
        boolean[] shown = new boolean[1];
        showWelcome();
        fillNewProject();
        Dialogs.expect("import.files", Table.class, table -> shown[0] = true, "import.cancel");

        open("welcome.import");

        waitForProject(folder.resolve("mine"));
        Waiting.until("the import wizard", () -> shown[0]);
        assertWelcomeIsGone();
    }

    @Test
    void aRecentProjectIsOpenedAgain() throws Exception {
        Desktop.makeProject(folder.resolve("recent"), Map.of("نص", "قال زيد لعمرو."));
        UiPreferences.addRecentProject(folder.resolve("recent"));
        showWelcome();

        open("welcome.recent");

        waitForProject(folder.resolve("recent"));
        assertWelcomeIsGone();
    }

    private static void showWelcome() {
        PlatformUI.getWorkbench().getIntroManager().showIntro(Desktop.window(), false);
    }

    private static void assertWelcomeIsGone() {
        Waiting.until("the welcome page to close", () -> Widgets.find("welcome.form", Control.class).isEmpty()
                && PlatformUI.getWorkbench().getIntroManager().getIntro() == null);
    }

    private static void open(String door) {
        Control link = Widgets.get(door, Control.class);
        Waiting.until("the focus on " + door, () -> link.isFocusControl() || link.setFocus() && link.isFocusControl());
        Keyboard.press(SWT.CR);
    }

    private void fillNewProject() {
        Dialogs.whenReady("newProject.name", Text.class, field -> true, name -> {
            name.setText("تجربة");
            Widgets.get("newProject.folder", Text.class).setText(folder.resolve("mine").toString());
            Dialogs.pressLater(name.getShell(), IDialogConstants.FINISH_ID);
        });
    }

    private void waitForProject(Path wanted) {
        Waiting.until("the project " + wanted, () -> session.project()
                .filter(project -> project.folder().equals(wanted.toAbsolutePath().normalize())).isPresent());
    }
}
