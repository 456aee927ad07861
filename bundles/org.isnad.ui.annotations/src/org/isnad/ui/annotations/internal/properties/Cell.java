/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ErrorText;
import org.isnad.ui.TestIds;

/** A line of the properties: a label, room for a field, and below it what is wrong with it. */
final class Cell {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Cell.class);

    private final FieldHost host;
    private final String label;
    private final Composite room;
    private final Label problem;

    /** @param required marked as such */
    Cell(Composite form, FieldHost host, String id, String label, boolean required) {
        this.host = host;
        this.label = label;
        Label name = new Label(form, SWT.NONE);
        name.setText(required ? MESSAGES.text("required.label", label) : label);
        name.setToolTipText(required ? MESSAGES.text("required.tip") : null);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(name);
        Composite column = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
        room = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(room);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
        problem = TestIds.mark(new Label(column, SWT.WRAP), "properties.problem." + id);
        ErrorText.apply(problem);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).exclude(true).applyTo(problem);
        problem.setVisible(false);
    }

    /** Where the field goes. */
    Composite room() {
        return room;
    }

    /** Makes a control known by the line's label, wide, and left with Escape. */
    void adopt(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(control);
        name(control);
        control.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                host.leave();
            }
        });
    }

    private void name(Control control) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = label;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = problem.getText();
            }
        });
    }

    /** Says below the field what is wrong; empty for nothing. */
    void say(String sentence) {
        if (!problem.getText().equals(sentence)) {
            problem.setText(sentence);
            problem.setVisible(!sentence.isEmpty());
            ((GridData) problem.getLayoutData()).exclude = sentence.isEmpty();
            host.grown();
        }
    }
}
