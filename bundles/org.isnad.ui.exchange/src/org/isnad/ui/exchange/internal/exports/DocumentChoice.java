/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.TestIds;
import org.isnad.ui.UiIds;
import org.isnad.ui.exchange.internal.Texts;

/**
 * All documents, or those that are checked, or the places that are offered. The documents that the user has before him are
 * checked at first.
 */
final class DocumentChoice {

    private final Composite area;
    private final Button some;
    private final CheckboxTableViewer list;
    private final Optional<FoundPlaces> offered;
    private boolean places;

    /** @param changed is called when something else is chosen */
    DocumentChoice(Composite parent, ProjectSession session, Project project, Offer offer, Runnable changed) {
        List<Document> documents = project.documents();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        offered = offer.scope().map(FoundPlaces::new);
        places = offered.isPresent() && offer.chosen();
        offer.scope().ifPresent(scope -> {
            Button within = TestIds.mark(new Button(area, SWT.RADIO), "export.scope");
            within.setText(scope.label().replace("&", "&&"));
            within.setSelection(places);
            within.addListener(SWT.Selection, event -> {
                places = within.getSelection();
                changed.run();
            });
        });
        Button all = TestIds.mark(new Button(area, SWT.RADIO), "export.all");
        all.setText(Texts.text("options.all", documents.size()));
        all.setSelection(!places);
        some = TestIds.mark(new Button(area, SWT.RADIO), "export.selected");
        some.setText(Texts.text("options.selected"));
        list = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
        TestIds.mark(list.getTable(), "export.documents");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 8 * list.getTable().getItemHeight())
                .applyTo(list.getTable());
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(ColumnLabelProvider.createTextProvider(document -> ((Document) document).title()));
        list.setInput(documents);
        list.setCheckedElements(atHand(session, documents).toArray());
        list.getTable().setEnabled(false);
        list.addCheckStateListener(event -> changed.run());
        some.addListener(SWT.Selection, event -> {
            list.getTable().setEnabled(some.getSelection());
            changed.run();
        });
        all.addListener(SWT.Selection, event -> changed.run());
    }

    Control control() {
        return area;
    }

    /** Whether nothing is chosen. */
    boolean isEmpty() {
        return some.getSelection() ? chosen().isEmpty() : list.getTable().getItemCount() == 0;
    }

    /** The documents; empty for all. */
    List<DocumentId> chosen() {
        return some.getSelection()
                ? Arrays.stream(list.getCheckedElements()).map(document -> ((Document) document).id()).toList()
                : List.of();
    }

    /** The places that the documents are restricted to; empty for whole documents. */
    Optional<FoundPlaces> places() {
        return places ? offered : Optional.empty();
    }

    /** The documents that are selected in the documents view, or the one in the editor. */
    private static List<Document> atHand(ProjectSession session, List<Document> documents) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return List.of();
        }
        if (page.getSelection(UiIds.DOCUMENTS_VIEW) instanceof IStructuredSelection selection
                && !selection.isEmpty()) {
            return documents.stream().filter(selection.toList()::contains).toList();
        }
        IEditorPart editor = page.getActiveEditor();
        return editor != null && editor.getEditorInput() instanceof DocumentInput input && input.session() == session
                ? documents.stream().filter(document -> document.id().equals(input.document())).toList()
                : List.of();
    }
}
