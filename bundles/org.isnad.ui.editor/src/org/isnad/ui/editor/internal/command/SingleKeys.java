/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * The context in which keys without Ctrl and Alt are commands: it is active only while the text has the focus and
 * typing does not change it.
 */
public final class SingleKeys {

    private static final String CONTEXT = "org.isnad.ui.editor.singleKeys";

    private final IContextService contexts;
    private final Control text;
    private IContextActivation activation;
    private boolean typing;

    /** @param contexts that of the editor's site; ends what is active with the editor */
    public SingleKeys(IContextService contexts, Control text) {
        this.contexts = contexts;
        this.text = text;
        text.addListener(SWT.FocusIn, event -> update());
        text.addListener(SWT.FocusOut, event -> update(false));
        update();
    }

    /** @param newTyping whether keys write into the text from now on */
    public void setTyping(boolean newTyping) {
        typing = newTyping;
        update();
    }

    /** Whether a key without Ctrl and Alt is a command or a tag's. */
    public boolean active() {
        return activation != null;
    }

    private void update() {
        update(text.isFocusControl());
    }

    private void update(boolean focus) {
        boolean wanted = focus && !typing;
        if (wanted && activation == null) {
            activation = contexts.activateContext(CONTEXT);
        } else if (!wanted && activation != null) {
            contexts.deactivateContext(activation);
            activation = null;
        }
    }
}
