/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.read;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.isnad.ui.TestIds;

/** What stands on a page while there is no text on it: that it is read, or why it cannot be. */
public final class PageMessage {

    private static final int MARGIN = 12;

    private final Composite page;

    /** @param page has a grid of one column */
    public PageMessage(Composite page) {
        this.page = page;
    }

    /** Says something instead of what was said before. */
    public void say(String sentence) {
        clear();
        Label label = TestIds.mark(new Label(page, SWT.WRAP), "editor.problem");
        label.setText(sentence);
        GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, MARGIN).applyTo(label);
        page.layout(true);
    }

    /** As {@link #say}, with a button for what can be done about it. */
    public void offer(String sentence, String button, Runnable chosen) {
        say(sentence);
        Button again = TestIds.mark(new Button(page, SWT.PUSH), "editor.again");
        again.setText(button);
        again.addListener(SWT.Selection, event -> {
            clear();
            chosen.run();
        });
        GridDataFactory.swtDefaults().indent(MARGIN, MARGIN).applyTo(again);
        page.layout(true);
    }

    /** Takes away what was said. */
    public void clear() {
        Arrays.stream(page.getChildren()).forEach(Control::dispose);
    }
}
