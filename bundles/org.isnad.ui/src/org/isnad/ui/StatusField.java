/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.Objects;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.StatusLineLayoutData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A field of the window's status line: a short text with a tool tip, which may do something when it is clicked. Used on
 * the UI thread.
 */
public final class StatusField extends ContributionItem {

    private final String testId;
    private final int columns;
    private CLabel label;
    private String text = "";
    private String toolTip = "";
    private Runnable action;

    /**
     * @param id      the item's id, also its test id
     * @param columns the field grows with its text to so many average characters, and never shrinks
     */
    public StatusField(String id, int columns) {
        super(id);
        this.testId = id;
        this.columns = columns;
    }

    public void setText(String newText) {
        if (!Objects.equals(text, newText)) {
            text = newText;
            show();
        }
    }

    public void setToolTip(String newToolTip) {
        toolTip = newToolTip;
        show();
    }

    /** What a click does; there must always be a command for it as well, for the keyboard. */
    public void setAction(Runnable newAction) {
        action = newAction;
        show();
    }

    @Override
    public void fill(Composite parent) {
        StatusLineLayoutData separatorData = new StatusLineLayoutData();
        Label separator = new Label(parent, SWT.SEPARATOR);
        label = TestIds.mark(new CLabel(parent, SWT.SHADOW_NONE), testId);
        StatusLineLayoutData data = new StatusLineLayoutData();
        data.widthHint = 0;
        label.setLayoutData(data);
        separatorData.heightHint = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        separator.setLayoutData(separatorData);
        label.addMouseListener(MouseListener.mouseUpAdapter(event -> {
            if (action != null && event.button == 1) {
                action.run();
            }
        }));
        show();
    }

    private void show() {
        if (label != null && !label.isDisposed()) {
            label.setText(text);
            grow();
            label.setToolTipText(toolTip);
            label.setCursor(action == null ? null : label.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        }
    }

    /** Fields that keep their width do not jump while one types, and those with little to say leave room for others. */
    private void grow() {
        StatusLineLayoutData data = (StatusLineLayoutData) label.getLayoutData();
        int wanted = Math.min(label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, columns * averageWidth(label));
        if (wanted > data.widthHint) {
            data.widthHint = wanted;
            label.getParent().layout();
        }
    }

    private static int averageWidth(CLabel label) {
        GC gc = new GC(label);
        try {
            return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }
}
