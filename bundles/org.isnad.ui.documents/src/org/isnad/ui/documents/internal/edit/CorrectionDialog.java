/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.EditorFont;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

/** Lets the user correct a stretch of a document's text. */
final class CorrectionDialog extends QuestionDialog {

    private static final int COLUMNS = 60;
    private static final int ROWS = 6;

    private String text;
    private Text field;

    CorrectionDialog(Shell parent, String text) {
        super(parent, "correct", HelpIds.DOCUMENTS_TEXT);
        this.text = text;
    }

    /** The stretch as it should be. */
    String text() {
        return text;
    }

    @Override
    protected String window() {
        return Texts.text("correct.title");
    }

    @Override
    protected String hint() {
        return Texts.text("correct.hint");
    }

    @Override
    protected void fill(Composite area) {
        field = TestIds.mark(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL), "correct.text");
        field.setFont(EditorFont.get());
        field.setText(text);
        field.selectAll();
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(COLUMNS), convertHeightInCharsToPixels(ROWS) * 2).applyTo(field);
        field.addModifyListener(event -> check());
    }

    @Override
    protected void check() {
        text = field.getText();
        String problem = Storable.problem(text);
        accept(problem, problem == null);
    }
}
