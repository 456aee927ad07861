/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.ui.Errors;
import org.isnad.ui.language.internal.text.LanguageViewer;

/** What the commands of menus and keys do while the editor is active. */
final class EditorActions {

    private static final String FORMAT = "org.isnad.ui.language.format";
    private static final String FIX = "org.isnad.ui.language.fix";
    private static final String DECLARATION = "org.isnad.ui.language.declaration";
    private static final String OUTLINE = "org.isnad.ui.language.outline";
    private static final String RENAME = "org.isnad.ui.language.rename";

    private final IHandlerService handlers;
    private final ITextOperationTarget text;

    private EditorActions(IHandlerService handlers, ITextOperationTarget text) {
        this.handlers = handlers;
        this.text = text;
    }

    /** What the editor itself does. */
    interface Editor {

        void format();

        void rename();

        void showDeclaration();

        /** Takes the project's last step back, as when the text has none. */
        void undoStep();

        void redoStep();
    }

    static void install(IWorkbenchPartSite site, LanguageViewer viewer, Editor editor) {
        EditorActions actions = new EditorActions(site.getService(IHandlerService.class), viewer.viewer());
        actions.step(IWorkbenchCommandConstants.EDIT_UNDO, ITextOperationTarget.UNDO, editor::undoStep);
        actions.step(IWorkbenchCommandConstants.EDIT_REDO, ITextOperationTarget.REDO, editor::redoStep);
        actions.operation(IWorkbenchCommandConstants.EDIT_CONTENT_ASSIST, ISourceViewer.CONTENTASSIST_PROPOSALS);
        actions.operation(FIX, ISourceViewer.QUICK_ASSIST);
        actions.operation(IWorkbenchCommandConstants.EDIT_CUT, ITextOperationTarget.CUT);
        actions.operation(IWorkbenchCommandConstants.EDIT_COPY, ITextOperationTarget.COPY);
        actions.operation(IWorkbenchCommandConstants.EDIT_PASTE, ITextOperationTarget.PASTE);
        actions.operation(IWorkbenchCommandConstants.EDIT_SELECT_ALL, ITextOperationTarget.SELECT_ALL);
        actions.action(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, viewer::find);
        actions.action(IWorkbenchCommandConstants.NAVIGATE_NEXT, () -> viewer.showProblem(true));
        actions.action(IWorkbenchCommandConstants.NAVIGATE_PREVIOUS, () -> viewer.showProblem(false));
        actions.action(IWorkbenchCommandConstants.FILE_SAVE, () -> site.getPage().saveEditor(
                site.getPage().getActiveEditor(), false));
        actions.action(FORMAT, editor::format);
        actions.action(RENAME, editor::rename);
        actions.action(DECLARATION, editor::showDeclaration);
        actions.action(OUTLINE, () -> showOutline(site));
    }

    private static void showOutline(IWorkbenchPartSite site) {
        try {
            site.getPage().showView(IPageLayout.ID_OUTLINE);
        } catch (PartInitException e) {
            Errors.show(site.getShell(), e);
        }
    }

    /** The text's own steps come first; what was made before them, or without them, are the project's. */
    private void step(String command, int operation, Runnable otherwise) {
        action(command, () -> {
            if (text.canDoOperation(operation)) {
                text.doOperation(operation);
            } else {
                otherwise.run();
            }
        });
    }

    private void operation(String command, int operation) {
        action(command, () -> {
            if (text.canDoOperation(operation)) {
                text.doOperation(operation);
            }
        });
    }

    private void action(String command, Runnable action) {
        handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }
}
