/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.DocumentId;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Mouse;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overview beside the text, and what is copied. */
@UiTest
class AppearanceTest {

    private static final String TEXT = "أعلن سالم الوادي مقتل سبعة.\n" + "سطر\n".repeat(60) + "في بلدة النخيل.\n";

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        Desktop.close();
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
