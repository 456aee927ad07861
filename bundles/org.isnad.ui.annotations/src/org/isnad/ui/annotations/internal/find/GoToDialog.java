/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

import java.util.OptionalInt;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.TestIds;

/** Asks for a place in a text: a character, a line, a paragraph. */
final class GoToDialog extends QuestionDialog {

    private static final MessageBundle MESSAGES = MessageBundle.beside(GoToDialog.class);

    private final String text;
    private Text field;
    private Place place = Place.CHARACTER;
    private int offset;

    GoToDialog(Shell parent, String text) {
        super(parent, "goto", HelpIds.FIND);
        this.text = text;
    }

    /** The offset that was asked for, after OK. */
    int offset() {
        return offset;
    }

    @Override
    protected String window() {
        return MESSAGES.text("goto.window");
    }

    @Override
    protected String hint() {
        return MESSAGES.text("goto.hint");
    }

    @Override
    protected void fill(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(Place.values().length).margins(10, 10).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        field = TestIds.mark(new Text(row, SWT.BORDER | SWT.SINGLE), "goto.number");
        GridDataFactory.fillDefaults().grab(true, false).span(Place.values().length, 1).applyTo(field);
        field.addListener(SWT.Modify, event -> check());
        for (Place offered : Place.values()) {
            Button choice = TestIds.mark(new Button(row, SWT.RADIO), offered.key());
            choice.setText(MESSAGES.text(offered.key()));
            choice.setSelection(offered == place);
            choice.addListener(SWT.Selection, event -> {
                if (choice.getSelection()) {
                    place = offered;
                    check();
                }
            });
        }
    }

    @Override
    protected void check() {
        OptionalInt number = Place.number(field.getText());
        int last = place.last(text);
        boolean good = number.isPresent() && number.getAsInt() >= place.first() && number.getAsInt() <= last;
        if (good) {
            offset = place.offset(text, number.getAsInt());
        }
        accept(good || field.getText().isBlank() ? null : MESSAGES.text("goto.range", place.first(), last), good);
    }
}
