/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.history;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.PastChange;
import org.isnad.project.PastDocument;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Quote;
import org.isnad.ui.SessionListener;
import org.isnad.ui.documents.internal.PreparedChange;
import org.isnad.ui.documents.internal.Texts;
import org.isnad.ui.documents.internal.edit.Work;

/**
 * The earlier states of the document in the active editor: who made which change, and when. A state that is selected is
 * compared with that of now, two states with each other; a state can be brought back, as a step that can be undone.
 */
public final class HistoryView extends ViewPart {

    private static final int[] SHARES = { 45, 55 };
    /** How long, in ms, nothing has to change before the history is read again: it is long, and people work fast. */
    private static final int REST = 300;
    /** How many characters of a title are told; the platform takes from the middle what finds no room. */
    private static final int TITLE = 48;

    private final SessionListener news = new News();
    private final IPartListener2 editors = new IPartListener2() {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            follow();
        }
    };
    private ProjectSession session;
    private Lookup<List<PastChange>> history;
    private Lookup<List<Difference>> comparison;
    private StateTable states;
    private DifferenceTable differences;
    private Action restore;
    private Optional<DocumentId> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        history = new Lookup<>(parent.getDisplay(), this::take, this::tell);
        comparison = new Lookup<>(parent.getDisplay(), this::show,
                problem -> differences.hint(Errors.sentence(problem)));
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        states = new StateTable(sash, this::compare);
        differences = new DifferenceTable(sash, place -> shown.ifPresent(document -> session.show(document, place)));
        sash.setWeights(SHARES);
        createActions();
        Help.set(parent, HelpIds.HISTORY);
        session.addListener(news);
        getSite().getPage().addPartListener(editors);
        follow();
        update(0);
    }

    private void createActions() {
        restore = new Action(Texts.text("history.restore")) {
            @Override
            public void run() {
                restoreSelected();
            }
        };
        restore.setId("history.restore");
        restore.setEnabled(false);
        getViewSite().getActionBars().getToolBarManager().add(restore);
        MenuManager menu = new MenuManager();
        menu.add(restore);
        states.table().setMenu(menu.createContextMenu(states.table()));
    }

    /** Shows the history of a document. */
    public void show(DocumentId document) {
        if (shown.filter(document::equals).isEmpty()) {
            shown = Optional.of(document);
            update(0);
        }
    }

    /** Shows the history of the active editor's document. */
    private void follow() {
        IEditorPart editor = getSite().getPage().getActiveEditor();
        if (editor != null && editor.getEditorInput() instanceof DocumentInput input) {
            show(input.document());
        }
    }

    private Optional<Document> document() {
        return session.project().flatMap(project -> shown.flatMap(project::document));
    }

    private void update(int rest) {
        Optional<Document> document = document();
        setContentDescription(document.map(Document::title).map(title -> Texts.text("history.of", Quote.cut(title, TITLE)))
                .orElseGet(() -> Texts.text("history.none")));
        if (document.isEmpty()) {
            history.cancel();
            take(List.of());
            return;
        }
        Project project = session.project().orElseThrow();
        DocumentId id = document.get().id();
        // Not under the project's lock: whoever changes something would wait for the disk.
        history.ask(() -> project.history(id), rest);
    }

    private void take(List<PastChange> changes) {
        if (!states.table().isDisposed()) {
            states.show(HistoryState.of(changes));
            compare();
        }
    }

    private void tell(Exception problem) {
        setContentDescription(Errors.sentence(problem));
        take(List.of());
    }

    /** The older of two selected states with the newer one; one with the state of now. */
    private void compare() {
        List<HistoryState> selected = states.selection();
        restore.setEnabled(selected.size() == 1 && states.newest().filter(selected.getFirst()::equals).isEmpty()
                && session.project().filter(project -> !project.readOnly()).isPresent());
        if (selected.isEmpty() || session.project().isEmpty() || shown.isEmpty()) {
            comparison.cancel();
            differences.hint(states.newest().isPresent() ? Texts.text("history.choose") : "");
            return;
        }
        Project project = session.project().get();
        DocumentId id = shown.get();
        HistoryState older = selected.getLast();
        HistoryState newer = selected.size() > 1 ? selected.getFirst() : states.newest().orElseThrow();
        // Not under the lock either. What changes meanwhile is told, and they are compared anew.
        comparison.ask(() -> Comparison.of(older.load(project, id), newer.load(project, id),
                project.document(id).isPresent() ? project.text(id) : "", project.tagset()), 0);
    }

    private void show(List<Difference> found) {
        if (!states.table().isDisposed()) {
            differences.show(found);
        }
    }

    private void restoreSelected() {
        Project project = session.project().orElseThrow();
        HistoryState state = states.selection().getFirst();
        DocumentId id = shown.orElseThrow();
        IWorkbenchWindow window = getSite().getWorkbenchWindow();
        Work.result(window, () -> {
            // The history may be long: nobody has to wait for it.
            PastDocument past = state.load(project, id);
            return project.read(() -> Revisions.restoration(project, past));
        }).ifPresent(change -> PreparedChange.apply(window, project, Texts.text("history.step", state.when()),
                change));
    }

    @Override
    public void setFocus() {
        states.table().setFocus();
    }

    @Override
    public void dispose() {
        session.removeListener(news);
        getSite().getPage().removePartListener(editors);
        history.cancel();
        comparison.cancel();
        super.dispose();
    }

    private final class News implements SessionListener {

        @Override
        public void projectChanged() {
            shown = Optional.empty();
            update(0);
        }

        @Override
        public void documentsChanged() {
            update(REST);
        }

        @Override
        public void annotationsChanged(DocumentId document) {
            if (shown.filter(document::equals).isPresent()) {
                update(REST);
            }
        }
    }
}
