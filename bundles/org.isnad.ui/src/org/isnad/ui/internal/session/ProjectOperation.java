/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.Optional;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.tagset.TagsetException;

/** A deed as a step of the undo history. A refused change leaves everything as it was. */
final class ProjectOperation extends AbstractOperation {

    private final Project project;
    private final Reach reach;
    private Deed next;
    private Exception refusal;

    ProjectOperation(String label, Project project, Deed deed, Reach reach) {
        super(label);
        this.project = project;
        this.next = deed;
        this.reach = reach;
        addContext(reach);
    }

    /** What the step reaches, and by which the history finds it. */
    Reach reach() {
        return reach;
    }

    /** What was done last, seen from where it leads now: the change that leads back. */
    Change inverse() {
        return next.annotations();
    }

    /** Why the step was refused, if it was. */
    Optional<Exception> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return swap();
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return swap();
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        return swap();
    }

    /** A change gives its inverse back, so doing, undoing and redoing are the same move. */
    private IStatus swap() {
        try {
            next = next.on(project);
            refusal = null;
            return Status.OK_STATUS;
        } catch (StaleChangeException | ProjectException | TagsetException e) {
            refusal = e;
            return Status.error(e.getClass().getSimpleName(), e);
        }
    }
}
