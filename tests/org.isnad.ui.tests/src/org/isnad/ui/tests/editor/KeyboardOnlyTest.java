/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.DocumentId;
import org.isnad.model.Member;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.testkit.NewsFiles;
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

/** A news file is marked with entities, attributions and links by real keys, and by nothing else. */
@UiTest
class KeyboardOnlyTest {

    private static final int ENTITIES = 30;
    private static final int ATTRIBUTIONS = 5;
    private static final int LINKS = 3;
    /** Each attribution has three spans and a group. */
    private static final int STEPS = ENTITIES + 4 * ATTRIBUTIONS + LINKS;
    private static final String TAG_KEYS = "pnjoglfedtac";

    private static final String RELATIONS = """

            relation layer Place "Place" / "موضع" {
                colour #a15e12 / #e08b29
                role source : Entity
                role target : Entity
                feature tag "Kind" / "النوع" : tag required {
                    tag IN "In" / "في" key I
                    tag NEAR "Near" / "قرب" key K
                }
            }
            """;

    @TempDir
    private Path folder;

    private final AtomicInteger mouseEvents = new AtomicInteger();
    private final Listener mouse = event -> mouseEvents.incrementAndGet();
    private DocumentId document;
    private EditorDriver editor;

    @BeforeEach
    void openTheFirstNewsFile() throws Exception {
        String text = Files.readString(NewsFiles.all().getFirst());
        document = Desktop.makeProject(folder.resolve("project"), Map.of("news", text)).getFirst();
        Project project = Desktop.open(folder.resolve("project"));
        project.replaceTagset(project.tagsetSource(), project.tagsetSource().text() + RELATIONS);
        editor = EditorDriver.open(document);
        editor.expectQuestionForName();
        for (int type : new int[] { SWT.MouseDown, SWT.MouseUp, SWT.MouseDoubleClick, SWT.MouseWheel }) {
            Display.getCurrent().addFilter(type, mouse);
        }
    }

    @AfterEach
    void closeTheProject() {
        for (int type : new int[] { SWT.MouseDown, SWT.MouseUp, SWT.MouseDoubleClick, SWT.MouseWheel }) {
            Display.getCurrent().removeFilter(type, mouse);
        }
        if (document != null) {
            Desktop.close();
        }
    }

    @Test
    void marksUndoesRedoesSavesAndComesBack() throws Exception {
        Keyboard.press(SWT.MOD1, SWT.HOME);
        for (int i = 0; i < ENTITIES; i++) {
            nextWord();
            markNextWord(TAG_KEYS.charAt(i % TAG_KEYS.length()));
        }
        linkTheLastEntities();
        for (int i = 0; i < ATTRIBUTIONS; i++) {
            attribute();
        }
        Screenshots.take("keyboard-only");
        List<AnnotationData> made = annotations();
        assertEquals(STEPS, made.size());
        assertEquals(LINKS, set().relations().size());
        assertEquals(ATTRIBUTIONS, set().groups().size());

        walk(STEPS, 'z');
        assertEquals(List.of(), annotations());
        walk(STEPS, 'y');
        assertEquals(made, annotations());

        Keyboard.press(SWT.MOD1, 's');
        Waiting.until("the project to be saved", () -> !Desktop.session().project().orElseThrow().dirty());
        Desktop.close();
        Desktop.open(folder.resolve("project"));
        editor = EditorDriver.open(document);
        assertEquals(made, annotations());
        Waiting.until("the annotations to be shown", () -> editor.canvas().spans().index().all().size()
                == ENTITIES + 3 * ATTRIBUTIONS);
        assertEquals(0, mouseEvents.get(), "mouse events");
    }

    /** From each of the last entities to the next. */
    private void linkTheLastEntities() {
        int end = editor.caret();
        back(LINKS + 1);
        for (int i = 0; i < LINKS; i++) {
            int links = i + 1;
            Keyboard.press(SWT.MOD1, 'k');
            Keyboard.press(SWT.ALT, SWT.ARROW_DOWN);
            Keyboard.press(SWT.MOD1, 'k');
            Waiting.until("the kinds of links", () -> Widgets.find("link.choices",
                    org.eclipse.swt.widgets.List.class).filter(list -> list.isFocusControl()).isPresent());
            Keyboard.press('k');
            Waiting.until("a link", () -> set().relations().size() == links);
            Waiting.until("the text to have the focus again", () -> editor.control().isFocusControl());
        }
        goOnTo(end);
    }

    /** Marks three words as source, cue and content, and connects them. */
    private void attribute() {
        AnnotationId source = markNextWord('1');
        AnnotationId cue = markNextWord('2');
        AnnotationId content = markNextWord('3');
        int groups = set().groups().size() + 1;
        int end = editor.caret();
        back(3);
        Keyboard.press(SWT.MOD1, SWT.MOD2, 'k');
        Keyboard.press(SWT.ALT, SWT.ARROW_DOWN);
        Keyboard.press(SWT.CR);
        Keyboard.press(SWT.ALT, SWT.ARROW_DOWN);
        Keyboard.press(SWT.CR);
        Keyboard.press(SWT.SHIFT, SWT.CR);
        Waiting.until("an attribution", () -> set().groups().size() == groups);
        assertEquals(List.of(new Member("source", source), new Member("cue", cue), new Member("content", content)),
                set().groups().getLast().members());
        Keyboard.press(SWT.ESC);
        goOnTo(end);
    }

    private AnnotationId markNextWord(int key) {
        nextWord();
        Keyboard.press(SWT.MOD1, SWT.SHIFT, arrow(false));
        int before = editor.spans().size();
        editor.pressUntil(before + 1, key);
        AnnotationId made = editor.canvas().current().id().orElseThrow();
        nextWord();
        return made;
    }

    /** Goes back over annotations, from the caret. */
    private void back(int annotations) {
        for (int i = 0; i < annotations; i++) {
            Keyboard.press(SWT.ALT, SWT.ARROW_UP);
        }
    }

    /** Back to where the walk over annotations began. */
    private void goOnTo(int offset) {
        while (editor.caret() < offset) {
            nextWord();
        }
    }

    /** To the end of the next word. */
    private void nextWord() {
        int before = editor.caret();
        Keyboard.press(SWT.MOD1, arrow(true));
        Waiting.until("the caret to go on from " + before, () -> editor.caret() > before);
    }

    /** The arrow key that goes on, or back, in the paragraph of the caret. */
    private int arrow(boolean on) {
        return on == editor.canvas().viewport().rightToLeft(editor.caret()) ? SWT.ARROW_LEFT : SWT.ARROW_RIGHT;
    }

    private void walk(int steps, char key) {
        for (int i = 0; i < steps; i++) {
            List<AnnotationData> before = annotations();
            Keyboard.press(SWT.MOD1, key);
            Waiting.until("step " + i, () -> !annotations().equals(before));
        }
    }

    private List<AnnotationData> annotations() {
        return new ArrayList<>(set().annotations());
    }

    private AnnotationSet set() {
        try {
            return Desktop.session().project().orElseThrow().annotations(document, EditorDriver.SARA);
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }
}
