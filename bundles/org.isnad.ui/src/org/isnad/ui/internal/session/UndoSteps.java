/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.tagset.TagsetException;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.internal.Texts;

/** The steps of a session, which can be taken back and made again in any number while its project is open. */
final class UndoSteps {

    private final IWorkbenchWindow window;
    private final ProjectSession session;
    private final IUndoContext context;
    private final IOperationHistory history;

    UndoSteps(IWorkbenchWindow window, ProjectSession session) {
        this.window = window;
        this.session = session;
        context = new ObjectUndoContext(session, "Isnad");
        history = window.getWorkbench().getOperationSupport().getOperationHistory();
        history.setLimit(context, Integer.MAX_VALUE);
    }

    IUndoContext context() {
        return context;
    }

    /** Does a deed as a new step. @return whether it was made */
    boolean apply(String label, Project project, Deed deed) {
        ProjectOperation operation = new ProjectOperation(label, project, deed);
        operation.addContext(context);
        return carryOut(operation, () -> history.execute(operation, null, null));
    }

    /** The step that {@link #undo} would take back, or null. */
    IUndoableOperation nextUndo() {
        return history.getUndoOperation(context);
    }

    /** The step that {@link #redo} would make again, or null. */
    IUndoableOperation nextRedo() {
        return history.getRedoOperation(context);
    }

    /** Takes the last step back and shows where it was. */
    void undo() {
        if (nextUndo() instanceof ProjectOperation operation) {
            walk(operation, () -> history.undo(context, null, null));
        }
    }

    /** Makes the step that was taken back last again and shows where it is. */
    void redo() {
        if (nextRedo() instanceof ProjectOperation operation) {
            walk(operation, () -> history.redo(context, null, null));
        }
    }

    /** Forgets all steps: their project is closed. */
    void clear() {
        history.dispose(context, true, true, false);
    }

    private void walk(ProjectOperation operation, Move move) {
        if (carryOut(operation, move)) {
            ChangePlace.of(operation.inverse()).ifPresent(place -> place.show(session));
        } else {
            // A step that no longer fits never will again: keeping it would block all steps before it.
            history.replaceOperation(operation, new IUndoableOperation[0]);
        }
    }

    private boolean carryOut(ProjectOperation operation, Move move) {
        try {
            move.run();
        } catch (ExecutionException e) {
            Errors.show(window.getShell(), e);
            return false;
        }
        operation.refusal().ifPresent(reason -> Errors.show(window.getShell(), reason instanceof ProjectException || reason instanceof TagsetException
                ? Errors.sentence(reason)
                : Texts.text("change.stale", operation.getLabel()), reason));
        return operation.refusal().isEmpty();
    }

    /** A move in the history. */
    @FunctionalInterface
    private interface Move {
        void run() throws ExecutionException;
    }
}
