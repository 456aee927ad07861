/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.FilterField;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

import com.ibm.icu.text.Collator;

/** The keys of all that can be done where the user is: what has a key and nothing to do here is left out. */
final class KeyList extends Window {

    private static final Point SIZE = new Point(520, 560);
    private static final int[] WEIGHTS = { 65, 35 };
    private static final String[] COLUMNS = { "keys.command", "keys.key" };

    private final List<Entry> entries;
    private Table table;
    private FilterField filter;

    /** A command's name and the keys that carry it out. */
    private record Entry(String name, String keys) {
    }

    /** Looks up what can be done now, before the list itself has the focus. */
    KeyList(IWorkbenchWindow window) {
        super(window.getShell());
        setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
        IBindingService bindings = window.getService(IBindingService.class);
        Collator collator = Collator.getInstance(MessageBundle.userLocale());
        entries = Arrays.stream(window.getService(ICommandService.class).getDefinedCommands())
                .filter(Command::isHandled).map(command -> entry(command, bindings))
                .filter(entry -> !entry.keys().isEmpty())
                .sorted(Comparator.comparing(Entry::name, collator::compare)).toList();
    }

    private static Entry entry(Command command, IBindingService bindings) {
        String keys = Arrays.stream(bindings.getActiveBindingsFor(command.getId())).map(TriggerSequence::format)
                .distinct().collect(Collectors.joining(", "));
        try {
            return new Entry(command.getName(), keys);
        } catch (NotDefinedException e) {
            ILog.get().warn("A command has no name: " + command.getId(), e);
            return new Entry(command.getId(), keys);
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.text("keys.window"));
        TestIds.mark(shell, "keys.window");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        filter = new FilterField(area, Texts.text("keys.filter"), "keys.filter", this::fill);
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        table = TestIds.mark(new Table(frame, SWT.FULL_SELECTION | SWT.V_SCROLL), "keys.table");
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEAD);
            column.setText(Texts.text(COLUMNS[i]));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[i]));
        }
        CutColumn.attachAll(table);
        fill();
        return area;
    }

    private void fill() {
        table.removeAll();
        entries.stream().filter(entry -> filter.accepts(entry.name(), entry.keys()))
                .forEach(entry -> new TableItem(table, SWT.NONE).setText(new String[] { entry.name(), entry.keys() }));
    }
}
