/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.text.TextRange;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.TextReveal;
import org.isnad.ui.UiIds;
import org.isnad.ui.UiPreferences;

/** The documents that a window has open in editors. For each project it remembers which, this user's and not shared. */
final class OpenDocuments {

    private static final String NODE = "documents";

    private final IWorkbenchWindow window;
    private final ProjectSession session;

    OpenDocuments(IWorkbenchWindow window, ProjectSession session) {
        this.window = window;
        this.session = session;
    }

    void show(DocumentId document) throws PartInitException {
        open(document);
    }

    /** @param annotation to be made the current one if it is there */
    void show(DocumentId document, TextRange range, Optional<AnnotationId> annotation) throws PartInitException {
        TextReveal reveal = Adapters.adapt(open(document), TextReveal.class);
        if (reveal != null) {
            annotation.ifPresentOrElse(id -> reveal.reveal(id, range), () -> reveal.reveal(range));
        }
    }

    private IEditorPart open(DocumentId document) throws PartInitException {
        IEditorPart active = page().getActiveEditor();
        if (active != null && document.equals(document(active.getEditorInput()))) {
            // Of two editors of the document the one that the user is in.
            page().activate(active);
            return active;
        }
        return page().openEditor(new DocumentInput(session, document), UiIds.EDITOR);
    }

    void showBeside(DocumentId document) throws PartInitException {
        IEditorPart active = page().getActiveEditor();
        IEditorPart opened = page().openEditor(new DocumentInput(session, document), UiIds.EDITOR, true,
                IWorkbenchPage.MATCH_NONE);
        if (active != null) {
            SideBySide.place(opened, active);
            page().activate(opened);
        }
    }

    /** Keeps the list of open documents, the active one last, until the project is opened again. */
    void remember() {
        if (page() == null) {
            return;
        }
        DocumentId active = active().orElse(null);
        String ids = Stream.concat(Arrays.stream(page().getEditorReferences()).map(OpenDocuments::document)
                .filter(id -> !Objects.equals(id, active)), Stream.ofNullable(active))
                .filter(Objects::nonNull).map(DocumentId::value).collect(Collectors.joining(" "));
        node().put(key(), ids);
        UiPreferences.flush();
    }

    /** Opens a document, or those of last time. */
    void restore(Optional<DocumentId> document) {
        Project project = session.project().orElseThrow();
        List<DocumentId> wanted = document.map(List::of).orElseGet(() -> Arrays.stream(node().get(key(), "").split(" "))
                .filter(id -> !id.isEmpty()).map(DocumentId::new).toList());
        wanted.stream().filter(id -> project.document(id).isPresent()).forEach(session::show);
    }

    /** The document in the active editor. */
    Optional<DocumentId> active() {
        return Optional.ofNullable(page()).map(IWorkbenchPage::getActiveEditor).map(IEditorPart::getEditorInput)
                .map(OpenDocuments::document);
    }

    /** Closes the document's editors: the document is gone. */
    void close(DocumentId document) {
        if (page() != null) {
            page().closeEditors(page().findEditors(new DocumentInput(session, document), UiIds.EDITOR,
                    IWorkbenchPage.MATCH_INPUT), false);
        }
    }

    /** Asks whether to save what was changed in other editors than those of documents. @return false to keep them */
    boolean saveOthers() {
        return page() == null || Arrays.stream(page().getDirtyEditors())
                .filter(editor -> document(editor.getEditorInput()) == null)
                .allMatch(editor -> page().saveEditor(editor, true));
    }

    void closeAll() {
        if (page() != null) {
            page().closeAllEditors(false);
        }
    }

    /** The window's page; null once the window is closing. */
    private IWorkbenchPage page() {
        return window.getActivePage();
    }

    private IEclipsePreferences node() {
        return (IEclipsePreferences) UiPreferences.node().node(NODE);
    }

    private String key() {
        return session.project().orElseThrow().folder().toString();
    }

    private static DocumentId document(IEditorReference reference) {
        try {
            return document(reference.getEditorInput());
        } catch (PartInitException e) {
            ILog.get().warn("An editor without input is not remembered.", e);
            return null;
        }
    }

    private static DocumentId document(IEditorInput input) {
        return input instanceof DocumentInput document ? document.document() : null;
    }
}
