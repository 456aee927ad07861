/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.isnad.model.Document;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
import org.isnad.ui.documents.internal.list.DocumentsView;

/**
 * Carries out the {@link DocumentAction} that its extension names: for the documents that are selected in their view
 * while it is active, otherwise for the one in the active editor.
 */
public final class DocumentHandler extends AbstractHandler implements IExecutableExtension {

    private DocumentAction action;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = DocumentAction.valueOf((String) data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        List<Document> documents = documents(window);
        if (action.possible(documents)) {
            action.run(DocumentEdits.of(window), documents);
        }
        return null;
    }

    @Override
    public boolean isEnabled() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && action.possible(documents(window)) && switch (action) {
            case OPEN, BESIDE, ORIGINAL, ORIGINAL_FILE, HISTORY -> true;
            case CORRECT -> writable(window) && !selection(window).isEmpty();
            case REMOVE_BY_KEY -> writable(window) && !typing();
            default -> writable(window);
        };
    }

    /** Whether the key that removes documents now removes letters in a field. */
    private static boolean typing() {
        return Display.getCurrent().getFocusControl() instanceof Text;
    }

    private static boolean writable(IWorkbenchWindow window) {
        return session(window).project().filter(project -> !project.readOnly()).isPresent();
    }

    private static String selection(IWorkbenchWindow window) {
        return Optional.ofNullable(window.getActivePage()).map(IWorkbenchPage::getActiveEditor)
                .map(editor -> Adapters.adapt(editor, SelectedText.class)).map(SelectedText::selectedText).orElse("");
    }

    private List<Document> documents(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return List.of();
        }
        if (page.getActivePart() instanceof DocumentsView view && action != DocumentAction.CORRECT) {
            return view.selected();
        }
        IEditorPart editor = page.getActiveEditor();
        return editor != null && editor.getEditorInput() instanceof DocumentInput input
                ? session(window).project().flatMap(project -> project.document(input.document())).stream().toList()
                : List.of();
    }

    private static ProjectSession session(IWorkbenchWindow window) {
        return window.getService(ProjectSession.class);
    }
}
