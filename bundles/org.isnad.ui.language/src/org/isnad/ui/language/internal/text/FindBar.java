/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.TestIds;

/** Finds a text while it is typed; Enter goes on to the next place, Shift+Enter back, Esc away. Hidden at first. */
final class FindBar {

    private static final int WIDTH = 240;
    private static final int COLUMNS = 4;

    private final Composite bar;
    private final GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    private final Text words;
    private final Label result;
    private final IFindReplaceTarget target;

    /** @param away gives the focus back to the text */
    FindBar(Composite parent, IFindReplaceTarget target, Runnable away) {
        this.target = target;
        bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new GridLayout(COLUMNS, false));
        data.exclude = true;
        bar.setLayoutData(data);
        bar.setVisible(false);
        words = TestIds.mark(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH), "language.find");
        words.setMessage(Texts.text("find.hint"));
        GridData field = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        field.widthHint = WIDTH;
        words.setLayoutData(field);
        button("find.previous", false);
        button("find.next", true);
        result = new Label(bar, SWT.NONE);
        result.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        words.addListener(SWT.Modify, event -> find(target.getSelection().x, true));
        words.addListener(SWT.DefaultSelection, event -> step((event.stateMask & SWT.SHIFT) == 0));
        words.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                show(false);
                away.run();
            }
        });
    }

    private void button(String key, boolean forward) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(Texts.text(key));
        button.addListener(SWT.Selection, event -> step(forward));
    }

    /** Comes up with what is selected in the text. */
    void open() {
        String selected = target.getSelectionText();
        show(true);
        if (!selected.isEmpty() && selected.lines().count() == 1) {
            words.setText(selected);
        }
        words.selectAll();
        words.setFocus();
    }

    private void show(boolean visible) {
        data.exclude = !visible;
        bar.setVisible(visible);
        bar.getParent().layout();
    }

    private void step(boolean forward) {
        Point selection = target.getSelection();
        find(forward ? selection.x + selection.y : selection.x - 1, forward);
    }

    /** Looks from an offset, and from the other end of the text when nothing is found. */
    private void find(int from, boolean forward) {
        String wanted = words.getText();
        boolean found = wanted.isEmpty()
                || from >= 0 && target.findAndSelect(from, wanted, forward, false, false) >= 0
                || target.findAndSelect(-1, wanted, forward, false, false) >= 0;
        result.setText(found ? "" : Texts.text("find.nothing"));
    }
}
