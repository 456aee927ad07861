/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.project.assist.References;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/** What gives spans another shape: moving borders, merging, splitting, adding and removing parts. */
public final class Shaping {

    private final Editing editing;

    Shaping(Editing editing) {
        this.editing = editing;
    }

    /** Moves the border of the current annotation that is nearer to the caret, and the caret with it. */
    public void moveBorder(boolean left, boolean byWord) {
        editing.mine(editing.current()).ifPresent(shown -> {
            int caret = editing.canvas().caret().caret();
            boolean begin = Math.abs(caret - shown.begin()) < Math.abs(caret - shown.end());
            moveTo(shown, begin, editing.canvas().caret().step(begin ? shown.begin() : shown.end(), left, byWord));
        });
    }

    /** Moves the begin of the current annotation past one proclitic more, and from the last one back to the word's begin. */
    public void stepProclitic() {
        editing.mine(editing.current()).ifPresent(shown -> {
            OptionalInt border = editing.canvas().caret().stepProclitic(shown.begin());
            if (border.isPresent()) {
                moveTo(shown, true, border.getAsInt());
            } else {
                editing.say("hint.noProclitic");
            }
        });
    }

    private void moveTo(ShownSpan shown, boolean begin, int border) {
        Optional<AnnotationChange> change = editing.edits().moveBorder(shown.annotator(), shown.span(), begin, border);
        if (change.isEmpty()) {
            editing.say("hint.borderEnd");
        } else if (allowed(shown, ((SpanData) change.get().after()).ranges())
                && editing.apply("step.border", editing.label(shown), change.get())) {
            editing.canvas().caret().place(border, false);
            editing.canvas().showCaret();
        }
    }

    /**
     * Makes several spans of one layer one that reaches from the first to the last: those in the selected text, or
     * without a selection the current one and the next of its paragraph. The first stays, with what the others say
     * beside it; where they say different things the user decides. Relations and groups of the others become its own.
     * Spans with different tags are left alone.
     */
    public void merge() {
        List<ShownSpan> found = mergeable();
        List<SpanData> spans = found.stream().map(shown -> SpanData.of(shown.span())).toList();
        if (spans.size() < 2) {
            editing.say("hint.merge");
            return;
        }
        if (spans.stream().flatMap(span -> span.tag().stream()).distinct().count() > 1) {
            editing.say("hint.mergeTags");
            return;
        }
        ShownSpan shown = found.getFirst();
        SpanData stays = spans.getFirst();
        Set<AnnotationId> all = spans.stream().map(SpanData::id).collect(Collectors.toSet());
        List<TextRange> ranges = List.of(new TextRange(stays.begin(),
                spans.stream().mapToInt(SpanData::end).max().orElseThrow()));
        if (!editing.allowed(shown.annotator(), stays.layer(), ranges, all)) {
            return;
        }
        MergeDialog.ask(editing, spans).ifPresent(features -> {
            List<Change> changes = new ArrayList<>(List.of(editing.edits().merge(shown.annotator(), spans, features)));
            Set<AnnotationId> gone = all.stream().filter(id -> !id.equals(stays.id())).collect(Collectors.toSet());
            editing.ask(shown.annotator(), set -> References.inherited(set, gone, stays.id(), editing.edits().now()))
                    .ifPresent(changes::addAll);
            spans.stream().skip(1).forEach(span -> changes.add(editing.edits().remove(shown.annotator(), span)));
            if (editing.apply("step.merge", editing.label(shown), new ChangeList(changes))) {
                editing.canvas().current().set(stays.id());
            }
        });
    }

    /** One's own spans of one layer, in reading order; the layer is the first's, or the current one's. */
    private List<ShownSpan> mergeable() {
        TextRange selected = editing.selected();
        ShownSpans index = editing.canvas().spans().index();
        List<ShownSpan> found = new ArrayList<>();
        if (selected.isEmpty()) {
            editing.current().filter(ShownSpan::own).ifPresent(current -> {
                found.add(current);
                Optional<ShownSpan> next = index.next(current);
                while (next.isPresent() && !(next.get().own() && isSameLayer(next.get(), current))) {
                    next = index.next(next.get());
                }
                int inside = Math.max(current.begin(), current.end() - 1);
                int end = editing.canvas().caret().paragraphAt(inside).end();
                next.filter(shown -> shown.begin() < end).ifPresent(found::add);
            });
            return found;
        }
        index.touching(selected).stream().filter(ShownSpan::own)
                .filter(shown -> shown.span().touches(selected.begin(), selected.end())).forEach(found::add);
        String layer = editing.recent().filter(found::contains).or(() -> found.stream().findFirst())
                .map(shown -> shown.span().layer()).orElse("");
        found.removeIf(shown -> !shown.span().layer().equals(layer));
        return found;
    }

    private static boolean isSameLayer(ShownSpan one, ShownSpan other) {
        return one.span().layer().equals(other.span().layer());
    }

    /** Makes two spans of the current one, or of the innermost of one's own, at the caret; both say the same. */
    public void split() {
        int caret = editing.canvas().caret().caret();
        Optional<ShownSpan> target = editing.current().or(() -> editing.canvas().spans().index().at(caret).stream()
                .filter(shown -> shown.own() && shown.begin() < caret && caret < shown.end()).findFirst());
        editing.mine(target).ifPresent(shown -> {
            List<TextRange> before = SpanShapes.before(shown.span().ranges(), caret, editing.text());
            List<TextRange> after = SpanShapes.after(shown.span().ranges(), caret, editing.text());
            if (before.isEmpty() || after.isEmpty()) {
                editing.say("hint.split");
            } else if (editing.apply("step.split", editing.label(shown),
                    editing.edits().split(shown.annotator(), shown.span(), before, after))) {
                editing.canvas().current().set(shown.span().id());
            }
        });
    }

    /** Adds the selected text to the annotation that is, or was last, the current one. */
    public void addPart() {
        TextRange selected = editing.selected();
        if (selected.isEmpty()) {
            editing.say("hint.part");
            return;
        }
        editing.mine(editing.recent()).ifPresent(shown -> {
            List<TextRange> ranges = new ArrayList<>(shown.span().ranges());
            ranges.add(selected);
            reshape("step.addPart", shown, SpanShapes.united(ranges));
        });
    }

    /**
     * Takes the selected text out of the annotation that is, or was last, the current one; without a selection the part
     * at the caret.
     */
    public void removePart() {
        TextRange selected = editing.selected();
        editing.mine(editing.recent()).ifPresent(shown -> {
            List<TextRange> ranges = shown.span().ranges();
            Optional<TextRange> part = selected.isEmpty()
                    ? SpanShapes.partAt(ranges, editing.canvas().caret().caret()) : Optional.of(selected);
            List<TextRange> left = part.map(stretch -> SpanShapes.without(ranges, stretch)).orElse(ranges);
            if (left.isEmpty() || left.equals(ranges)) {
                editing.say("hint.noPart");
            } else {
                reshape("step.removePart", shown, left);
            }
        });
    }

    private void reshape(String step, ShownSpan shown, List<TextRange> ranges) {
        if (!ranges.equals(shown.span().ranges()) && allowed(shown, ranges)
                && editing.apply(step, editing.label(shown), editing.edits().reshape(shown.annotator(), shown.span(),
                        ranges, shown.span().features()))) {
            editing.canvas().current().set(shown.span().id());
        }
    }

    private boolean allowed(ShownSpan shown, List<TextRange> ranges) {
        Annotator annotator = shown.annotator();
        return editing.allowed(annotator, shown.span().layer(), ranges, Set.of(shown.span().id()));
    }
}
