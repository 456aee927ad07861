/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.isnad.model.Annotator;
import org.isnad.model.change.AnnotationChange;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.paint.SpanLook;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/**
 * What the user does to the annotations of the document in a canvas: marks, changes the tag, deletes, moves borders,
 * walks. A command that cannot be done says why in the status line.
 */
public final class Annotating {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Annotating.class);

    private final ProjectSession session;
    private final AnnotationCanvas canvas;
    private final String text;
    private final SpanEdits edits;
    private final Consumer<String> hint;
    private BooleanSupplier linkRemoval = () -> false;

    /** @param hint shows a sentence in the status line; an empty one takes the last away */
    public Annotating(ProjectSession session, AnnotationCanvas canvas, String text, SpanEdits edits,
            Consumer<String> hint) {
        this.session = session;
        this.canvas = canvas;
        this.text = text;
        this.edits = edits;
        this.hint = hint;
    }

    /**
     * Marks the selected text; without one, gives the current annotation the tag. The selection stays, so that the same
     * text can be marked once more.
     */
    public void choose(TagChoice choice) {
        TextRange selected = canvas.caret().selection().range();
        Optional<ShownSpan> current = current();
        if (!selected.isEmpty()) {
            mark(choice, withoutBlanks(selected));
        } else if (current.isPresent()) {
            retag(current.get(), choice);
        } else {
            hint.accept(MESSAGES.text("hint.select"));
        }
    }

    /**
     * Does what a tag's key does.
     *
     * @param legend the key as a tagset writes it, {@code P} or {@code Shift+P}
     * @return false if no tag has the key
     */
    public boolean chooseByKey(String legend) {
        Optional<TagChoice> choice = session.project().flatMap(project -> TagChoice.byKey(project.tagset(), legend));
        choice.ifPresent(this::choose);
        return choice.isPresent();
    }

    /** A span in words: tag, layer and annotator. */
    public static String describe(SpanLook look, ShownSpan shown) {
        return MESSAGES.text("span.description",
                BidiText.isolateTexts(look.label(), look.layerLabel(), shown.annotator().name()));
    }

    /** @param removal deletes the current annotation if it is a relation or group; answers whether it is */
    public void setLinkRemoval(BooleanSupplier removal) {
        linkRemoval = removal;
    }

    /** Deletes the current annotation; without one, the innermost of one's own at the caret. */
    public void delete() {
        if (linkRemoval.getAsBoolean()) {
            return;
        }
        Optional<ShownSpan> target = current().or(this::ownAtCaret);
        if (target.isEmpty()) {
            hint.accept(MESSAGES.text("hint.nothingToDelete"));
        } else if (mayChange(target.get())) {
            ShownSpan shown = target.get();
            if (apply("step.delete", label(shown), edits.remove(shown.annotator(), shown.span()))) {
                canvas.current().clear();
            }
        }
    }

    /** Makes the annotation after the current one, or after the caret, the current one and shows it. */
    public void next() {
        ShownSpans spans = canvas.spans().index();
        walk(current().map(spans::next).orElseGet(() -> spans.firstFrom(canvas.caret().caret())));
    }

    public void previous() {
        ShownSpans spans = canvas.spans().index();
        walk(current().map(spans::previous).orElseGet(() -> spans.lastBefore(canvas.caret().caret())));
    }

    /** The next annotation on the side that the key points to, in the paragraph's reading direction. */
    public void walkTo(boolean left) {
        if (left == canvas.viewport().rightToLeft(canvas.caret().caret())) {
            next();
        } else {
            previous();
        }
    }

    /** Moves the border of the current annotation that is nearer to the caret, and the caret with it. */
    public void moveBorder(boolean left, boolean byWord) {
        Optional<ShownSpan> current = current();
        if (current.isEmpty()) {
            hint.accept(MESSAGES.text("hint.noCurrent"));
            return;
        }
        ShownSpan shown = current.get();
        if (!mayChange(shown)) {
            return;
        }
        int caret = canvas.caret().caret();
        boolean begin = Math.abs(caret - shown.begin()) < Math.abs(caret - shown.end());
        int border = canvas.caret().step(begin ? shown.begin() : shown.end(), left, byWord);
        Optional<AnnotationChange> change = edits.moveBorder(shown.annotator(), shown.span(), begin, border);
        if (change.isEmpty()) {
            hint.accept(MESSAGES.text("hint.borderEnd"));
        } else if (apply("step.border", label(shown), change.get())) {
            canvas.caret().place(border, false);
            canvas.showCaret();
        }
    }

    /** Makes an annotation the current one and shows it. */
    public void show(ShownSpan shown) {
        hint.accept("");
        canvas.current().set(shown.span().id());
        canvas.caret().place(shown.end(), false);
        canvas.viewport().reveal(shown.end());
        canvas.viewport().reveal(shown.begin());
        canvas.redraw();
    }

    private void mark(TagChoice choice, TextRange range) {
        if (range.isEmpty()) {
            hint.accept(MESSAGES.text("hint.blank"));
            return;
        }
        Optional<Annotator> annotator = session.askAnnotator(canvas.control().getShell());
        if (annotator.isEmpty()) {
            return;
        }
        Optional<ShownSpan> same = same(choice, range);
        if (same.isPresent()) {
            canvas.current().set(same.get().span().id());
            hint.accept(MESSAGES.text("hint.same", choice.label(locale())));
            return;
        }
        AnnotationChange change = edits.add(annotator.get(), choice, range);
        if (apply("step.mark", choice.label(locale()), change)) {
            canvas.current().set(change.after().id());
        }
    }

    private void retag(ShownSpan shown, TagChoice choice) {
        if (mayChange(shown) && !isTagged(shown, choice)) {
            apply("step.retag", choice.label(locale()), edits.retag(shown.annotator(), shown.span(), choice));
        }
    }

    private boolean apply(String step, String label, AnnotationChange change) {
        hint.accept("");
        return session.apply(MESSAGES.text(step, label), change);
    }

    private void walk(Optional<ShownSpan> target) {
        target.ifPresentOrElse(this::show, () -> hint.accept(MESSAGES.text("hint.noMore")));
    }

    private boolean mayChange(ShownSpan shown) {
        if (!shown.own()) {
            hint.accept(MESSAGES.text("hint.notOwn", BidiText.isolate(shown.annotator().name())));
        }
        return shown.own();
    }

    private Optional<ShownSpan> current() {
        return canvas.current().id().flatMap(canvas.spans().index()::find);
    }

    private Optional<ShownSpan> ownAtCaret() {
        return canvas.spans().index().at(canvas.caret().caret()).stream().filter(ShownSpan::own).findFirst();
    }

    private Optional<ShownSpan> same(TagChoice choice, TextRange range) {
        return canvas.spans().index().touching(range).stream()
                .filter(shown -> shown.own() && isTagged(shown, choice) && shown.span().ranges().equals(List.of(range)))
                .findFirst();
    }

    private static boolean isTagged(ShownSpan shown, TagChoice choice) {
        return shown.span().layer().equals(choice.layer().name())
                && shown.span().tag().orElse("").equals(choice.tagName());
    }

    /** Blanks at the ends of a selection are never meant. */
    private TextRange withoutBlanks(TextRange range) {
        Graphemes graphemes = canvas.caret().graphemes();
        int begin = range.begin();
        int end = range.end();
        while (begin < end && text.substring(begin, graphemes.next(begin)).isBlank()) {
            begin = graphemes.next(begin);
        }
        while (end > begin && text.substring(graphemes.previous(end), end).isBlank()) {
            end = graphemes.previous(end);
        }
        return new TextRange(begin, end);
    }

    private String label(ShownSpan shown) {
        return canvas.looks().of(shown.span()).label();
    }

    private static Locale locale() {
        return MessageBundle.userLocale();
    }
}
