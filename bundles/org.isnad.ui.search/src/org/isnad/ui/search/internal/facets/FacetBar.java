/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.facets;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.isnad.ui.BidiText;
import org.isnad.ui.TestIds;

/** The groups to which the hits are narrowed, as buttons that take them away. */
public final class FacetBar {

    private static final int GAP = 4;

    private final Composite row;
    private final FacetNames names;
    private final Consumer<Facet> remove;

    public FacetBar(Composite parent, FacetNames names, Consumer<Facet> remove) {
        this.names = names;
        this.remove = remove;
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(GAP).wrap(true).applyTo(row);
    }

    /** Stands in a grid layout, and takes no room while it is empty. */
    public Control control() {
        return row;
    }

    public void show(List<Facet> facets) {
        for (Control button : row.getChildren()) {
            button.dispose();
        }
        for (Facet facet : facets) {
            Button button = TestIds.mark(new Button(row, SWT.PUSH | SWT.FLAT), "search.facet");
            button.setText(LegacyActionTools.escapeMnemonics(Texts.text("facet",
                    BidiText.isolate(FacetPanel.title(facet.grouping())), BidiText.isolate(names.of(facet)))));
            button.setToolTipText(Texts.text("facet.tip"));
            button.addListener(SWT.Selection, event -> remove.accept(facet));
        }
        ((GridData) row.getLayoutData()).exclude = facets.isEmpty();
        row.setVisible(!facets.isEmpty());
        row.requestLayout();
    }
}
