/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

/** Asks for a document's title, or for the group that documents stand under. */
final class NameDialog extends QuestionDialog {

    private static final int COLUMNS = 50;

    /** What is asked for; the names choose the words. */
    enum Kind {
        TITLE, GROUP;

        String text(String key) {
            return Texts.text(name().toLowerCase(Locale.ROOT) + "." + key);
        }
    }

    private final Kind kind;
    private final List<String> known;
    private String name;
    private Combo field;

    /** @param known names to choose from; any other may be typed */
    NameDialog(Shell parent, Kind kind, String name, List<String> known) {
        super(parent, "documents.name", HelpIds.DOCUMENTS_EDIT);
        this.kind = kind;
        this.name = name;
        this.known = known;
    }

    /** What the user chose, without blanks around it; a title is never empty, no group is. */
    String name() {
        return name;
    }

    @Override
    protected String window() {
        return kind.text("window");
    }

    @Override
    protected String hint() {
        return kind.text("hint");
    }

    @Override
    protected void fill(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        new Label(row, SWT.NONE).setText(kind.text("field"));
        field = TestIds.mark(new Combo(row, SWT.DROP_DOWN), "documents.name");
        field.setItems(known.toArray(String[]::new));
        field.setText(name);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(COLUMNS), SWT.DEFAULT)
                .applyTo(field);
        field.addModifyListener(event -> check());
    }

    @Override
    protected void check() {
        name = field.getText().strip();
        String problem = Storable.problem(name);
        accept(problem, problem == null && (kind == Kind.GROUP || !name.isEmpty()));
    }
}
