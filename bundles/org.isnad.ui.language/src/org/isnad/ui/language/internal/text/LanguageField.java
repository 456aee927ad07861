/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.isnad.language.ide.TypingServices;
import org.isnad.text.TextRange;
import org.isnad.ui.BidiText;
import org.isnad.ui.EditorFont;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/**
 * One line in a language: coloured, its problems underlined, with proposals. It runs from left to right in every window,
 * and each quoted text in it keeps its own direction, so that what stands on either side of an Arabic word never changes
 * places. Where the caret is, where a click goes and what a mark underlines is answered by the toolkit's layout of the
 * line, of which the isolates are a part; they are not in the text.
 */
public final class LanguageField {

    private static final int LARGER_THAN_WINDOWS = 2;
    private static final int MARGIN = 4;

    private final IDocument document = new Document();
    private final ProblemMarks marks = new ProblemMarks();
    private final SourceViewer viewer;
    private final String message;

    /** What the keys do that leave the field. */
    public interface Keys {

        /** Enter. */
        void enter();

        /** Arrow up. */
        void up();

        /** Arrow down. */
        void down();
    }

    /**
     * @param testId   what tests call the text
     * @param message  what can be typed; stands in the field while it is empty, and is its name for screen readers
     * @param isolates gives the parts of a text that have a direction of their own, ascending
     */
    public LanguageField(Composite parent, String testId, String message, Tokenizer tokenizer,
            Function<String, List<TextRange>> isolates, TypingServices services, Keys keys) {
        this.message = message;
        LiveTokens tokens = new LiveTokens(document, tokenizer);
        viewer = new SourceViewer(parent, null, SWT.SINGLE | SWT.BORDER | SWT.LEFT_TO_RIGHT);
        StyledText widget = SpokenName.set(TestIds.mark(viewer.getTextWidget(), testId), message);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        int size = parent.getDisplay().getSystemFont().getFontData()[0].getHeight() + LARGER_THAN_WINDOWS;
        widget.setFont(new LocalResourceManager(JFaceResources.getResources(), parent)
                .create(FontDescriptor.createFrom(EditorFont.family(), size, SWT.NORMAL)));
        widget.addBidiSegmentListener(new Isolation((offset, line) -> isolates.apply(line)));
        widget.addListener(SWT.Paint, this::paintMessage);
        widget.addListener(SWT.FocusIn, event -> widget.redraw());
        viewer.configure(new ViewerConfiguration(new TokenPainter(tokens), new PlaceHover(marks, services),
                new Assistance(services, colour -> null)));
        viewer.setDocument(document, marks.model());
        PageColours.follow(viewer, colours -> { });
        viewer.appendVerifyKeyListener(event -> event.doit = event.doit && !leave(event.keyCode, event.stateMask, keys));
    }

    private static boolean leave(int key, int modifiers, Keys keys) {
        if (modifiers != 0) {
            return false;
        }
        switch (key) {
            case SWT.CR, SWT.KEYPAD_CR -> keys.enter();
            case SWT.ARROW_UP -> keys.up();
            case SWT.ARROW_DOWN -> keys.down();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void paintMessage(Event event) {
        if (document.getLength() == 0) {
            event.gc.setForeground(TokenColours.now().faint());
            // The beginning of the sentence is what must be in sight, also where the field is too narrow for all of it.
            int begin = 2 * MARGIN;
            int x = BidiText.hasRightToLeft(message)
                    ? control().getClientArea().width - begin - event.gc.textExtent(message).x : begin;
            event.gc.drawText(message, x, MARGIN, true);
        }
    }

    /** The text itself, for whoever lays it out or watches it. */
    public StyledText control() {
        return viewer.getTextWidget();
    }

    /** What is typed. */
    public String text() {
        return document.get();
    }

    /** Puts another text in the place of this one, as one step that can be taken back. */
    public void setText(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        if (!line.equals(document.get())) {
            document.set(line);
            viewer.setSelectedRange(line.length(), 0);
        }
    }

    /** Underlines these problems of a text, unless another one stands here now. */
    public void show(List<Problem> problems, String text) {
        if (text.equals(document.get())) {
            marks.replace(problems, text.length());
            // A mark whose text was replaced as a whole would stay painted.
            viewer.invalidateTextPresentation();
        }
    }

    /** Does what a key of texts does: one of the operations of {@link ITextOperationTarget} and {@link SourceViewer}. */
    public void operate(int operation) {
        if (viewer.canDoOperation(operation)) {
            viewer.doOperation(operation);
        }
    }

    public boolean canOperate(int operation) {
        return viewer.canDoOperation(operation);
    }

    public boolean hasFocus() {
        return control().isFocusControl();
    }

    /** Takes the focus, with the whole text selected so that typing replaces it. */
    public void enter() {
        control().setFocus();
        viewer.setSelectedRange(0, document.getLength());
    }

    /** Takes the focus and selects a stretch of the text. */
    public void select(int offset, int length) {
        control().setFocus();
        Point within = new Point(Math.clamp(offset, 0, document.getLength()),
                Math.clamp((long) offset + length, 0, document.getLength()));
        viewer.setSelectedRange(within.x, within.y - within.x);
    }
}
