/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.testkit.NewsFiles;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The news files in the editor: drawn right, marked by mouse and by keyboard, kept. Leaves pictures to look at. */
@UiTest
class NewsTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,}");
    private static final Pattern OPENED = Pattern.compile("[«“](?=\\p{IsArabic})");

    @TempDir
    private Path folder;

    private List<DocumentId> documents;

    @BeforeEach
    void openTheProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : NewsFiles.all()) {
            texts.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
        }
        documents = Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
    }

    @AfterEach
    void closeTheProject() {
        if (documents != null) {
            Desktop.close();
        }
    }

    @Test
    void isDrawnInOrder() {
        for (DocumentId document : documents) {
            EditorDriver editor = EditorDriver.open(document);
            assertTrue(editor.canvas().viewport().rightToLeft(0), "begins on the right");
            Matcher latin = LATIN.matcher(editor.text());
            while (latin.find()) {
                assertLeftToRight(editor, new TextRange(latin.start(), latin.end()));
            }
            Matcher opened = OPENED.matcher(editor.text());
            while (opened.find()) {
                Box quote = box(editor, opened.start());
                Box letter = box(editor, opened.end());
                assertTrue(quote.line() != letter.line() || quote.left() >= letter.right() - 1,
                        () -> "the quotation mark at " + opened.start() + " stands on the wrong side");
            }
            picture(document.value());
        }
    }

    @Test
    void isMarkedByMouseAndKeyboardAndKept() throws Exception {
        DocumentId document = documents.get(1);
        EditorDriver editor = EditorDriver.open(document);
        editor.expectQuestionForName();
        List<SpanData> marked = mark(editor);
        picture("marked");
        Keyboard.press(SWT.MOD1, 's');
        Waiting.until("the project to be saved", () -> !Desktop.session().project().orElseThrow().dirty());
        Desktop.close();
        Project again = Desktop.open(folder.resolve("project"));
        assertEquals(marked, again.annotations(document, EditorDriver.SARA).snapshot());
        EditorDriver reopened = EditorDriver.open(document);
        Waiting.until("the annotations to be shown", () -> reopened.canvas().spans().index().all().size() == 6);
    }

    /** Marks nested, crossing and identical spans. */
    private static List<SpanData> mark(EditorDriver editor) {
        TextRange city = editor.find("مدينة جاسم", 0);
        TextRange group = editor.find("تنظيم “داعش”", 0);
        TextRange date = editor.find("14 أكتوبر 2022", 0);
        editor.drag(city);
        editor.pressUntil(1, 'g');
        editor.selectByKeys(new TextRange(city.begin() + "مدينة ".length(), city.end()));
        editor.pressUntil(2, 'g');
        editor.drag(group);
        editor.pressUntil(3, 'o');
        editor.pressUntil(4, '1');
        editor.drag(date);
        editor.pressUntil(5, 'd');
        editor.drag(new TextRange(city.begin() + "مدينة ".length(), city.end() + 5));
        editor.pressUntil(6, '3');
        return editor.spans().stream().map(SpanData::of).toList();
    }

    private static void assertLeftToRight(EditorDriver editor, TextRange run) {
        for (int offset = run.begin(); offset + 1 < run.end(); offset++) {
            int at = offset;
            Box one = box(editor, offset);
            Box next = box(editor, offset + 1);
            assertTrue(one.line() != next.line() || one.left() < next.left(),
                    () -> "«" + run.covered(editor.text()) + "» is out of order at " + at);
        }
    }

    private static Box box(EditorDriver editor, int offset) {
        TextFlow flow = editor.canvas().viewport().flow();
        PieceLayout layout = flow.layout(flow.pieces().indexAt(offset));
        return layout.boxes(new TextRange(offset, offset + 1)).getFirst();
    }

    private static void picture(String name) {
        Screenshots.take("news-" + name + "-" + MessageBundle.userLocale().getLanguage());
    }
}
