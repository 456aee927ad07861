/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.isnad.model.DocumentId;
import org.isnad.ui.UnfinishedStep;
import org.isnad.ui.internal.Texts;
import org.isnad.ui.internal.session.Sessions;
import org.isnad.ui.internal.session.WindowSession;

/** Undoes or redoes in the project or in the document of the active editor, and names the step in the menu. */
public final class UndoHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private final IOperationHistoryListener updater = event -> update();
    private Direction direction;

    /** The constants' names stand in {@code plugin.xml} behind the handler's class. */
    private enum Direction {
        UNDO("org.eclipse.ui.edit.undo", false, false),
        REDO("org.eclipse.ui.edit.redo", true, false),
        UNDO_HERE("org.isnad.ui.undoHere", false, true),
        REDO_HERE("org.isnad.ui.redoHere", true, true);

        private final String command;
        private final boolean redo;
        private final boolean here;

        Direction(String command, boolean redo, boolean here) {
            this.command = command;
            this.redo = redo;
            this.here = here;
        }

        Optional<IUndoableOperation> step(WindowSession session) {
            Optional<DocumentId> document = here ? session.activeDocument() : Optional.empty();
            if (here && document.isEmpty()) {
                return Optional.empty();
            }
            return Optional.ofNullable(redo ? session.nextRedo(document) : session.nextUndo(document));
        }

        /** What the step is called that would be taken next; the one that the user is still at can be taken back, too. */
        Optional<String> label(WindowSession session) {
            return (redo ? Optional.<UnfinishedStep>empty() : session.unfinished())
                    .filter(step -> !here || session.activeDocument().filter(step.document()::equals).isPresent())
                    .map(UnfinishedStep::label).or(() -> step(session).map(IUndoableOperation::getLabel));
        }

        void take(WindowSession session, IUndoableOperation step) {
            if (redo) {
                session.redo(step);
            } else {
                session.undo(step);
            }
        }
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        direction = Direction.valueOf((String) data);
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().addOperationHistoryListener(updater);
        Sessions.watch(this::update);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        session().filter(WindowSession::finishStep).ifPresent(session ->
                direction.step(session).ifPresent(step -> direction.take(session, step)));
        return null;
    }

    /** Not while the user types into a field, which has an undo of its own. */
    @Override
    public boolean isEnabled() {
        Control focus = Display.getCurrent() == null ? null : Display.getCurrent().getFocusControl();
        boolean typing = focus instanceof Text && (focus.getStyle() & SWT.READ_ONLY) == 0;
        return !typing && label().isPresent();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the platform declares it
    public void updateElement(UIElement element, Map parameters) {
        String verb = direction.name();
        element.setText(label().map(LegacyActionTools::escapeMnemonics)
                .map(label -> Texts.text(verb + ".step", label)).orElseGet(() -> Texts.text(verb)));
    }

    @Override
    public void dispose() {
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().removeOperationHistoryListener(updater);
        super.dispose();
    }

    private void update() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                fireHandlerChanged(new HandlerEvent(this, true, false));
                if (PlatformUI.isWorkbenchRunning()) {
                    PlatformUI.getWorkbench().getService(ICommandService.class)
                            .refreshElements(direction.command, null);
                }
            });
        }
    }

    private Optional<String> label() {
        return session().flatMap(direction::label);
    }

    private static Optional<WindowSession> session() {
        return ActionHandler.window().map(Sessions::of);
    }
}
