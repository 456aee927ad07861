/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.SpanData;
import org.isnad.project.Revision;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

import com.ibm.icu.text.NumberFormat;

/** Says what another text means for a document's annotations, and asks whether it shall be so. */
final class RevisionDialog extends TitleAreaDialog {

    private static final String[] COLUMNS = { "revision.tag", "revision.before", "revision.outcome", "revision.after",
        "revision.annotator" };
    private static final int[] WEIGHTS = { 14, 30, 22, 30, 14 };
    private static final int NARROWEST = 80;
    private static final int WIDTH = 760;
    private static final int HEIGHT = 280;

    private final String title;
    private final String question;
    private final List<Revision.Moved> moved;
    private final String before;
    private final String after;

    /**
     * @param before the text as it is
     * @param after  the text as it will be
     */
    RevisionDialog(Shell parent, String title, String question, Revision revision, String before, String after) {
        super(parent);
        this.title = title;
        this.question = question;
        this.moved = revision.annotations();
        this.before = before;
        this.after = after;
        setHelpAvailable(true);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        TestIds.mark(shell, "revision.dialog");
        Help.set(shell, HelpIds.DOCUMENTS_TEXT);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(question);
        setMessage(moved.isEmpty() ? Texts.text("revision.allStay")
                : Texts.text("revision.some", count(Revision.Outcome.REANCHORED), count(Revision.Outcome.EMPTIED)));
        if (!moved.isEmpty()) {
            createTable(area);
        }
        return area;
    }

    private long count(Revision.Outcome outcome) {
        return moved.stream().filter(each -> each.outcome() == outcome).count();
    }

    private void createTable(Composite area) {
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(frame);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        Table table = TestIds.mark(new Table(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL), "revision.table");
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEAD);
            column.setText(Texts.text(COLUMNS[i]));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST));
        }
        CutColumn.attachAll(table);
        table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(texts(moved.get(event.index))));
        table.setItemCount(moved.size());
    }

    private String[] texts(Revision.Moved each) {
        NumberFormat percent = NumberFormat.getPercentInstance(MessageBundle.userLocale());
        return new String[] { each.before().tag().orElse(each.before().layer()), quote(each.before(), before),
            Texts.text("revision." + each.outcome().name(), percent.format(each.confidence())),
            quote(each.after(), after), each.annotator().name() };
    }

    private static String quote(SpanData span, String text) {
        return span.end() > text.length() ? "" : span.coveredText(text).replaceAll("\\R", " ");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Texts.text("revision.do"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        TestIds.mark(getButton(IDialogConstants.OK_ID), "revision.ok");
    }
}
