/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.correct;

import java.util.Set;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.isnad.ui.ProjectSession;

/**
 * While the text is corrected, has the keys of correcting active, and makes a change of what was typed before any other
 * command: that one may work on what is stored.
 */
public final class CorrectionKeys implements IExecutionListener {

    private static final String CONTEXT = "org.isnad.ui.editor.correcting";
    private static final Set<String> TYPING = Set.of(IWorkbenchCommandConstants.EDIT_DELETE,
            CorrectionAction.DELETE_WORD_BEFORE.commandId(), CorrectionAction.DELETE_WORD_BEHIND.commandId());

    private final ProjectSession session;
    private IContextActivation activation;

    private CorrectionKeys(ProjectSession session) {
        this.session = session;
    }

    /** @param life ends it with its disposal */
    public static void install(IWorkbenchPartSite site, Correction correction, ProjectSession session, Widget life) {
        CorrectionKeys keys = new CorrectionKeys(session);
        IContextService contexts = site.getService(IContextService.class);
        ICommandService commands = site.getService(ICommandService.class);
        correction.addListener(() -> keys.follow(correction.isOn(), contexts, commands));
        life.addDisposeListener(event -> keys.follow(false, contexts, commands));
    }

    private void follow(boolean on, IContextService contexts, ICommandService commands) {
        if (on) {
            activation = contexts.activateContext(CONTEXT);
            commands.addExecutionListener(this);
        } else if (activation != null) {
            commands.removeExecutionListener(this);
            contexts.deactivateContext(activation);
            activation = null;
        }
    }

    @Override
    public void preExecute(String commandId, ExecutionEvent event) {
        if (!TYPING.contains(commandId)) {
            session.finishStep();
        }
    }

    @Override
    public void notHandled(String commandId, NotHandledException exception) {
        // Nothing was done.
    }

    @Override
    public void postExecuteFailure(String commandId, ExecutionException exception) {
        // What was typed is stored by then.
    }

    @Override
    public void postExecuteSuccess(String commandId, Object returnValue) {
        // What was typed is stored by then.
    }
}
