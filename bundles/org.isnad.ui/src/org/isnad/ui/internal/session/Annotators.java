/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Annotator;
import org.isnad.ui.UiPreferences;

/** Who annotates in a session. The name is asked once and then remembered for all projects. */
final class Annotators {

    private final WindowSession session;

    Annotators(WindowSession session) {
        this.session = session;
    }

    Optional<Annotator> current() {
        return UiPreferences.annotator().map(Annotator::named);
    }

    /** Asks for a name; empty when the user cancels, who then stays who he was. */
    Optional<Annotator> ask(Shell parent) {
        List<String> known = session.project().map(project -> project.annotators().stream()
                .filter(annotator -> !annotator.equals(Annotator.GOLD)).map(Annotator::name).toList())
                .orElse(List.of());
        AnnotatorDialog dialog = new AnnotatorDialog(parent, known, UiPreferences.annotator().orElse(""));
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        UiPreferences.setAnnotator(dialog.name());
        Sessions.annotatorTaken();
        return current();
    }
}
