/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.List;
import java.util.Optional;

import org.isnad.model.Origin;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.ui.editor.internal.command.CommandKeys;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** What a person decides about suggestions: one after the other, or all of a kind. */
public final class Deciding {

    private final Editing editing;
    private final Seeking seeking;

    Deciding(Editing editing, Seeking seeking) {
        this.editing = editing;
        this.seeking = seeking;
    }

    /** Makes the current suggestion a decision of the annotator's, and goes on to the next one. */
    public void accept() {
        suggestion().ifPresent(shown -> decide("step.accept", shown,
                editing.edits().accept(shown.annotator(), shown.span())));
    }

    /** Removes the current suggestion, which is not suggested again, and goes on to the next one. */
    public void reject() {
        suggestion().ifPresent(shown -> decide("step.reject", shown,
                editing.removal(shown.annotator(), List.of(shown))));
    }

    private void decide(String step, ShownSpan shown, Change change) {
        if (editing.apply(step, editing.label(shown), change)) {
            seeking.seek(Goal.SUGGESTION, true, Goals.Place.of(shown.span()));
        }
    }

    /** The current suggestion, or the innermost at the caret; otherwise says that there is none. */
    private Optional<ShownSpan> suggestion() {
        Optional<ShownSpan> found = editing.current().or(() -> editing.canvas().spans().index()
                .at(editing.canvas().caret().caret()).stream().filter(Deciding::isOpen).findFirst())
                .filter(Deciding::isOpen);
        if (found.isEmpty()) {
            editing.say("hint.noSuggestion", CommandKeys.of("org.isnad.ui.editor.nextSuggestion"));
        }
        return found;
    }

    private static boolean isOpen(ShownSpan shown) {
        return shown.own() && shown.span().origin().kind() == Origin.Kind.SUGGESTED;
    }

    /**
     * Shows all suggestions of the kind of the current one, or all when none is current, and decides those that stay
     * ticked, as one step.
     *
     * @param accept whether they are accepted, else rejected
     */
    public void all(boolean accept) {
        Optional<ShownSpan> kind = editing.current().filter(Deciding::isOpen);
        List<ShownSpan> open = editing.canvas().spans().index().all().stream().filter(Deciding::isOpen)
                .filter(shown -> kind.isEmpty() || isSameKind(shown, kind.get())).toList();
        if (open.isEmpty()) {
            editing.say("hint.noSuggestion", CommandKeys.of("org.isnad.ui.editor.nextSuggestion"));
            return;
        }
        List<ShownSpan> chosen = DecisionsDialog.choose(editing, open, accept);
        if (!chosen.isEmpty()) {
            editing.apply(accept ? "step.acceptAll" : "step.rejectAll", String.valueOf(chosen.size()),
                    accept ? acceptance(chosen) : editing.removal(chosen.getFirst().annotator(), chosen));
        }
    }

    private Change acceptance(List<ShownSpan> chosen) {
        return new ChangeList(chosen.stream()
                .<Change>map(shown -> editing.edits().accept(shown.annotator(), shown.span())).toList());
    }

    private static boolean isSameKind(ShownSpan one, ShownSpan other) {
        return one.span().layer().equals(other.span().layer()) && one.span().tag().equals(other.span().tag());
    }
}
