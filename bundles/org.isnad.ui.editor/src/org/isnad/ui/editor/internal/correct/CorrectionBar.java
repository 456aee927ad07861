/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.isnad.ui.TestIds;

/** A bar above the page that says, while the text is corrected, that keys write into it. */
public final class CorrectionBar {

    private static final int MARGIN = 4;

    private CorrectionBar() {
    }

    /** @param parent has a grid of one column, in which the bar stands */
    public static Control create(Composite parent, Correction correction) {
        Composite bar = TestIds.mark(new Composite(parent, SWT.NONE), "correction.bar");
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * MARGIN, MARGIN).applyTo(bar);
        bar.setBackgroundMode(SWT.INHERIT_FORCE);
        Color background = bar.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
        Color foreground = bar.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
        bar.setBackground(background);
        Label label = TestIds.mark(new Label(bar, SWT.WRAP), "correction.bar.text");
        label.setText(Correction.MESSAGES.text("bar"));
        label.setForeground(foreground);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
        Link end = TestIds.mark(new Link(bar, SWT.NONE), "correction.bar.end");
        end.setText("<a>" + Correction.MESSAGES.text("bar.end") + "</a>");
        end.setLinkForeground(foreground);
        end.addListener(SWT.Selection, event -> correction.setOn(false));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(end);
        GridDataFactory data = GridDataFactory.fillDefaults().grab(true, false);
        Runnable update = () -> {
            bar.setVisible(correction.isOn());
            bar.setLayoutData(data.exclude(!correction.isOn()).create());
            parent.layout(true);
        };
        update.run();
        correction.addListener(update);
        return bar;
    }
}
