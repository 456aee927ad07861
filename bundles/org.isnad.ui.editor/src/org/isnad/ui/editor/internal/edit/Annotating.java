/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.text.TextRange;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.command.CommandKeys;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/**
 * What the user does to the annotations of the document in a canvas: marks, changes the tag, deletes, walks. A command
 * that cannot be done says why in the status line.
 */
public final class Annotating {

    private static final int NOWHERE = -1;

    private final Editing editing;
    private final Shaping shaping;
    private final Seeking seeking;
    private final Deciding deciding;
    private TagChoice last;
    private int point = NOWHERE;
    private BooleanSupplier linkRemoval = () -> false;

    /** @param hint shows a sentence in the status line; an empty one takes the last away */
    public Annotating(ProjectSession session, AnnotationCanvas canvas, SpanEdits edits, Consumer<String> hint) {
        editing = new Editing(session, canvas, edits, hint);
        shaping = new Shaping(editing);
        seeking = new Seeking(editing);
        deciding = new Deciding(editing, seeking);
        canvas.caret().addListener(() -> point = NOWHERE);
    }

    /** The document at work. */
    public Editing editing() {
        return editing;
    }

    /** What gives spans another shape. */
    public Shaping shaping() {
        return shaping;
    }

    /** What goes to unfinished annotations, suggestions, problems and disagreements. */
    public Seeking seeking() {
        return seeking;
    }

    /** What decides on suggestions. */
    public Deciding deciding() {
        return deciding;
    }

    /**
     * Marks the selected text; without one, gives the current annotation the tag. The selection stays, so that the same
     * text can be marked once more. A subtype of what was just marked there takes its place.
     */
    public void choose(TagChoice choice) {
        last = choice;
        TextRange selected = editing.selected();
        Optional<ShownSpan> current = editing.current();
        if (point != NOWHERE) {
            mark(choice, TextRange.at(point));
        } else if (current.isPresent() && (selected.isEmpty() || isSubtype(current.get(), choice, selected))) {
            retag(current.get(), choice);
        } else if (!selected.isEmpty()) {
            mark(choice, selected);
        } else if (editing.canvas().caret().selection().isEmpty()) {
            editing.say("hint.select");
        } else {
            editing.say("hint.blank");
        }
    }

    private boolean isSubtype(ShownSpan shown, TagChoice choice, TextRange selected) {
        return shown.own() && choice.tag().isPresent() && shown.span().layer().equals(choice.layer().name())
                && shown.span().ranges().equals(List.of(selected))
                && shown.span().tag().filter(tag -> !tag.equals(choice.tagName())).flatMap(tag -> choice.layer()
                        .feature(Layer.TAG).map(feature -> feature.under(tag).contains(choice.tagName())))
                        .orElse(false);
    }

    /**
     * Does what a tag's key does, or a second key says of the current annotation.
     *
     * @param legend the key as a tagset writes it, {@code P} or {@code Shift+P}
     * @return false if the key means nothing
     */
    public boolean chooseByKey(String legend) {
        Optional<TagChoice> choice = editing.session().project()
                .flatMap(project -> TagChoice.byKey(project.tagset(), legend));
        choice.ifPresent(this::choose);
        return choice.isPresent() || describe(legend);
    }

    private boolean describe(String legend) {
        Optional<ShownSpan> current = editing.current().filter(ShownSpan::own);
        Optional<SecondKey> key = current.stream().flatMap(shown -> secondKeys(shown).stream())
                .filter(one -> one.legend().equalsIgnoreCase(legend)).findFirst();
        key.ifPresent(second -> {
            ShownSpan shown = current.get();
            if (editing.apply("step.describe", second.value().label().in(Editing.locale()), editing.edits()
                    .describe(shown.annotator(), shown.span(), second.feature(), second.value().name()))) {
                tellSecondKeys();
            }
        });
        return key.isPresent();
    }

    /** Marks the selected text with the tag that was chosen last. */
    public void repeatLast() {
        if (last == null) {
            editing.say("hint.noLast");
        } else {
            choose(last);
        }
    }

    /** Lets the next tag mark the point at the caret, until the caret moves. */
    public void markPoint() {
        if (editing.canvas().caret().selection().isEmpty()) {
            editing.canvas().current().clear();
            point = editing.canvas().caret().caret();
            editing.say("hint.point");
        } else {
            editing.say("hint.pointSelected");
        }
    }

    /** @param removal deletes the current annotation if it is a relation or group; answers whether it is */
    public void setLinkRemoval(BooleanSupplier removal) {
        linkRemoval = removal;
    }

    /**
     * Deletes the current annotation; without one, the innermost of one's own at the caret. Relations to it go, groups
     * lose it.
     */
    public void delete() {
        if (linkRemoval.getAsBoolean()) {
            return;
        }
        Optional<ShownSpan> target = editing.canvas().current().id().isPresent() ? editing.current() : ownAtCaret();
        if (target.isEmpty()) {
            editing.say("hint.nothingToDelete", CommandKeys.of("org.isnad.ui.editor.next"));
        } else if (editing.mayChange(target.get())) {
            ShownSpan shown = target.get();
            Change removal = editing.removal(shown.annotator(), List.of(shown));
            if (editing.apply("step.delete", editing.label(shown), removal)) {
                editing.canvas().current().clear();
            }
        }
    }

    /** Makes the annotation after the current one, or after the caret, the current one and shows it. */
    public void next() {
        ShownSpans spans = editing.canvas().spans().index();
        walk(editing.current().map(spans::next)
                .orElseGet(() -> spans.firstFrom(editing.canvas().caret().caret())));
    }

    public void previous() {
        ShownSpans spans = editing.canvas().spans().index();
        walk(editing.current().map(spans::previous)
                .orElseGet(() -> spans.lastBefore(editing.canvas().caret().caret())));
    }

    /** The next annotation on the side that the key points to, in the paragraph's reading direction. */
    public void walkTo(boolean left) {
        if (left == editing.canvas().viewport().rightToLeft(editing.canvas().caret().caret())) {
            next();
        } else {
            previous();
        }
    }

    /** Makes an annotation the current one and shows it. */
    public void show(ShownSpan shown) {
        editing.show(shown);
    }

    private void mark(TagChoice choice, TextRange range) {
        Optional<Annotator> annotator = editing.session().askAnnotator(editing.canvas().control().getShell());
        if (annotator.isEmpty()) {
            return;
        }
        String label = choice.label(Editing.locale());
        Optional<ShownSpan> same = same(choice, range);
        if (same.isPresent()) {
            setCurrent(same.get().span().id());
            if (editing.current().isEmpty()) {
                editing.say("hint.sameHidden", label, showAll());
            } else {
                editing.say("hint.same", label);
            }
        } else if (editing.allowed(annotator.get(), choice.layer().name(), List.of(range), Set.of())) {
            AnnotationChange change = editing.edits().add(annotator.get(), choice, range);
            if (editing.apply("step.mark", label, change)) {
                point = NOWHERE;
                setCurrent(change.after().id());
                tellSecondKeys();
                if (editing.current().isEmpty()) {
                    editing.say("hint.markedHidden", label, showAll());
                }
            }
        }
    }

    private static String showAll() {
        return CommandKeys.of("org.isnad.ui.editor.filter.clear");
    }

    /** What a filter hides is never the current annotation: no command works on what is not seen. */
    private void setCurrent(AnnotationId id) {
        editing.canvas().current().set(editing.canvas().spans().index().find(id).isPresent() ? id : null);
    }

    private void retag(ShownSpan shown, TagChoice choice) {
        if (editing.mayChange(shown) && !isTagged(shown, choice)
                && editing.allowed(shown.annotator(), choice.layer().name(), shown.span().ranges(),
                        Set.of(shown.span().id()))) {
            Change change = editing.edits().retag(shown.annotator(), shown.span(), choice);
            if (editing.apply("step.retag", choice.label(Editing.locale()), change)) {
                tellSecondKeys();
            }
        }
    }

    /** Says which keys say more about the current annotation; nothing waits for them. */
    private void tellSecondKeys() {
        List<SecondKey> keys = editing.current().map(this::secondKeys).orElse(List.of());
        if (!keys.isEmpty()) {
            editing.say("hint.second", SecondKey.tell(keys, Editing.locale()));
        }
    }

    private List<SecondKey> secondKeys(ShownSpan shown) {
        return editing.session().project().map(project -> SecondKey.of(project.tagset(), shown.span()))
                .orElse(List.of());
    }

    private void walk(Optional<ShownSpan> target) {
        target.ifPresentOrElse(editing::show, () -> editing.say("hint.noMore"));
    }

    private Optional<ShownSpan> ownAtCaret() {
        return editing.canvas().spans().index().at(editing.canvas().caret().caret()).stream().filter(ShownSpan::own)
                .findFirst();
    }

    private Optional<ShownSpan> same(TagChoice choice, TextRange range) {
        return editing.canvas().spans().index().unfiltered().touching(range).stream()
                .filter(shown -> shown.own() && isTagged(shown, choice) && shown.span().ranges().equals(List.of(range)))
                .findFirst();
    }

    private static boolean isTagged(ShownSpan shown, TagChoice choice) {
        return shown.span().layer().equals(choice.layer().name())
                && shown.span().tag().orElse("").equals(choice.tagName());
    }
}
