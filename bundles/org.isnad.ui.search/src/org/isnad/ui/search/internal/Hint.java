/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.isnad.ui.TestIds;

/** What stands in the place of the hits when there are none: why, and the next step, as a link that takes it. */
final class Hint {

    private static final Runnable NOTHING = () -> { };

    private final Composite page;
    private final Label sentence;
    private final Link link;
    private Runnable step = NOTHING;

    Hint(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(6, 10).applyTo(page);
        sentence = TestIds.mark(new Label(page, SWT.WRAP), "search.hint");
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(sentence);
        link = TestIds.mark(new Link(page, SWT.NONE), "search.hint.link");
        link.setLayoutData(new GridData());
        link.addListener(SWT.Selection, event -> step.run());
    }

    Control control() {
        return page;
    }

    void show(String text) {
        show(text, "", NOTHING);
    }

    /**
     * Shows a sentence.
     *
     * @param linkText what the link says; empty for none
     * @param nextStep what the link does
     */
    void show(String text, String linkText, Runnable nextStep) {
        step = nextStep;
        sentence.setText(LegacyActionTools.escapeMnemonics(text));
        link.setText(linkText.isEmpty() ? "" : "<a>" + linkText + "</a>");
        link.setVisible(!linkText.isEmpty());
        page.layout(true, true);
    }
}
