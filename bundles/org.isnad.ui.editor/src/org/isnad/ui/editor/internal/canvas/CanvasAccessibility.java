/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleAttributeAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTextAttributeEvent;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Tells a screen reader the name of the page, the annotations at the caret as its description, the text with caret and
 * selection, and as an attribute of each stretch of text which annotations stand there.
 */
final class CanvasAccessibility {

    private final AnnotationCanvas canvas;
    private final Supplier<String> name;
    private final Function<AnnotationId, String> words;
    private final Accessible accessible;
    private String told = "";
    private boolean telling;
    private boolean editable;

    private CanvasAccessibility(AnnotationCanvas canvas, Supplier<String> name, Function<AnnotationId, String> words) {
        this.canvas = canvas;
        this.name = name;
        this.words = words;
        accessible = canvas.control().getAccessible();
    }

    static CanvasAccessibility install(AnnotationCanvas canvas, Supplier<String> name,
            Function<AnnotationId, String> words) {
        CanvasAccessibility installed = new CanvasAccessibility(canvas, name, words);
        installed.listen();
        return installed;
    }

    private void listen() {
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = atCaret();
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TEXT;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | ACC.STATE_MULTILINE
                        | (editable ? 0 : ACC.STATE_READONLY)
                        | (canvas.control().isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = canvas.text();
            }
        });
        accessible.addAccessibleTextListener(new TextAnswers(canvas));
        accessible.addAccessibleAttributeListener(new AccessibleAttributeAdapter() {
            @Override
            public void getTextAttributes(AccessibleTextAttributeEvent event) {
                describe(event);
            }
        });
        canvas.caret().addListener(this::caretMoved);
        canvas.current().addListener(this::tellDescription);
        canvas.spans().addListener(this::tellDescription);
    }

    /** @param newEditable whether keys write into the text */
    void setEditable(boolean newEditable) {
        editable = newEditable;
        accessible.sendEvent(ACC.EVENT_STATE_CHANGED, new int[] { ACC.STATE_READONLY, editable ? 0 : 1 });
    }

    /** Tells that a stretch of text was replaced by another, which stands there now. */
    void edited(TextRange replaced, int inserted) {
        if (!replaced.isEmpty()) {
            accessible.textChanged(ACC.DELETE, replaced.begin(), replaced.length());
        }
        if (inserted > 0) {
            accessible.textChanged(ACC.INSERT, replaced.begin(), inserted);
        }
    }

    private void caretMoved() {
        accessible.textCaretMoved(canvas.caret().caret());
        accessible.textSelectionChanged();
        tellDescription();
    }

    /** After what happens now: one key moves the caret, changes annotations and makes another one the current. */
    private void tellDescription() {
        if (!telling && !canvas.control().isDisposed()) {
            telling = true;
            canvas.control().getDisplay().asyncExec(() -> {
                telling = false;
                if (!canvas.control().isDisposed()) {
                    tellDescriptionNow();
                }
            });
        }
    }

    private void tellDescriptionNow() {
        String now = atCaret();
        if (!now.equals(told)) {
            told = now;
            accessible.sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        }
    }

    /** The current annotation, of any kind, in words; without one, those that the caret stands in or beside, innermost first. */
    private String atCaret() {
        return canvas.current().id().map(words).filter(told -> !told.isEmpty())
                .orElseGet(() -> inWords(canvas.spans().index().at(canvas.caret().caret())));
    }

    private String inWords(List<ShownSpan> spans) {
        return String.join("; ", spans.stream().map(shown -> words.apply(shown.span().id())).toList());
    }

    /** The annotations at an offset, and how far in its paragraph the same ones go. */
    private void describe(AccessibleTextAttributeEvent event) {
        int offset = Math.clamp(event.offset, 0, canvas.text().length());
        TextRange paragraph = canvas.caret().paragraphAt(offset);
        event.start = paragraph.begin();
        event.end = Math.max(offset, paragraph.end());
        for (int border : borders(paragraph)) {
            if (border <= offset) {
                event.start = Math.max(event.start, border);
            } else {
                event.end = Math.min(event.end, border);
            }
        }
        List<ShownSpan> spans = canvas.spans().index().covering(offset);
        event.attributes = spans.isEmpty() ? new String[0] : new String[] { "annotation", inWords(spans) };
    }

    private List<Integer> borders(TextRange paragraph) {
        List<Integer> borders = new ArrayList<>();
        canvas.spans().index().touching(paragraph).stream().flatMap(shown -> shown.span().ranges().stream())
                .forEach(range -> {
                    borders.add(range.begin());
                    borders.add(range.end());
                });
        return borders;
    }
}
