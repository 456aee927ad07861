/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.repeat;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.assist.Repetition;
import org.isnad.project.assist.Repetition.Place;
import org.isnad.ui.BidiText;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.internal.preview.PreviewDialog;
import org.isnad.ui.editor.internal.preview.PreviewTree;
import org.isnad.ui.editor.internal.preview.PreviewTree.Group;

/** Lists the places that say the same as an annotation; where to look, and behind what, can be changed in it. */
final class RepeatDialog extends PreviewDialog<Place> {

    private final Project project;
    private final DocumentId document;
    private final Repetition repetition;
    private final String words;
    private final String label;
    private PreviewTree<Place> list;
    private ProgressBar bar;
    private Button everywhere;
    private Button proclitics;
    private PlaceSearch search;
    private List<Place> chosen = List.of();

    /**
     * @param words what the annotation covers
     * @param label of its tag
     */
    RepeatDialog(Shell parent, Project project, DocumentId document, Repetition repetition, String words,
            String label) {
        super(parent, "repeat", HelpIds.EDITOR, Repeating.MESSAGES.text("dialog.mark"));
        this.project = project;
        this.document = document;
        this.repetition = repetition;
        this.words = words;
        this.label = label;
    }

    /** What was left ticked. */
    List<Place> chosen() {
        return chosen;
    }

    @Override
    protected String window() {
        return Repeating.MESSAGES.text("dialog.window");
    }

    @Override
    protected String title() {
        return Repeating.MESSAGES.text("dialog.title", BidiText.isolate(words), BidiText.isolate(label));
    }

    @Override
    protected String hint() {
        return Repeating.MESSAGES.text("dialog.hint");
    }

    @Override
    protected void fill(Composite area) {
        Composite options = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(options);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(options);
        everywhere = check(options, "repeat.everywhere", "dialog.everywhere", false);
        proclitics = check(options, "repeat.proclitics", "dialog.proclitics", true);
        list = new PreviewTree<>(area, "repeat.list", List.of(Repeating.MESSAGES.text("dialog.text"),
                Repeating.MESSAGES.text("dialog.note")), this::check);
        bar = new ProgressBar(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        search = new PlaceSearch(area, project, repetition, this::tell, this::take);
        begin();
    }

    private Button check(Composite parent, String testId, String text, boolean on) {
        Button button = TestIds.mark(new Button(parent, SWT.CHECK), testId);
        button.setText(Repeating.MESSAGES.text(text));
        button.setSelection(on);
        button.addListener(SWT.Selection, event -> begin());
        return button;
    }

    private void begin() {
        list.show(List.of());
        bar.setVisible(true);
        bar.setSelection(0);
        setMessage(Repeating.MESSAGES.text("searching"));
        search.start(documents(), proclitics.getSelection());
    }

    /** The document itself first. */
    private List<DocumentId> documents() {
        List<DocumentId> documents = new ArrayList<>(List.of(document));
        if (everywhere.getSelection()) {
            project.documents().stream().map(Document::id).filter(id -> !id.equals(document)).forEach(documents::add);
        }
        return documents;
    }

    private void tell(int done, int of) {
        bar.setMaximum(of);
        bar.setSelection(done);
    }

    private void take(List<Group<Place>> groups) {
        bar.setVisible(false);
        list.show(groups);
        long all = groups.stream().mapToLong(group -> group.rows().size()).sum();
        setMessage(Repeating.MESSAGES.text("dialog.found", all, list.ticked().size()));
    }

    @Override
    protected PreviewTree<Place> list() {
        return list;
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.OK_ID) {
            chosen = list.ticked();
        }
        super.buttonPressed(id);
    }
}
