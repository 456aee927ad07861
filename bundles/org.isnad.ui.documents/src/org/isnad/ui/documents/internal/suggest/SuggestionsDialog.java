/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.project.Project;
import org.isnad.project.assist.Suggestions;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.Quote;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

import com.ibm.icu.text.NumberFormat;

/** Lists suggestions, each with its words and what stands around them, to be unticked where they are wrong. */
final class SuggestionsDialog extends QuestionDialog {

    private static final String[] COLUMNS = { "suggest.text", "suggest.tag", "suggest.document", "suggest.score" };
    private static final int[] WEIGHTS = { 50, 16, 22, 12 };
    private static final int NARROWEST = 70;
    private static final int WIDTH = 820;
    private static final int HEIGHT = 420;
    private static final int ALL_ID = IDialogConstants.CLIENT_ID + 1;
    private static final int NONE_ID = IDialogConstants.CLIENT_ID + 2;

    private final Project project;
    private final List<Suggestions.Proposal> proposals;
    private final Map<DocumentId, String> texts;
    private final List<Boolean> ticked;
    private Table table;

    /** @param texts of the documents that something is suggested in */
    SuggestionsDialog(Shell parent, Project project, Suggestions suggestions, Map<DocumentId, String> texts) {
        super(parent, "suggest", HelpIds.SUGGESTIONS);
        this.project = project;
        this.proposals = suggestions.proposals();
        this.texts = texts;
        this.ticked = new ArrayList<>(Collections.nCopies(proposals.size(), true));
    }

    /** What was left ticked. */
    List<Suggestions.Proposal> chosen() {
        return IntStream.range(0, proposals.size()).filter(ticked::get).mapToObj(proposals::get).toList();
    }

    @Override
    protected String window() {
        return Texts.text("suggest.title");
    }

    @Override
    protected String hint() {
        return Texts.text("suggest.hint", proposals.size());
    }

    @Override
    protected void fill(Composite area) {
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(frame);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        table = TestIds.mark(new Table(frame, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL),
                "suggest.table");
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEAD);
            column.setText(Texts.text(COLUMNS[i]));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST));
        }
        CutColumn.attachAll(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                ticked.set(table.indexOf((TableItem) event.item), ((TableItem) event.item).getChecked());
                check();
            }
        });
        table.setItemCount(proposals.size());
    }

    private void fill(TableItem item, int index) {
        Suggestions.Proposal proposal = proposals.get(index);
        SpanData span = proposal.span();
        NumberFormat percent = NumberFormat.getPercentInstance(MessageBundle.userLocale());
        item.setText(new String[] { Quote.inContext(span.extent(), texts.get(proposal.document())), tag(span),
            project.document(proposal.document()).map(Document::title).orElse(proposal.document().value()),
            span.origin().score().isPresent() ? percent.format(span.origin().score().getAsDouble()) : "" });
        item.setChecked(ticked.get(index));
    }

    private String tag(SpanData span) {
        return span.tag().flatMap(tag -> project.tagset().layer(span.layer()).flatMap((Layer layer) -> layer.tag(tag)))
                .map(tag -> tag.label().in(MessageBundle.userLocale())).or(span::tag).orElse(span.layer());
    }

    @Override
    protected void createButtons(Composite parent) {
        createButton(parent, ALL_ID, Texts.text("suggest.all"), false);
        createButton(parent, NONE_ID, Texts.text("suggest.none"), false);
        createButton(parent, IDialogConstants.OK_ID, Texts.text("suggest.add"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == ALL_ID || id == NONE_ID) {
            Collections.fill(ticked, id == ALL_ID);
            table.clearAll();
            check();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void check() {
        accept(null, ticked.contains(true));
    }
}
