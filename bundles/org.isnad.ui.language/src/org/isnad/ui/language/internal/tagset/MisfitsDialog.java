/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.SchemaRename;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;

/**
 * Lists what will no longer fit the tagset, before it is saved. Each of it is kept as it is, or becomes something that
 * the tagset has. To cancel is the default.
 */
final class MisfitsDialog extends MessageDialog {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int CANCEL = 1;
    private static final int BECOMES = 4;
    private static final int BECOMES_WEIGHT = 2;

    private final SortedMap<Misfit, Integer> misfits;
    private final Tagset before;
    private final Tagset after;
    private final Map<Misfit, String> mapped = new TreeMap<>();

    private MisfitsDialog(Shell parent, SortedMap<Misfit, Integer> misfits, Tagset before, Tagset after) {
        super(parent, Texts.text("misfits.title"), null,
                Texts.text("misfits.message", misfits.values().stream().mapToInt(Integer::intValue).sum()), WARNING,
                CANCEL, Texts.text("misfits.save"), IDialogConstants.CANCEL_LABEL);
        this.misfits = misfits;
        this.before = before;
        this.after = after;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Asks what shall become of the misfits.
     *
     * @return what they become, nothing for those that are kept; empty if the tagset shall not be saved
     */
    static Optional<List<SchemaRename>> ask(Shell parent, SortedMap<Misfit, Integer> misfits, Tagset before,
            Tagset after) {
        if (misfits.isEmpty()) {
            return Optional.of(List.of());
        }
        MisfitsDialog dialog = new MisfitsDialog(parent, misfits, before, after);
        return dialog.open() == OK ? Optional.of(dialog.renames()) : Optional.empty();
    }

    private List<SchemaRename> renames() {
        List<SchemaRename> renames = new ArrayList<>();
        mapped.forEach((misfit, target) -> renames.add(Mapping.rename(misfit, target)));
        return renames;
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
        data.widthHint = WIDTH;
        holder.setLayoutData(data);
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        Table table = TestIds.mark(new Table(holder, SWT.BORDER | SWT.FULL_SELECTION), "tagset.misfits");
        table.setHeaderVisible(true);
        column(table, columns, "misfits.layer", SWT.LEAD, 1);
        column(table, columns, "misfits.feature", SWT.LEAD, 1);
        column(table, columns, "misfits.value", SWT.LEAD, 1);
        column(table, columns, "misfits.count", SWT.RIGHT, 1);
        column(table, columns, "misfits.becomes", SWT.LEAD, BECOMES_WEIGHT);
        NumberFormat numbers = NumberFormat.getIntegerInstance(MessageBundle.userLocale());
        for (Map.Entry<Misfit, Integer> misfit : misfits.entrySet()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { isolated(misfit.getKey().layer()), isolated(misfit.getKey().feature()),
                isolated(misfit.getKey().value()), numbers.format(misfit.getValue()) });
            choice(table, item, misfit.getKey());
        }
        CutColumn.attachAll(table);
        return area;
    }

    /** A list of what the misfit may become; the first entry keeps it as it is. */
    private void choice(Table table, TableItem item, Misfit misfit) {
        List<String> targets = Mapping.targets(misfit, before, after);
        CCombo choice = TestIds.mark(new CCombo(table, SWT.READ_ONLY | SWT.FLAT), "tagset.misfits.becomes");
        choice.add(Texts.text("misfits.keep"));
        targets.forEach(target -> choice.add(isolated(target)));
        choice.select(0);
        choice.addListener(SWT.Selection, event -> {
            if (choice.getSelectionIndex() <= 0) {
                mapped.remove(misfit);
            } else {
                mapped.put(misfit, targets.get(choice.getSelectionIndex() - 1));
            }
        });
        TableEditor editor = new TableEditor(table);
        editor.grabHorizontal = true;
        editor.minimumHeight = choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        editor.setEditor(choice, item, BECOMES);
    }

    private static String isolated(String name) {
        return name.isEmpty() ? "" : BidiText.isolate(name);
    }

    private static void column(Table table, TableColumnLayout columns, String key, int alignment, int weight) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(Texts.text(key));
        columns.setColumnData(column, new ColumnWeightData(weight));
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean defaultButton) {
        Button button = super.createButton(parent, id, label, defaultButton);
        return TestIds.mark(button, id == CANCEL ? "tagset.misfits.cancel" : "tagset.misfits.save");
    }
}
