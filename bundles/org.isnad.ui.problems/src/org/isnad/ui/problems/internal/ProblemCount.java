/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.isnad.project.check.Severity;
import org.isnad.ui.TestIds;
import org.isnad.ui.UiIds;

/** How many problems there are, in the window's status line. A click opens the view. */
public final class ProblemCount extends WorkbenchWindowControlContribution {

    private static final int WIDTH = 150;

    @Override
    protected Control createControl(Composite parent) {
        IWorkbenchWindow window = getWorkbenchWindow();
        Problems problems = window.getService(Problems.class);
        // The status line asks for the width once.
        Composite frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(frame);
        CLabel label = TestIds.mark(new CLabel(frame, SWT.NONE), "status.problems");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        label.setToolTipText(Texts.text("count.tip"));
        label.setCursor(label.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        label.addMouseListener(MouseListener.mouseUpAdapter(event -> open(window)));
        Runnable update = () -> show(problems, label);
        problems.addListener(update);
        label.addDisposeListener(event -> problems.removeListener(update));
        update.run();
        return frame;
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    private static void show(Problems problems, CLabel label) {
        label.setText(problems.checked() ? text(problems) : "");
        Severity worst = problems.all().map(problem -> problem.finding().severity()).min(Severity::compareTo)
                .orElse(null);
        label.setImage(worst == null ? null : ProblemTree.image(worst));
    }

    /** The counts in words. */
    static String text(Problems problems) {
        return Texts.text("count", problems.count(Severity.ERROR), problems.count(Severity.WARNING),
                problems.count(Severity.INFORMATION));
    }

    private static void open(IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(UiIds.PROBLEMS_VIEW);
        } catch (PartInitException e) {
            ILog.get().error("The problems view cannot be opened.", e);
        }
    }
}
