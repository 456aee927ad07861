/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.text.MatchMode;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** Where the query is typed and its mode chosen. */
final class QueryBar {

    private static final MatchMode[] MODES = MatchMode.values();

    private final Composite row;
    private final Text field;
    private final CCombo modes;

    /**
     * @param typed is called after each change of the text
     * @param asked is called when the answer is wanted at once: after Enter, or when another mode is chosen
     * @param down  is called when the user wants to go from the query into the hits
     */
    QueryBar(Composite parent, MatchMode mode, Runnable typed, Runnable asked, Runnable down) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        field = TestIds.mark(new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.RIGHT_TO_LEFT),
                "search.query");
        field.setMessage(Texts.text("query.message"));
        SpokenName.set(field, Texts.text("query.message"));
        field.setToolTipText(Texts.text("query.tip"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        Label label = new Label(row, SWT.NONE);
        label.setText(Texts.text("mode.label"));
        modes = TestIds.mark(new CCombo(row, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), "search.mode");
        modes.setItems(Arrays.stream(MODES).map(m -> Texts.text("mode." + m.id())).toArray(String[]::new));
        setMode(mode);
        field.addListener(SWT.Modify, event -> typed.run());
        field.addListener(SWT.DefaultSelection, event -> asked.run());
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                down.run();
            }
        });
        modes.addListener(SWT.Selection, event -> {
            setMode(mode());
            asked.run();
        });
    }

    Control control() {
        return row;
    }

    String query() {
        return field.getText();
    }

    void setQuery(String text) {
        field.setText(text);
    }

    MatchMode mode() {
        return MODES[modes.getSelectionIndex()];
    }

    void setMode(MatchMode mode) {
        modes.select(mode.ordinal());
        modes.setToolTipText(Texts.text("mode." + mode.id() + ".tip"));
    }

    /** Takes the focus, with the whole query selected so that typing replaces it. */
    void enter() {
        field.setFocus();
        field.selectAll();
    }

    boolean hasFocus() {
        return field.isFocusControl();
    }

    /** Puts what is selected of the query into the clipboard. */
    void copy() {
        field.copy();
    }
}
