/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.IdSource;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectRepair;
import org.isnad.ui.Errors;
import org.isnad.ui.Notice;
import org.isnad.ui.ProjectSession;

/**
 * Repairs what needs no person's decision: what {@code isnad check --repair} does. It is one step that can be undone,
 * but for annotations of an earlier text, which are put into the present one for good and are asked about first.
 */
final class Repair {

    private static final String NOTICE = "problems.repaired";

    private final IWorkbenchWindow window;
    private final ProjectSession session;

    Repair(IWorkbenchWindow window) {
        this.window = window;
        session = window.getService(ProjectSession.class);
    }

    /**
     * Repairs some problems.
     *
     * @param wanted those that are to be repaired
     * @param all    all that are known: some of them make others unsafe to repair
     */
    void run(Stream<Problem> wanted, Stream<Problem> all) {
        session.project().ifPresent(project -> {
            // What was found and is no annotation's own may hide what seems to be missing.
            List<Finding> findings = Stream.concat(wanted.map(Problem::finding), all.map(Problem::finding)
                    .filter(finding -> !Fixes.repairable(finding.code()))).toList();
            start(monitor -> plan(project, findings));
        });
    }

    private void plan(Project project, List<Finding> findings) {
        try {
            Clock clock = Clock.systemUTC();
            IdSource ids = new IdSource(clock, new SecureRandom());
            ProjectRepair.Plan plan = project.read(() -> ProjectRepair.plan(project, findings, ids, clock));
            onUi(() -> ask(project, plan));
        } catch (ProjectException e) {
            onUi(() -> Errors.show(window.getShell(), e));
        } catch (Exception e) {
            throw new IllegalStateException("planning a repair throws nothing else", e);
        }
    }

    private void ask(Project project, ProjectRepair.Plan plan) {
        if (plan.adopted().isEmpty()) {
            carryOut(project, plan);
        } else if (open(project) && agreed(plan)) {
            start(monitor -> adopt(project, plan));
        }
    }

    private boolean agreed(ProjectRepair.Plan plan) {
        return MessageDialog.open(MessageDialog.CONFIRM, window.getShell(), Texts.text("repair"),
                Texts.text("repair.forGood", plan.adopted().size()), SWT.NONE, Texts.text("repair"),
                IDialogConstants.CANCEL_LABEL) == Window.OK;
    }

    private void adopt(Project project, ProjectRepair.Plan plan) {
        try {
            plan.adopt(project);
            onUi(() -> carryOut(project, plan));
        } catch (ProjectException e) {
            onUi(() -> Errors.show(window.getShell(), e));
        }
    }

    private void carryOut(Project project, ProjectRepair.Plan plan) {
        if (!open(project)) {
            return;
        }
        int all = plan.repaired().size();
        long undoable = plan.repaired().stream().filter(finding -> finding.code() != FindingCode.EARLIER_TEXT).count();
        if (all == 0) {
            Notice.done(window, NOTICE, Texts.text("repair.nothing"));
        } else if (undoable == 0) {
            Notice.done(window, NOTICE, Texts.text("repair.doneForGood", all));
        } else if (session.apply(Texts.text("repair.step", undoable), plan.change())) {
            Notice.done(window, NOTICE, Texts.text(undoable == all ? "repair.done" : "repair.doneBoth", all));
        }
    }

    private boolean open(Project project) {
        return session.project().filter(open -> open == project).isPresent();
    }

    private static void start(ICoreRunnable work) {
        Job.create(Texts.text("repair.job"), work).schedule();
    }

    private void onUi(Runnable action) {
        Display display = window.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                Shell shell = window.getShell();
                if (shell != null && !shell.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
