/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.hover;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.TestIds;

/** A small window with a text to read and to copy from. Escape closes it. */
final class SheetPopup extends PopupDialog {

    private static final MessageBundle MESSAGES = MessageBundle.beside(SheetPopup.class);

    private final String text;
    private final Point place;
    private Text field;

    /** @param place in pixels of the display */
    SheetPopup(Shell parent, String text, Point place) {
        super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false,
                MESSAGES.text("popup.name"), null);
        this.text = text;
        this.place = place;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        field = TestIds.mark(new Text(parent, SWT.MULTI | SWT.READ_ONLY), "editor.sheet");
        field.setText(text);
        return field;
    }

    @Override
    protected Control getFocusControl() {
        return field;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        return place;
    }
}
