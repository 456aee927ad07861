/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.preview;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.QuestionDialog;

/**
 * Shows what is about to be done in a {@link PreviewTree}, with buttons that tick all and nothing. OK waits until
 * something is ticked.
 *
 * @param <T> what a row stands for
 */
public abstract class PreviewDialog<T> extends QuestionDialog {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PreviewDialog.class);
    private static final int ALL_ID = IDialogConstants.CLIENT_ID + 1;
    private static final int NONE_ID = IDialogConstants.CLIENT_ID + 2;

    private final String ok;

    /**
     * @param id   by which tests find it
     * @param help the page that F1 opens
     * @param ok   what the OK button does, in the user's language
     */
    protected PreviewDialog(Shell parent, String id, String help, String ok) {
        super(parent, id, help);
        this.ok = ok;
    }

    /** The list; made in {@link #fill}. */
    protected abstract PreviewTree<T> list();

    @Override
    protected void createButtons(Composite parent) {
        createButton(parent, ALL_ID, MESSAGES.text("all"), false);
        createButton(parent, NONE_ID, MESSAGES.text("none"), false);
        createButton(parent, IDialogConstants.OK_ID, ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == ALL_ID || id == NONE_ID) {
            list().tickAll(id == ALL_ID);
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void check() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            accept(null, !list().ticked().isEmpty());
        }
    }
}
