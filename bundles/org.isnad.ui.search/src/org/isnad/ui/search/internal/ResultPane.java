/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.isnad.ui.TestIds;
import org.isnad.ui.search.internal.facets.Facet;
import org.isnad.ui.search.internal.facets.FacetNames;
import org.isnad.ui.search.internal.facets.FacetPanel;
import org.isnad.ui.search.internal.hits.HitNames;
import org.isnad.ui.search.internal.hits.HitTable;

/** Below the query: how much was found, and the hits, or a hint in their place, with their groups beside them. */
final class ResultPane {

    private static final int ROOM_FOR_BOTH = 750;
    private static final int[] WEIGHTS = { 78, 22 };

    private final Label count;
    private final SashForm sash;
    private final Composite stack;
    private final StackLayout pages = new StackLayout();
    private final Hint hint;
    private final HitTable hits;
    private final FacetPanel groups;
    private Optional<FacetPanel.Counting> counting = Optional.empty();

    /**
     * @param parent has a grid layout
     * @param narrow is told the group to which the user wants to narrow the hits
     */
    ResultPane(Composite parent, HitNames names, FacetNames facetNames, HitTable.Listener listener,
            Consumer<Facet> narrow) {
        count = TestIds.mark(new Label(parent, SWT.NONE), "search.count");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(sash);
        stack = new Composite(sash, SWT.NONE);
        stack.setLayout(pages);
        hint = new Hint(stack);
        hits = new HitTable(stack, names, listener);
        groups = new FacetPanel(sash, facetNames, narrow);
        sash.setWeights(WEIGHTS);
        sash.setMaximizedControl(stack);
    }

    HitTable hits() {
        return hits;
    }

    boolean isDisposed() {
        return stack.isDisposed();
    }

    boolean showsHits() {
        return pages.topControl == hits.control();
    }

    void showHits() {
        toTop(true);
    }

    /** Shows a sentence in the place of the hits. */
    void tell(String text) {
        hint.show(text);
        toTop(false);
    }

    /** Shows a sentence in the place of the hits, with a link that takes the next step. */
    void tell(String text, String linkText, Runnable nextStep) {
        hint.show(text, linkText, nextStep);
        toTop(false);
    }

    private void toTop(boolean table) {
        pages.topControl = table ? hits.control() : hint.control();
        stack.layout();
    }

    /** Says how much was found; an empty text leaves its room to the rest. */
    void setCount(String text) {
        count.setText(LegacyActionTools.escapeMnemonics(text));
        ((GridData) count.getLayoutData()).exclude = text.isEmpty();
        count.setVisible(!text.isEmpty());
        count.requestLayout();
    }

    /** Counts these hits, where groups are shown; empty for none. */
    void count(Optional<FacetPanel.Counting> newCounting) {
        counting = newCounting;
        groups.show(counting.filter(any -> groupsShown()));
    }

    boolean groupsShown() {
        return sash.getMaximizedControl() == null;
    }

    /** Shows the groups beside the hits, or not. */
    void showGroups(boolean on) {
        sash.setMaximizedControl(on ? null : stack);
        count(counting);
    }

    /** Shows the groups if the first size says that there is room for them beside the hits. */
    void showGroupsWhereThereIsRoom() {
        sash.addListener(SWT.Resize, new Listener() {
            @Override
            public void handleEvent(Event event) {
                int width = sash.getSize().x;
                if (width > 0) {
                    sash.removeListener(SWT.Resize, this);
                    showGroups(width >= ROOM_FOR_BOTH);
                }
            }
        });
    }
}
