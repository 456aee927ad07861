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
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.isnad.ui.internal.Texts;
import org.isnad.ui.internal.session.Sessions;
import org.isnad.ui.internal.session.WindowSession;

/** Undoes or redoes, whatever part is active, and names the step in the menu. */
public final class UndoHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private final IOperationHistoryListener updater = event -> update();
    private boolean redo;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        redo = "redo".equals(data);
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().addOperationHistoryListener(updater);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        session().ifPresent(redo ? WindowSession::redo : WindowSession::undo);
        return null;
    }

    /** Not while the user types into a field, which has an undo of its own. */
    @Override
    public boolean isEnabled() {
        Control focus = Display.getCurrent() == null ? null : Display.getCurrent().getFocusControl();
        boolean typing = focus instanceof Text && (focus.getStyle() & SWT.READ_ONLY) == 0;
        return !typing && step().isPresent();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the platform declares it
    public void updateElement(UIElement element, Map parameters) {
        String verb = redo ? "redo" : "undo";
        element.setText(step().map(step -> Texts.text(verb + ".step", step.getLabel()))
                .orElseGet(() -> Texts.text(verb)));
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
                            .refreshElements("org.eclipse.ui.edit." + (redo ? "redo" : "undo"), null);
                }
            });
        }
    }

    private Optional<IUndoableOperation> step() {
        return session().map(redo ? WindowSession::nextRedo : WindowSession::nextUndo);
    }

    private static Optional<WindowSession> session() {
        return ActionHandler.window().map(Sessions::of);
    }
}
