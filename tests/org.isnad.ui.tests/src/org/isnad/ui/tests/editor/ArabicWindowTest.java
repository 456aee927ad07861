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
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.isnad.model.DocumentId;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the Arabic interface everything is mirrored but the text's canvas, which has its own directions. */
@UiTest
class ArabicWindowTest {

    @TempDir
    private Path folder;

    @Test
    void mirrorsTheWindowButNotTheCanvas() throws Exception {
        boolean arabic = "ar".equals(MessageBundle.userLocale().getLanguage());
        DocumentId document = Desktop.makeProject(folder.resolve("p"), Map.of("نص", "نص\nLatin text")).getFirst();
        Desktop.open(folder.resolve("p"));
        try {
            EditorDriver editor = EditorDriver.open(document);
            EditorDriver.showViews();
            Tree tags = Widgets.get("palette.tags", Tree.class);
            Waiting.until("tags", () -> tags.getItemCount() > 0);
            assertEquals(arabic, mirrored(Desktop.window().getShell()));
            assertEquals(arabic, mirrored(tags));
            assertEquals(arabic ? "شخص" : "Person", tags.getItem(0).getItem(0).getText());
            assertFalse(mirrored(editor.control()));
            Rectangle arabicCaret = editor.canvas().viewport().caret(0);
            Rectangle latinCaret = editor.canvas().viewport().caret(3);
            assertTrue(arabicCaret.x > editor.control().getClientArea().width / 2);
            assertEquals(editor.canvas().viewport().flow().metrics().margin(), latinCaret.x);
        } finally {
            Desktop.close();
        }
    }

    private static boolean mirrored(Control control) {
        return (control.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
    }
}
