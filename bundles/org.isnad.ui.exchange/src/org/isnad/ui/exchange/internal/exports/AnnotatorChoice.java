/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.isnad.exchange.Format;
import org.isnad.model.Annotator;
import org.isnad.project.Project;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Texts;

/** Whose annotations are written. There is a choice only when the project has several annotators. */
final class AnnotatorChoice {

    private final List<Annotator> annotators;
    private final Optional<Annotator> current;
    private final CCombo combo;
    private boolean everybody;

    /** Puts a label and a field, of three columns in all, into the parent's grid. */
    AnnotatorChoice(Composite parent, ProjectSession session, Project project, Runnable changed) {
        annotators = project.annotators();
        current = session.annotator();
        new Label(parent, SWT.NONE).setText(Texts.text("options.annotator"));
        combo = TestIds.mark(new CCombo(parent, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), "export.annotator");
        combo.addListener(SWT.Selection, event -> changed.run());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(combo);
    }

    /** Offers what the format can hold. */
    void show(Format format) {
        Optional<Annotator> before = combo.getItemCount() == 0 ? Optional.empty() : chosen();
        everybody = format.severalAnnotators() && annotators.size() > 1;
        combo.removeAll();
        if (annotators.isEmpty()) {
            combo.add(Texts.text("options.nobody"));
        }
        if (everybody) {
            combo.add(Texts.text("options.everybody"));
        }
        annotators.forEach(annotator -> combo.add(annotator.name()));
        int wanted = before.or(() -> everybody ? Optional.empty() : current).map(annotators::indexOf).orElse(-1);
        combo.select(wanted < 0 ? 0 : wanted + (everybody ? 1 : 0));
        combo.setEnabled(combo.getItemCount() > 1);
    }

    /** Chooses somebody by name, if the project has such an annotator; everybody, where the format can, for empty. */
    boolean choose(Optional<String> name) {
        List<String> names = annotators.stream().map(Annotator::name).toList();
        int index = name.map(names::indexOf).orElse(-1);
        if (index >= 0) {
            combo.select(index + (everybody ? 1 : 0));
        } else if (name.isEmpty() && everybody) {
            combo.select(0);
        }
        return name.isEmpty() || index >= 0;
    }

    void putInto(ExportPlan plan) {
        Optional<Annotator> chosen = combo.getItemCount() == 0 ? Optional.empty() : chosen();
        plan.setAnnotator(chosen);
    }

    /** Empty for everybody, or when there is nobody. */
    private Optional<Annotator> chosen() {
        int index = combo.getSelectionIndex() - (everybody ? 1 : 0);
        return index < 0 || index >= annotators.size() ? Optional.empty() : Optional.of(annotators.get(index));
    }
}
