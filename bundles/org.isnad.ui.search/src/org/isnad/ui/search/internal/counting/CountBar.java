/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.search.statistics.StopWords;
import org.isnad.text.MatchMode;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** Where it is chosen what is counted, in what form and where. */
final class CountBar {

    private static final StopWords ARABIC = StopWords.arabic();
    private static final int WIDEST_CHOICE = 220;
    private static final int WORD_WIDTH = 140;

    private final Composite row;
    private final CCombo kinds;
    private final CCombo forms;
    private final Text word;
    private final CCombo documents;
    private final Composite against;
    private final CCombo reference;
    private final Button stopWords;
    private List<DocumentGroup> groups = List.of();

    /** @param changed is called when something else was chosen, or Enter was pressed in the word */
    CountBar(Composite parent, Runnable changed) {
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(8).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        kinds = combo(row, "frequencies.kind", Texts.text("kind"), changed);
        kinds.setItems(Arrays.stream(CountKind.values()).map(CountKind::label).toArray(String[]::new));
        kinds.select(0);
        word = SpokenName.set(TestIds.mark(new Text(row, SWT.SEARCH | SWT.RIGHT_TO_LEFT), "frequencies.word"),
                Texts.text("word"));
        word.setMessage(Texts.text("word"));
        word.setToolTipText(Texts.text("word.tip"));
        word.setLayoutData(new RowData(WORD_WIDTH, SWT.DEFAULT));
        word.addListener(SWT.DefaultSelection, event -> changed.run());
        forms = combo(row, "frequencies.form", Texts.text("form"), changed);
        forms.setItems(Arrays.stream(MatchMode.values()).map(mode -> Texts.text("form." + mode.id()))
                .toArray(String[]::new));
        forms.select(MatchMode.FOLDED.ordinal());
        documents = combo(row, "frequencies.documents", Texts.text("documents"), changed);
        against = new Composite(row, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).spacing(8).applyTo(against);
        new Label(against, SWT.NONE).setText(Texts.text("against"));
        reference = combo(against, "frequencies.reference", Texts.text("against"), changed);
        stopWords = TestIds.mark(new Button(row, SWT.CHECK), "frequencies.stopWords");
        stopWords.setText(Texts.text("stopWords"));
        stopWords.setToolTipText(Texts.text("stopWords.tip"));
        stopWords.setSelection(true);
        stopWords.addListener(SWT.Selection, event -> changed.run());
        adapt();
    }

    CountKind kind() {
        return CountKind.values()[Math.max(0, kinds.getSelectionIndex())];
    }

    String word() {
        return word.getText().strip();
    }

    /** Asks for the collocations of a word. */
    void ask(String text) {
        word.setText(text);
        kinds.select(CountKind.COLLOCATIONS.ordinal());
        adapt();
    }

    /** Offers groups of these documents; what was chosen stays where it is still offered. */
    void offer(List<Document> all) {
        groups = DocumentGroup.of(all);
        offer(documents, groups.stream().map(DocumentGroup::label).toList());
        List<String> others = new ArrayList<>(groups.stream().map(DocumentGroup::label).toList());
        others.set(0, Texts.text("documents.others"));
        offer(reference, others);
        row.layout(true, true);
    }

    /** The question that is chosen. */
    CountQuestion question(List<Document> all) {
        return new CountQuestion(kind(), MatchMode.values()[forms.getSelectionIndex()], word(),
                chosen(documents, all), chosen(reference, all), stopWords.getSelection() ? ARABIC : StopWords.NONE);
    }

    void setFocus() {
        (kind() == CountKind.COLLOCATIONS ? word : kinds).setFocus();
    }

    boolean hasFocus() {
        return word.isFocusControl();
    }

    void copy() {
        word.copy();
    }

    /** Shows what the kind needs and hides the rest. */
    void adapt() {
        boolean words = kind() != CountKind.ENTITIES && kind() != CountKind.TAGS;
        show(word, kind() == CountKind.COLLOCATIONS);
        show(forms, words);
        show(stopWords, words);
        show(against, kind() == CountKind.KEYNESS);
        row.requestLayout();
    }

    private static void show(Control control, boolean visible) {
        RowData data = control.getLayoutData() instanceof RowData known ? known : new RowData();
        data.exclude = !visible;
        control.setLayoutData(data);
        control.setVisible(visible);
    }

    private List<DocumentId> chosen(CCombo combo, List<Document> all) {
        DocumentGroup group = groups.get(Math.max(0, combo.getSelectionIndex()));
        return all.stream().filter(group.matches()).map(Document::id).toList();
    }

    private static void offer(CCombo combo, List<String> labels) {
        String chosen = combo.getText();
        combo.setItems(labels.toArray(String[]::new));
        combo.select(Math.max(0, labels.indexOf(chosen)));
    }

    private CCombo combo(Composite parent, String testId, String name, Runnable changed) {
        CCombo combo = SpokenName.set(TestIds.mark(new CCombo(parent, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), testId),
                name);
        combo.setToolTipText(name);
        combo.setVisibleItemCount(20);
        if (testId.endsWith("documents") || testId.endsWith("reference")) {
            combo.setLayoutData(new RowData(WIDEST_CHOICE, SWT.DEFAULT));
        }
        combo.addListener(SWT.Selection, event -> {
            adapt();
            changed.run();
        });
        return combo;
    }
}
