/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.repeat;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.isnad.model.Span;
import org.isnad.project.Project;
import org.isnad.project.assist.Repetition;
import org.isnad.project.assist.Repetition.Place;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.edit.Editing;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Repeats an annotation of one's own on all that says the same, after a look at the list. */
final class Repeating {

    static final MessageBundle MESSAGES = MessageBundle.beside(Repeating.class);

    private Repeating() {
    }

    /** Repeats the current annotation, or the innermost of one's own at the caret; says why when that cannot be. */
    static void begin(Editing editing) {
        Optional<Project> project = editing.session().project();
        Optional<ShownSpan> target = editing.current().or(() -> editing.canvas().spans().index()
                .at(editing.canvas().caret().caret()).stream().filter(ShownSpan::own).findFirst());
        if (project.isPresent()) {
            editing.mine(target).ifPresent(shown -> Repetition.of(project.get(), shown.annotator(), shown.span(),
                    editing.text()).ifPresentOrElse(repetition -> ask(editing, project.get(), shown, repetition),
                            () -> editing.tell(MESSAGES.text("hint.words"))));
        }
    }

    private static void ask(Editing editing, Project project, ShownSpan shown, Repetition repetition) {
        Span span = shown.span();
        RepeatDialog dialog = new RepeatDialog(editing.canvas().control().getShell(), project,
                editing.edits().document(), repetition, span.coveredText(editing.text()), editing.label(shown));
        if (dialog.open() != Window.OK) {
            return;
        }
        List<Place> chosen = dialog.chosen();
        editing.saidEnough();
        if (editing.session().apply(MESSAGES.text("step", editing.label(shown), chosen.size()),
                repetition.change(chosen, editing.edits().ids(), editing.edits().now()))) {
            editing.canvas().current().set(span.id());
        }
    }
}
