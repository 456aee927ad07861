/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Annotator;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

/** Asks under which name the user annotates: a new one, or one that the project knows. */
final class AnnotatorDialog extends QuestionDialog {

    private final List<String> known;
    private String name;
    private Combo field;

    AnnotatorDialog(Shell parent, List<String> known, String name) {
        super(parent, "annotator", HelpIds.ANNOTATOR);
        this.known = known;
        this.name = name;
    }

    /** What the user chose, without blanks around it. */
    String name() {
        return name;
    }

    @Override
    protected String window() {
        return Texts.text("annotator.window");
    }

    @Override
    protected String title() {
        return Texts.text("annotator.title");
    }

    @Override
    protected String hint() {
        return Texts.text("annotator.hint");
    }

    @Override
    protected void fill(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        new Label(row, SWT.NONE).setText(Texts.text("annotator.name"));
        field = TestIds.mark(new Combo(row, SWT.DROP_DOWN), "annotator.name");
        field.setItems(known.toArray(String[]::new));
        field.setText(name);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(40), SWT.DEFAULT)
                .applyTo(field);
        field.addModifyListener(event -> check());
    }

    @Override
    protected void check() {
        String wanted = field.getText().strip();
        String problem = null;
        if (!wanted.isEmpty()) {
            try {
                name = Annotator.named(wanted).name();
            } catch (IllegalArgumentException e) {
                problem = Texts.text("annotator.refused", wanted);
            }
        }
        accept(problem, problem == null && !wanted.isEmpty());
    }
}
