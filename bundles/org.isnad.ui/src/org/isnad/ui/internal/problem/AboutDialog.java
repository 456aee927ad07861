/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Icons;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** Name, version and licence of the program, and the bundles that it is made of with theirs. */
public final class AboutDialog extends TextDialog {

    private static final int GAP = 12;
    private static final int TABLE_HEIGHT = 220;
    private static final int COLUMN_CHARACTERS = 32;
    private static final List<String> COLUMNS = List.of("about.bundle", "about.version", "about.licence");

    public AboutDialog(Shell parent) {
        super(parent, "about.dialog", Texts.text("about.window"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(GAP, GAP).spacing(GAP, GAP).applyTo(area);
        Label icon = new Label(area, SWT.NONE);
        icon.setImage(Icons.image("isnad-large"));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        TestIds.mark(sentence(area, Texts.text("about.text", Versions.product())), "about.text");
        Table table = TestIds.mark(new Table(area, SWT.BORDER | SWT.FULL_SELECTION), "about.bundles");
        GridData data = GridDataFactory.fillDefaults().grab(true, true).span(2, 1).create();
        data.heightHint = TABLE_HEIGHT;
        data.widthHint = convertWidthInCharsToPixels(COLUMN_CHARACTERS * COLUMNS.size());
        table.setLayoutData(data);
        table.setHeaderVisible(true);
        COLUMNS.forEach(key -> new TableColumn(table, SWT.NONE).setText(Texts.text(key)));
        CutColumn.attachAll(table);
        bundles().forEach(bundle -> new TableItem(table, SWT.NONE).setText(row(bundle)));
        int widest = convertWidthInCharsToPixels(COLUMN_CHARACTERS);
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth(), widest));
        }
        return area;
    }

    private static List<Bundle> bundles() {
        return Arrays.stream(FrameworkUtil.getBundle(Platform.class).getBundleContext().getBundles())
                .sorted(Comparator.comparing(Bundle::getSymbolicName)).toList();
    }

    private static String[] row(Bundle bundle) {
        return new String[] { bundle.getSymbolicName(), bundle.getVersion().toString(), licence(bundle) };
    }

    private static String licence(Bundle bundle) {
        String licence = bundle.getHeaders().get(Constants.BUNDLE_LICENSE);
        if (licence != null) {
            return licence;
        }
        return bundle.getSymbolicName().matches("org\\.(isnad|eclipse)\\..*") ? "EPL-2.0" : "";
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createCopyButton(bar);
        createButton(bar, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected String copied() {
        StringBuilder text = new StringBuilder(Versions.product()).append('\n');
        bundles().forEach(bundle -> text.append(String.join("\t", row(bundle))).append('\n'));
        return text.toString();
    }
}
