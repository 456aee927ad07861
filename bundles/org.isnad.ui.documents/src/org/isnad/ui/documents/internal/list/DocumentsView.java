/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.list;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.FileDropSupport;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

/** Lists the project's documents with how much is annotated in them; says what to do when there are none. */
public final class DocumentsView extends ViewPart {

    private final SessionListener news = new News();
    private final IPartListener2 editors = new EditorFollower();

    private ProjectSession session;
    private AnnotationCounts counts;
    private Composite stack;
    private StackLayout pages;
    private Control noProject;
    private Control noDocuments;
    private Composite list;
    private Text filter;
    private TreeViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        counts = new AnnotationCounts(parent.getDisplay(), this::countsArrived);
        stack = parent;
        pages = new StackLayout();
        stack.setLayout(pages);
        noProject = Hints.noProject(stack, getSite().getWorkbenchWindow());
        noDocuments = Hints.noDocuments(stack);
        createList();
        FileDropSupport.attach(stack, session);
        Help.set(stack, HelpIds.DOCUMENTS);
        session.addListener(news);
        getSite().getPage().addPartListener(editors);
        getSite().setSelectionProvider(viewer);
        showProject();
        follow();
    }

    private void createList() {
        list = new Composite(stack, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        list.setLayout(layout);
        filter = TestIds.mark(new Text(list, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "documents.filter");
        filter.setMessage(Texts.text("documents.filter"));
        SpokenName.set(filter, Texts.text("documents.filter"));
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        viewer = DocumentTree.create(list, counts);
        viewer.addFilter(new TitleFilter());
        viewer.addOpenListener(event -> openSelected());
        filter.addModifyListener(event -> {
            viewer.refresh();
            viewer.expandAll();
        });
        filter.addListener(SWT.DefaultSelection, event -> openFirst());
        MenuManager menu = new MenuManager();
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        getSite().registerContextMenu(menu, viewer);
    }

    private void openSelected() {
        selected().forEach(document -> session.show(document.id()));
    }

    /** The documents that are selected, also by way of their group. */
    public List<Document> selected() {
        return DocumentTree.documents(viewer.getStructuredSelection());
    }

    private void openFirst() {
        session.project().map(Project::documents).orElse(List.of()).stream().filter(this::matches).findFirst()
                .ifPresent(first -> session.show(first.id()));
    }

    private boolean matches(Document document) {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        return document.title().toLowerCase(Locale.ROOT).contains(wanted) || document.id().value().contains(wanted);
    }

    private void showProject() {
        Optional<Project> project = session.project();
        List<Document> documents = project.map(Project::documents).orElse(List.of());
        counts.show(project);
        show(documents);
        if (project.isEmpty()) {
            pages.topControl = noProject;
        } else {
            pages.topControl = documents.isEmpty() ? noDocuments : list;
        }
        stack.layout(true, true);
    }

    /** Shows the documents; what was unfolded and selected stays so, and what is new is unfolded. */
    private void show(List<Document> documents) {
        IStructuredSelection selection = viewer.getStructuredSelection();
        Set<Object> folded = new HashSet<>();
        for (TreeItem item : viewer.getTree().getItems()) {
            if (item.getData() instanceof DocumentGroup && !item.getExpanded()) {
                folded.add(item.getData());
            }
        }
        viewer.setInput(documents);
        viewer.expandAll();
        folded.forEach(group -> viewer.setExpandedState(group, false));
        viewer.setSelection(selection);
    }

    /** Selects the active editor's document. */
    private void follow() {
        IEditorPart editor = getSite().getPage().getActiveEditor();
        if (editor != null && editor.getEditorInput() instanceof DocumentInput input) {
            session.project().flatMap(project -> project.document(input.document()))
                    .ifPresent(document -> viewer.setSelection(new StructuredSelection(document), true));
        }
    }

    private void countsArrived() {
        if (!viewer.getControl().isDisposed()) {
            viewer.refresh(true);
        }
    }

    @Override
    public void setFocus() {
        if (pages.topControl == list) {
            viewer.getControl().setFocus();
        } else {
            pages.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        session.removeListener(news);
        getSite().getPage().removePartListener(editors);
        counts.dispose();
        super.dispose();
    }

    /** Keeps the documents whose title or id contains what is typed. */
    private final class TitleFilter extends ViewerFilter {
        @Override
        public boolean select(Viewer of, Object parent, Object element) {
            return element instanceof DocumentGroup group ? group.documents().stream().anyMatch(DocumentsView.this::matches)
                    : matches((Document) element);
        }
    }

    private final class News implements SessionListener {
        @Override
        public void projectChanged() {
            filter.setText("");
            showProject();
            follow();
        }

        @Override
        public void documentsChanged() {
            showProject();
        }

        @Override
        public void annotationsChanged(DocumentId document) {
            counts.changed(document);
        }
    }

    private final class EditorFollower implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            follow();
        }
    }
}
