/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.text.NumberFormat;
import java.util.Map;
import java.util.SortedMap;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;

/** Lists what will no longer fit the tagset, before it is saved. To cancel is the default. */
final class MisfitsDialog extends MessageDialog {

    private static final int HEIGHT = 180;
    private static final int CANCEL = 1;

    private final SortedMap<Misfit, Integer> misfits;

    private MisfitsDialog(Shell parent, SortedMap<Misfit, Integer> misfits) {
        super(parent, Texts.text("misfits.title"), null,
                Texts.text("misfits.message", misfits.values().stream().mapToInt(Integer::intValue).sum()), WARNING,
                CANCEL, Texts.text("misfits.save"), IDialogConstants.CANCEL_LABEL);
        this.misfits = misfits;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** @return whether the tagset shall be saved all the same */
    static boolean confirm(Shell parent, SortedMap<Misfit, Integer> misfits) {
        return misfits.isEmpty() || new MisfitsDialog(parent, misfits).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Help.set(shell, HelpIds.TAGSETS_SAVING);
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout around = new GridLayout();
        around.marginWidth = 0;
        area.setLayout(around);
        Composite holder = new Composite(area, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = HEIGHT;
        holder.setLayoutData(data);
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        Table table = TestIds.mark(new Table(holder, SWT.BORDER | SWT.FULL_SELECTION), "tagset.misfits");
        table.setHeaderVisible(true);
        column(table, columns, "misfits.layer", SWT.LEAD);
        column(table, columns, "misfits.feature", SWT.LEAD);
        column(table, columns, "misfits.value", SWT.LEAD);
        column(table, columns, "misfits.count", SWT.RIGHT);
        NumberFormat numbers = NumberFormat.getIntegerInstance(MessageBundle.userLocale());
        for (Map.Entry<Misfit, Integer> misfit : misfits.entrySet()) {
            new TableItem(table, SWT.NONE).setText(new String[] { isolated(misfit.getKey().layer()),
                isolated(misfit.getKey().feature()), isolated(misfit.getKey().value()),
                numbers.format(misfit.getValue()) });
        }
        CutColumn.attachAll(table);
        return area;
    }

    private static String isolated(String name) {
        return name.isEmpty() ? "" : BidiText.isolate(name);
    }

    private static void column(Table table, TableColumnLayout columns, String key, int alignment) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(Texts.text(key));
        columns.setColumnData(column, new ColumnWeightData(1));
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean defaultButton) {
        Button button = super.createButton(parent, id, label, defaultButton);
        return TestIds.mark(button, id == CANCEL ? "tagset.misfits.cancel" : "tagset.misfits.save");
    }
}
