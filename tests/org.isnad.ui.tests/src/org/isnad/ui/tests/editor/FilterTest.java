/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.model.DocumentId;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hiding annotations by key, and showing them again. */
@UiTest
class FilterTest {

    private static final String TEXT = "أعلن سالم الوادي مقتل سبعة مسلحين في بلدة النخيل.\n";
    private static final int LOOK_AGAIN_MILLIS = 20;

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void whatTheFilterHidesIsNeitherWalkedToNorChangedUntilItIsShownAgain() throws Exception {
        // given a person and a town
        DocumentId document = Desktop.makeProject(folder.resolve("project"), Map.of("تقرير", TEXT)).getFirst();
        Desktop.open(folder.resolve("project"));
        EditorDriver editor = EditorDriver.open(document);
        editor.expectQuestionForName();
        editor.selectByKeys(editor.find("النخيل", 0));
        editor.pressUntil(1, 'g');
        editor.selectByKeys(editor.find("سالم", 0));
        editor.pressUntil(2, 'p');
        // when towns are hidden
        untick(0, 4);
        Keyboard.press(SWT.MOD1, SWT.MOD2, 'f');
        Waiting.until("one annotation to be left", () -> shown(editor).equals(List.of("PERS")));
        // then the status line says so, and commands pass it over
        assertFalse(status().isEmpty());
        editor.focus();
        editor.canvas().current().clear();
        editor.canvas().caret().place(editor.find("النخيل", 0).end() - 1, false);
        Keyboard.press(SWT.DEL);
        Keyboard.press(SWT.ALT, SWT.ARROW_UP);
        Waiting.until("the person to be the current annotation", () -> editor.canvas().current().id()
                .equals(Optional.of(editor.spans().getFirst().id())));
        assertEquals(2, editor.spans().size());
        // and marking the same again makes no second one, nor what is hidden the current one
        editor.selectByKeys(editor.find("النخيل", 0));
        Keyboard.press('g');
        // when the filter is cleared, everything is there
        Keyboard.press(SWT.MOD1, SWT.ALT, 'f');
        Waiting.until("both annotations", () -> shown(editor).equals(List.of("PERS", "GPE")));
        assertEquals(2, editor.spans().size());
        assertEquals(Optional.empty(), editor.canvas().current().id());
        assertEquals("", status());
    }

    /** Unticks a tag in the dialog as soon as it is there, and closes it. */
    private static void untick(int layer, int tag) {
        Display display = Display.getCurrent();
        display.timerExec(LOOK_AGAIN_MILLIS, new Runnable() {
            @Override
            public void run() {
                Optional<Tree> tags = Widgets.find("filter.tags", Tree.class);
                Optional<Button> ok = Widgets.find("filter.ok", Button.class);
                if (tags.isPresent() && ok.isPresent()) {
                    TreeItem item = tags.get().getItem(layer).getItem(tag);
                    item.setChecked(false);
                    Event event = new Event();
                    event.detail = SWT.CHECK;
                    event.item = item;
                    tags.get().notifyListeners(SWT.Selection, event);
                    ok.get().notifyListeners(SWT.Selection, new Event());
                } else {
                    display.timerExec(LOOK_AGAIN_MILLIS, this);
                }
            }
        });
    }

    private static List<String> shown(EditorDriver editor) {
        return editor.canvas().spans().index().all().stream().map(ShownSpan::span)
                .map(span -> span.tag().orElse("")).toList();
    }

    private static String status() {
        return Widgets.get("editor.filter", CLabel.class).getText();
    }
}
