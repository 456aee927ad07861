/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.Revision;
import org.isnad.project.Revisions;
import org.isnad.text.TextEdit;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Errors;
import org.isnad.ui.Notice;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.UnfinishedStep;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.caret.TextSelection;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.editor.internal.spans.SpanMovement;

/**
 * Correcting the text of the document in a canvas. What is typed is shown at once, with all annotations moved along, and
 * becomes one change of the project when nothing was typed for a moment, when the caret goes elsewhere, or before
 * anything else is done. Follows what others make of the text meanwhile. Used on the UI thread.
 */
public final class Correction {

    static final MessageBundle MESSAGES = MessageBundle.beside(Correction.class);

    /** How long nobody types until what was typed is a step. */
    private static final int PAUSE_MILLIS = 1_000;
    private static final int QUOTED = 24;

    private final IWorkbenchWindow window;
    private final ProjectSession session;
    private final DocumentId document;
    private final AnnotationCanvas canvas;
    private final Consumer<String> hint;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Runnable pause = this::paused;
    private final Typing typing = new Typing();
    private int pauseMillis = PAUSE_MILLIS;
    private TypedText typed;
    private ShownSpans stored = ShownSpans.EMPTY;
    private boolean on;
    private boolean writing;
    private Composition composition;

    /** @param hint shows a sentence in the status line */
    public Correction(IWorkbenchWindow window, ProjectSession session, DocumentId document, AnnotationCanvas canvas,
            Consumer<String> hint) {
        this.window = window;
        this.session = session;
        this.document = document;
        this.canvas = canvas;
        this.hint = hint;
        typed = new TypedText(canvas.text());
        canvas.setTyping(new TypingKeys(this, canvas)::pressed);
        canvas.control().addListener(SWT.FocusOut, event -> finish());
        canvas.caret().addListener(() -> {
            if (!writing) {
                finish();
            }
        });
    }

    /** The listener runs when correcting begins and when it ends. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** @param millis how long nobody types until what was typed is a step; a second otherwise */
    public void setPause(int millis) {
        pauseMillis = millis;
    }

    /** Whether typing edits the text. */
    public boolean isOn() {
        return on;
    }

    /** The text as the project holds it, to which its annotations belong. */
    public String storedText() {
        return typed.base();
    }

    /** Begins or ends correcting. Of a project that cannot be written nothing is corrected: the user is told. */
    public void setOn(boolean newOn) {
        boolean refused = newOn && session.project().filter(Project::readOnly).isPresent();
        if (refused) {
            hint.accept(MESSAGES.text("hint.readOnly"));
        } else if (newOn != on) {
            if (!newOn) {
                composition.dispose();
                finish();
            }
            on = newOn;
            composition = newOn ? new Composition(this, canvas) : null;
            hint.accept("");
            listeners.forEach(Runnable::run);
        }
    }

    /** Replaces what is selected by a text, or puts it where the caret is. */
    void type(String inserted) {
        replace(canvas.caret().selection().range(), inserted);
    }

    /** Deletes what is selected; without a selection, the grapheme or word before or behind the caret. */
    void delete(boolean forward, boolean byWord) {
        TextRange selected = canvas.caret().selection().range();
        int caret = canvas.caret().caret();
        int other = canvas.caret().boundary(caret, forward, byWord);
        replace(selected.isEmpty() ? new TextRange(Math.min(caret, other), Math.max(caret, other)) : selected, "");
    }

    /** Replaces a stretch of the text; the caret stands behind what is there now. */
    void replace(TextRange replaced, String inserted) {
        if (!on || replaced.isEmpty() && inserted.isEmpty()) {
            return;
        }
        boolean nothing = typed.isEmpty();
        typed.replace(replaced, inserted);
        show(replaced, inserted.length(), TextSelection.at(replaced.begin() + inserted.length()));
        canvas.current().clear();
        canvas.showCaret();
        if (nothing != typed.isEmpty()) {
            session.setUnfinished(typed.isEmpty() ? null : typing);
        }
        canvas.control().getDisplay().timerExec(pauseMillis, pause);
    }

    /** Makes a last change. What cannot become one is given back to the user, since the page is closed. */
    public void close() {
        if (composition != null) {
            composition.dispose();
            composition = null;
        }
        if (!finish()) {
            session.setUnfinished(null);
            giveBack(typed.edits().edits());
        }
    }

    /** Puts the caret elsewhere in what is typed, which goes on. */
    void placeCaret(int offset) {
        writing = true;
        try {
            canvas.caret().place(offset, false);
        } finally {
            writing = false;
        }
    }

    private void show(TextRange replaced, int inserted, TextSelection selection) {
        writing = true;
        try {
            canvas.edit(typed.text(), replaced, inserted, moved(), selection);
        } finally {
            writing = false;
        }
    }

    private ShownSpans moved() {
        return typed.isEmpty() ? stored : stored.moved(new SpanMovement(typed.base(), typed.edits(), typed.text()));
    }

    /** Shows the spans of the project, as they stand in the text with what is typed. */
    public void setSpans(ShownSpans spans) {
        stored = spans;
        canvas.setSpans(moved());
    }

    /** Whether an input method is at work: what it shows is not typed yet. */
    private boolean isComposing() {
        return composition != null && composition.isUnderWay();
    }

    private void paused() {
        if (canvas.control().isDisposed()) {
            return;
        }
        if (isComposing()) {
            canvas.control().getDisplay().timerExec(pauseMillis, pause);
        } else {
            finish();
        }
    }

    /**
     * Makes one change of what was typed since the last.
     *
     * @return false if it could not be made; then it stays on the page and is tried again
     */
    public boolean finish() {
        if (isComposing()) {
            // What an input method has not decided is no text; it begins anew.
            composition.dispose();
            composition = new Composition(this, canvas);
        }
        if (typed.isEmpty()) {
            return true;
        }
        Optional<Project> project = session.project();
        if (project.isEmpty()) {
            return true;
        }
        try {
            // What somebody else made of the text, and the page was not told yet, moves what was typed.
            follow(project.get().text(document));
        } catch (ProjectException e) {
            Errors.show(window.getShell(), e);
            return false;
        }
        if (typed.isEmpty()) {
            return true;
        }
        String label = typing.label();
        String before = typed.base();
        session.setUnfinished(null);
        try {
            Revision revision = Revisions.correction(project.get(), document, typed.edits());
            if (session.apply(label, revision.change())) {
                // Told by the project, the page has taken the text for the stored one: see follow.
                warnOf(revision, before);
                return true;
            }
        } catch (ProjectException e) {
            Errors.show(window.getShell(), e);
        }
        if (!typed.isEmpty()) {
            session.setUnfinished(typing);
        }
        return typed.isEmpty();
    }

    private void warnOf(Revision revision, String before) {
        if (!revision.annotations().isEmpty()) {
            Notice.warn(window, "correction.emptied", MESSAGES.text("emptied", revision.annotations().size(),
                    BidiText.isolate(revision.annotations().getFirst().before().coveredText(before))));
        }
    }

    /**
     * Takes in that the document has a text, by a change of one's own or of somebody else's. What is typed and stored by
     * nobody yet stays on the page; where both changed the same place, the user is given back what was typed.
     */
    public void follow(String text) {
        if (text.equals(typed.base())) {
            return;
        }
        String before = typed.text();
        TypedText.Rebased rebased = typed.onto(text);
        typed = rebased.text();
        if (!before.equals(typed.text())) {
            TextEdit edit = TypedText.between(before, typed.text(), 0);
            TextSelection selection = canvas.caret().selection();
            show(new TextRange(edit.begin(), edit.end()), edit.inserted().length(),
                    new TextSelection(moved(selection.anchor(), edit), moved(selection.caret(), edit)));
        }
        if (typed.isEmpty()) {
            session.setUnfinished(null);
        }
        if (!rebased.lost().isEmpty()) {
            giveBack(rebased.lost());
        }
    }

    private static int moved(int offset, TextEdit edit) {
        if (offset <= edit.begin()) {
            return offset;
        }
        return offset >= edit.end() ? offset + edit.inserted().length() - edit.removed().length()
                : edit.begin() + edit.inserted().length();
    }

    private void giveBack(List<TextEdit> lost) {
        String words = lost.stream().map(TextEdit::inserted).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        if (words.isEmpty()) {
            Notice.warn(window, "correction.lost", MESSAGES.text("lost.deletion"));
        } else {
            Notice.warn(window, "correction.lost", MESSAGES.text("lost", BidiText.isolate(shortened(words))),
                    MESSAGES.text("lost.copy"), () -> PlainText.toClipboard(canvas.control().getDisplay(), words));
        }
    }

    /** The way to the text of the step that is typed. */
    private final class Typing implements UnfinishedStep {

        @Override
        public DocumentId document() {
            return document;
        }

        @Override
        public String label() {
            List<TextEdit> edits = typed.edits().edits();
            String removed = edits.size() == 1 ? shortened(edits.getFirst().removed()) : "";
            String inserted = edits.size() == 1 ? shortened(edits.getFirst().inserted()) : "";
            if (removed.isEmpty()) {
                return inserted.isEmpty() ? MESSAGES.text("step.correct", edits.size())
                        : MESSAGES.text("step.type", BidiText.isolate(inserted));
            }
            return inserted.isEmpty() ? MESSAGES.text("step.delete", BidiText.isolate(removed))
                    : MESSAGES.text("step.replace", BidiText.isolate(removed), BidiText.isolate(inserted));
        }

        @Override
        public boolean finish() {
            return Correction.this.finish();
        }
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= QUOTED ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
