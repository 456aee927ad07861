/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * The context in which keys without Ctrl and Alt are commands: it is active only while the text has the focus and such
 * keys are for nothing else.
 */
public final class SingleKeys {

    private static final String CONTEXT = "org.isnad.ui.editor.singleKeys";

    private final IContextService contexts;
    private final Control text;
    private IContextActivation activation;
    private final Set<Use> uses = EnumSet.noneOf(Use.class);

    /** @param contexts that of the editor's site; ends what is active with the editor */
    public SingleKeys(IContextService contexts, Control text) {
        this.contexts = contexts;
        this.text = text;
        text.addListener(SWT.FocusIn, event -> update());
        text.addListener(SWT.FocusOut, event -> update(false));
        update();
    }

    /** What else keys can be for. Each begins and ends by itself: the keys are commands again when none is left. */
    public enum Use {
        /** They write into the text. */
        WRITING,
        /** They choose what is linked. */
        LINKING
    }

    /** @param used whether keys are for that from now on */
    public void setUsed(Use use, boolean used) {
        if (used) {
            uses.add(use);
        } else {
            uses.remove(use);
        }
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
        boolean wanted = focus && uses.isEmpty();
        if (wanted && activation == null) {
            activation = contexts.activateContext(CONTEXT);
        } else if (!wanted && activation != null) {
            contexts.deactivateContext(activation);
            activation = null;
        }
    }
}
