/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.isnad.model.DocumentId;
import org.isnad.ui.TestIds;
import org.isnad.ui.ThemeSetting;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Mouse;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's theme, the overview beside the text, and what is copied. */
@UiTest
class AppearanceTest {

    private static final String TEXT = "أعلن سالم الوادي مقتل سبعة.\n" + "سطر\n".repeat(60) + "في بلدة النخيل.\n";

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        ThemeSetting.SYSTEM.set();
        Desktop.close();
    }

    @Test
    void everyPartOfTheWindowTurnsDarkAndLightWhileTheProgramRuns() throws Exception {
        DocumentId document = Desktop.makeProject(folder.resolve("project"), Map.of("تقرير", TEXT)).getFirst();
        Desktop.open(folder.resolve("project"));
        EditorDriver.showViews();
        EditorDriver editor = EditorDriver.open(document);
        editor.expectQuestionForName();
        editor.canvas().reveal(editor.find("سالم", 0));
        editor.pressUntil(1, 'p');
        Waiting.until("the listed annotation", () -> Widgets.get("annotations.table", Table.class).getItemCount() == 1);

        for (ThemeSetting theme : List.of(ThemeSetting.DARK, ThemeSetting.LIGHT, ThemeSetting.DARK)) {
            theme.set();
            boolean dark = theme == ThemeSetting.DARK;
            Waiting.until("the page to be " + theme, () -> editor.canvas().colors().dark() == dark);
            Waiting.forPaint(editor.control());
            assertReadable(Desktop.window().getShell(), dark);
            // A selected row has the system's contrast, which may be less.
            for (String id : List.of("documents.tree", "palette.tags")) {
                Tree tree = Widgets.get(id, Tree.class);
                tree.deselectAll();
                assertRowReadable(tree, tree.getItem(0).getBounds(0), dark);
            }
            Table table = Widgets.get("annotations.table", Table.class);
            table.deselectAll();
            assertRowReadable(table, table.getItem(0).getBounds(0), dark);
        }
    }

    /** No part of the window has a ground of the other kind, or text that does not stand out from it. */
    private static void assertReadable(Control control, boolean dark) {
        if (control.isVisible()) {
            RGB ground = control.getBackground().getRGB();
            RGB text = control.getForeground().getRGB();
            String what = control + " " + control.getData(TestIds.KEY) + ": " + text + " on " + ground;
            assertEquals(dark, Shades.isDark(ground), what);
            assertTrue(!control.isEnabled() || Shades.contrast(text, ground) >= Shades.READABLE, what);
        }
        if (control instanceof CTabFolder tabs) {
            assertEquals(dark, Shades.isDark(tabs.getSelectionBackground().getRGB()), "the selected tab");
            assertTrue(Shades.contrast(tabs.getSelectionForeground().getRGB(),
                    tabs.getSelectionBackground().getRGB()) >= Shades.READABLE, "the selected tab");
        }
        if (control instanceof Composite parent) {
            for (Control child : parent.getChildren()) {
                assertReadable(child, dark);
            }
        }
    }

    /** What is seen of the row is of one kind, and something in it stands out as text must. */
    private static void assertRowReadable(Control control, Rectangle row, boolean dark) {
        Waiting.forPaint(control);
        ImageData seen = Screenshots.pixels(control);
        Map<RGB, Integer> pixels = new HashMap<>();
        for (int x = 0; x < seen.width; x++) {
            for (int y = row.y; y < Math.min(row.y + row.height, seen.height); y++) {
                pixels.merge(seen.palette.getRGB(seen.getPixel(x, y)), 1, Integer::sum);
            }
        }
        RGB ground = Collections.max(pixels.entrySet(), Map.Entry.comparingByValue()).getKey();
        assertEquals(dark, Shades.isDark(ground), "the rows of " + control.getData(TestIds.KEY) + " on " + ground);
        double best = pixels.keySet().stream().mapToDouble(pixel -> Shades.contrast(pixel, ground)).max().orElse(0);
        assertTrue(best >= Shades.READABLE, control.getData(TestIds.KEY) + " shows its row with a contrast of " + best
                + " on " + ground);
    }

    @Test
    void theRulerJumpsAndTextIsCopiedWithItsLabels() throws Exception {
        DocumentId document = Desktop.makeProject(folder.resolve("project"), Map.of("تقرير", TEXT)).getFirst();
        Desktop.open(folder.resolve("project"));
        EditorDriver editor = EditorDriver.open(document);
        editor.expectQuestionForName();
        editor.canvas().reveal(editor.find("النخيل", 0));
        editor.pressUntil(1, 'g');
        editor.canvas().reveal(editor.find("سالم", 0));
        editor.pressUntil(2, 'p');
        assertFalse(editor.canvas().viewport().isSeen(editor.find("النخيل", 0).begin()));

        // the clipboard
        Keyboard.press(SWT.MOD1, SWT.MOD2, 'c');
        Clipboard clipboard = new Clipboard(editor.control().getDisplay());
        try {
            Waiting.until("marked text on the clipboard",
                    () -> String.valueOf(clipboard.getContents(TextTransfer.getInstance())).endsWith("سالم]"));
            String html = (String) clipboard.getContents(HTMLTransfer.getInstance());
            assertTrue(html.contains("<p dir=\"rtl\"") && html.contains("سالم"), html);
        } finally {
            clipboard.dispose();
        }

        // the ruler: the town is near its end, and a click there goes to it
        Canvas ruler = Widgets.get("editor.ruler", Canvas.class);
        Point town = Waiting.forValue("the ruler to know the town", () -> lastWithTip(ruler));
        Mouse.click(ruler, town, 1);
        Waiting.until("the town to be current",
                () -> editor.canvas().current().id().equals(Optional.of(editor.spans().getLast().id())));
        assertTrue(editor.canvas().viewport().isSeen(editor.find("النخيل", 0).begin()));
    }

    /** The lowest point in the lower half of the ruler about which it says something; null if there is none. */
    private static Point lastWithTip(Canvas ruler) {
        int height = ruler.getClientArea().height;
        for (int y = height - 1; y > height / 2; y--) {
            Event move = new Event();
            move.x = 2;
            move.y = y;
            ruler.notifyListeners(SWT.MouseMove, move);
            if (ruler.getToolTipText() != null) {
                return new Point(move.x, move.y);
            }
        }
        return null;
    }
}
