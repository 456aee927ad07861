/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.ui.IWorkbenchWindow;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.schema.TagsetChange;
import org.isnad.ui.Errors;
import org.isnad.ui.internal.Texts;

/**
 * The steps of a session, which can be taken back and made again in any number while its project is open: in the whole
 * project one after the other, or in one document alone.
 */
final class UndoSteps {

    private final IWorkbenchWindow window;
    private final WindowSession session;
    private final Reach project;
    private final IOperationHistory history;
    /** Those for which the history remembers a limit. */
    private final Set<Reach> reaches = new HashSet<>();

    UndoSteps(IWorkbenchWindow window, WindowSession session) {
        this.window = window;
        this.session = session;
        project = Reach.everything(session);
        history = window.getWorkbench().getOperationSupport().getOperationHistory();
        history.setLimit(project, Integer.MAX_VALUE);
    }

    /** Makes a change as a new step. @return whether it was made */
    boolean apply(String label, Project changed, Change change) {
        String author = session.annotator().map(Annotator::name).orElse("");
        return apply(label, changed, new Deed.OfAnnotations(change, author), new Reach(session, Set.copyOf(change.touched())));
    }

    /** Gives the project another tagset as a new step, which reaches all documents. @return whether it was made */
    boolean apply(String label, Project changed, TagsetChange change) {
        return apply(label, changed, new Deed.OfTagset(change), project);
    }

    private boolean apply(String label, Project changed, Deed deed, Reach reach) {
        // The history forgets all but the last 20 steps of what it was told nothing about.
        if (reaches.add(reach)) {
            history.setLimit(reach, Integer.MAX_VALUE);
        }
        ProjectOperation operation = new ProjectOperation(label, changed, deed, reach);
        return carryOut(operation, () -> history.execute(operation, null, null));
    }

    /** The step that {@link #undo()} would take back, or null. */
    IUndoableOperation nextUndo() {
        return history.getUndoOperation(project);
    }

    /** The step that {@link #redo()} would make again, or null. */
    IUndoableOperation nextRedo() {
        return history.getRedoOperation(project);
    }

    /** The document's last step, or null. One that reaches further is not it while others have followed elsewhere. */
    IUndoableOperation nextUndo(DocumentId document) {
        return history.getUndoOperation(in(document)) instanceof ProjectOperation last
                && history.getUndoOperation(last.reach()) == last ? last : null;
    }

    /** The step of the document that was taken back last, or null, with the condition of {@link #nextUndo(DocumentId)}. */
    IUndoableOperation nextRedo(DocumentId document) {
        return history.getRedoOperation(in(document)) instanceof ProjectOperation last
                && history.getRedoOperation(last.reach()) == last ? last : null;
    }

    private Reach in(DocumentId document) {
        return new Reach(session, Set.of(document));
    }

    /** Takes a step back and shows where it was; does nothing for null. */
    void undo(IUndoableOperation step) {
        if (step instanceof ProjectOperation operation) {
            walk(operation, () -> history.undo(operation.reach(), null, null));
        }
    }

    /** Makes a step again that was taken back, and shows where it is; does nothing for null. */
    void redo(IUndoableOperation step) {
        if (step instanceof ProjectOperation operation) {
            walk(operation, () -> history.redo(operation.reach(), null, null));
        }
    }

    /** Forgets all steps: their project is closed. */
    void clear() {
        history.dispose(project, true, true, false);
        reaches.forEach(reach -> history.dispose(reach, true, true, true));
        reaches.clear();
    }

    private void walk(ProjectOperation operation, Move move) {
        if (carryOut(operation, move)) {
            ChangePlace.of(operation.inverse()).ifPresent(place -> place.show(session));
        } else if (operation.refusal().filter(StaleChangeException.class::isInstance).isPresent()) {
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
        operation.refusal().ifPresent(reason -> Errors.show(window.getShell(), reason instanceof StaleChangeException
                ? Texts.text("change.stale", operation.getLabel())
                : Errors.sentence(reason), reason));
        return operation.refusal().isEmpty();
    }

    /** A move in the history. */
    @FunctionalInterface
    private interface Move {
        void run() throws ExecutionException;
    }
}
