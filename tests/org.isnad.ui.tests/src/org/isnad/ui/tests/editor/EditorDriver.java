/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.ui.UiIds;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Mouse;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;

/** Uses an open annotation editor as its user does. */
final class EditorDriver {

    static final Annotator SARA = Annotator.named("سارة");

    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final int LINE_LENGTH = 100;

    private final AnnotationEditor editor;

    private EditorDriver(AnnotationEditor editor) {
        this.editor = editor;
    }

    /** Opens the document's editor and waits until it is painted and has the focus. */
    static EditorDriver open(DocumentId document) {
        Desktop.session().show(document);
        AnnotationEditor editor = Waiting.forValue("the editor of " + document, () ->
                Desktop.page().getActiveEditor() instanceof AnnotationEditor active
                        && active.document().equals(document) && active.canvas() != null ? active : null);
        EditorDriver driver = new EditorDriver(editor);
        driver.focus();
        return driver;
    }

    /** Answers the question for the annotator's name when it comes up. */
    void expectQuestionForName() {
        Display display = control().getDisplay();
        display.timerExec(1, new Runnable() {
            @Override
            public void run() {
                Optional<Combo> field = Widgets.find("annotator.name", Combo.class);
                if (field.isPresent()) {
                    field.get().setText(SARA.name());
                    Keyboard.press(SWT.CR);
                } else if (!control().isDisposed()) {
                    display.timerExec(LOOK_AGAIN_MILLIS, this);
                }
            }
        });
    }

    void focus() {
        editor.getSite().getPage().activate(editor);
        editor.getSite().getShell().forceActive();
        Waiting.until("the text to have the focus", () -> {
            if (!canvas().control().isFocusControl()) {
                canvas().control().setFocus();
            }
            return canvas().control().isFocusControl();
        });
        Waiting.forPaint(canvas().control());
    }

    AnnotationEditor editor() {
        return editor;
    }

    AnnotationCanvas canvas() {
        return editor.canvas();
    }

    Canvas control() {
        return canvas().control();
    }

    String text() {
        return editor.text();
    }

    /** The n-th occurrence of a string, counted from 0. */
    TextRange find(String wanted, int n) {
        int at = -1;
        for (int i = 0; i <= n; i++) {
            at = text().indexOf(wanted, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("«" + wanted + "» stands in the text " + i + " times only");
            }
        }
        return new TextRange(at, at + wanted.length());
    }

    /** Scrolls to the range and answers the middle of the caret's place at an offset. */
    Point point(int offset) {
        canvas().viewport().reveal(offset);
        Waiting.forPaint(control());
        Rectangle caret = canvas().viewport().caret(offset);
        return new Point(caret.x, caret.y + caret.height / 2);
    }

    void drag(TextRange range) {
        canvas().viewport().reveal(range.end());
        canvas().viewport().reveal(range.begin());
        Point from = point(range.begin());
        Point to = point(range.end());
        // A little beyond, into what follows: where two directions meet, the border itself belongs to both.
        to.x += canvas().viewport().rightToLeft(range.end()) ? -2 : 2;
        Mouse.drag(control(), from, to);
        Waiting.until("the selection " + range, () -> selection().equals(range));
    }

    /** Clicks into the middle of a range's first character. */
    void click(TextRange range, int times) {
        Point begin = point(range.begin());
        int next = canvas().viewport().caret(canvas().caret().graphemes().next(range.begin())).x;
        Mouse.click(control(), new Point((begin.x + next) / 2, begin.y), times);
    }

    /** Selects at once, where a test is not about how one selects. */
    void select(TextRange range) {
        canvas().caret().select(range);
        canvas().current().clear();
        canvas().showCaret();
    }

    /** Selects by keyboard alone: walks there, then extends. */
    void selectByKeys(TextRange range) {
        Keyboard.press(SWT.ESC);
        while (caret() != range.begin()) {
            int before = caret();
            int away = range.begin() - before;
            if (Math.abs(away) > LINE_LENGTH) {
                Keyboard.press(away < 0 ? SWT.ARROW_UP : SWT.ARROW_DOWN);
            } else {
                Keyboard.press(arrow(away > 0));
            }
            Waiting.until("the caret to move from " + before, () -> caret() != before);
        }
        while (caret() < range.end()) {
            int before = caret();
            Keyboard.press(SWT.SHIFT, arrow(true));
            Waiting.until("the caret to move on from " + before, () -> caret() > before);
        }
        Waiting.until("the selection " + range, () -> selection().equals(range));
    }

    /** The arrow key that goes on, or back, in the paragraph of the caret. */
    private int arrow(boolean on) {
        return on == canvas().viewport().rightToLeft(caret()) ? SWT.ARROW_LEFT : SWT.ARROW_RIGHT;
    }

    int caret() {
        return canvas().caret().caret();
    }

    TextRange selection() {
        return canvas().caret().selection().range();
    }

    /** Presses a key and waits until so many annotations of Sara's stand there. */
    void pressUntil(int annotations, int... keys) {
        Keyboard.press(keys);
        Waiting.until(annotations + " annotations", () -> spans().size() == annotations);
        Waiting.forPaint(control());
    }

    /** Sara's annotations in reading order. */
    List<? extends Span> spans() {
        try {
            return editor.session().project().orElseThrow().annotations(editor.document(), SARA).spans();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sara's annotations as text and tag. */
    List<Map.Entry<String, String>> marked() {
        List<Map.Entry<String, String>> marked = new ArrayList<>();
        spans().forEach(span -> marked.add(Map.entry(span.coveredText(text()), span.tag().orElse(span.layer()))));
        return marked;
    }

    static void showViews() {
        try {
            Desktop.view(UiIds.ANNOTATIONS_VIEW);
            Desktop.view(UiIds.PALETTE_VIEW);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }
}
