/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.list;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.ui.ImportDoor;
import org.isnad.ui.Services;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;
import org.isnad.ui.internal.commands.CommandIds;
import org.isnad.ui.internal.commands.Commands;

/** What the empty view says: which step comes next, each a link that takes it. */
final class Hints {

    private Hints() {
    }

    static Control noProject(Composite parent, IWorkbenchWindow window) {
        Composite page = page(parent, "documents.noProject");
        link(page, "documents.hint.sample", () -> Commands.run(window, CommandIds.OPEN_SAMPLE));
        link(page, "documents.hint.new", () -> Commands.run(window, CommandIds.NEW_PROJECT));
        link(page, "documents.hint.open", () -> Commands.run(window, CommandIds.OPEN_PROJECT));
        return page;
    }

    static Control noDocuments(Composite parent) {
        Composite page = page(parent, "documents.noDocuments");
        link(page, "documents.hint.import", () -> Services.find(ImportDoor.class)
                .ifPresent(door -> door.importFiles(parent.getShell(), List.of())));
        link(page, "documents.hint.paste", () -> Services.find(ImportDoor.class)
                .ifPresent(door -> door.pasteReport(parent.getShell())));
        return page;
    }

    private static Composite page(Composite parent, String textKey) {
        Composite page = TestIds.mark(new Composite(parent, SWT.NONE), textKey);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(6, 10).applyTo(page);
        Label label = new Label(page, SWT.WRAP);
        label.setText(Texts.text(textKey));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(label);
        return page;
    }

    private static void link(Composite page, String textKey, Runnable action) {
        Link link = TestIds.mark(new Link(page, SWT.NONE), textKey);
        link.setText("<a>" + Texts.text(textKey) + "</a>");
        link.addListener(SWT.Selection, event -> action.run());
    }
}
