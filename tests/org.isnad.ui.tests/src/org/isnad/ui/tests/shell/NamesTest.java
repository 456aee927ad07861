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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.views.IViewDescriptor;
import org.isnad.model.DocumentId;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.ScreenReader;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A screen reader can name everything that the keyboard reaches, in the window, each view and the preferences. */
@UiTest
class NamesTest {

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void everyControlHasAName() throws Exception {
        DocumentId document = Desktop.makeProject(folder.resolve("project"), Map.of("تقرير", "قال سالم.")).getFirst();
        Desktop.open(folder.resolve("project"));
        Desktop.session().show(document);
        Waiting.until("the text", () -> Desktop.page().getActiveEditor() instanceof AnnotationEditor editor
                && editor.canvas() != null);
        Set<String> nameless = new TreeSet<>();
        int views = 0;
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.isnad.")) {
                Desktop.view(view.getId());
                Waiting.forEvents();
                nameless.addAll(nameless(Desktop.window().getShell()));
                views++;
            }
        }
        assertTrue(views >= 6, () -> "too few views were looked at");
        nameless.addAll(namelessInPreferences());
        assertEquals(Set.of(), nameless);
    }

    private static List<String> namelessInPreferences() {
        var dialog = PreferencesUtil.createPreferenceDialogOn(Desktop.window().getShell(), null, null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            Waiting.forEvents();
            return nameless(dialog.getShell());
        } finally {
            dialog.close();
        }
    }

    private static List<String> nameless(Shell shell) {
        List<String> nameless = new ArrayList<>();
        visit(shell, nameless);
        assertTrue(shell.getDisplay() == Display.getCurrent());
        return nameless;
    }

    private static void visit(Control control, List<String> nameless) {
        if (!control.isVisible()) {
            return;
        }
        if (control instanceof ToolBar bar) {
            Arrays.stream(bar.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
                    .filter(item -> item.getText().isBlank() && item.getToolTipText() == null)
                    .forEach(item -> nameless.add(place(control) + ", tool " + item.getData()));
        } else if (takesFocus(control) && ScreenReader.name(control).isEmpty()) {
            nameless.add(place(control));
        }
        if (control instanceof Composite composite) {
            Arrays.stream(composite.getChildren()).forEach(child -> visit(child, nameless));
        }
    }

    private static boolean takesFocus(Control control) {
        return switch (control) {
        case Text text -> true;
        case StyledText text -> true;
        case Combo combo -> true;
        case CCombo combo -> true;
        case Spinner spinner -> true;
        case Tree tree -> true;
        case Table table -> true;
        case org.eclipse.swt.widgets.List list -> true;
        case Button button -> true;
        case Link link -> true;
        case Browser browser -> true;
        default -> false;
        };
    }

    private static String place(Control control) {
        StringBuilder place = new StringBuilder();
        for (Control at = control; at != null && !(at instanceof Shell); at = at.getParent()) {
            Object id = at.getData(TestIds.KEY);
            place.insert(0, '/' + at.getClass().getSimpleName() + (id == null ? "" : "#" + id));
        }
        return place.toString().replaceAll("(/Composite|/ContributedPartRenderer\\$\\d)+", "/…");
    }
}
