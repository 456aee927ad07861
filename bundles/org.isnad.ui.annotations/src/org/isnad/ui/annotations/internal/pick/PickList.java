/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.pick;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.BidiText;
import org.isnad.ui.TestIds;

/** The list that drops down from a field. The field keeps the focus. */
final class PickList<T> {

    private static final int MOST_LINES = 10;
    private static final int NARROWEST = 220;

    private final Text field;
    private final String id;
    private final Consumer<Proposal<T>> pointed;
    private final Consumer<Proposal<T>> chosen;
    private Composite box;
    private Table table;
    private List<Proposal<T>> proposals = List.of();

    /**
     * @param pointed told which one is under the bar, each time it moves
     * @param chosen  told which one was clicked
     */
    PickList(Text field, String id, Consumer<Proposal<T>> pointed, Consumer<Proposal<T>> chosen) {
        this.field = field;
        this.id = id;
        this.pointed = pointed;
        this.chosen = chosen;
        field.addListener(SWT.Dispose, event -> close());
    }

    boolean isOpen() {
        return box != null && !box.isDisposed();
    }

    /** Shows these; the bar is on the first. None close the list. */
    void show(List<Proposal<T>> shown) {
        if (shown.isEmpty()) {
            close();
            return;
        }
        proposals = shown;
        if (!isOpen()) {
            open();
        }
        table.removeAll();
        for (Proposal<T> proposal : proposals) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(proposal.note().isEmpty() ? proposal.label()
                    : BidiText.isolate(proposal.label()) + "  ·  " + BidiText.isolate(proposal.note()));
            item.setImage(proposal.image());
        }
        place();
        point(0);
    }

    /** Moves the bar, which stays in the list. */
    void move(int by) {
        point(Math.clamp((long) table.getSelectionIndex() + by, 0, proposals.size() - 1));
    }

    /** The one under the bar. */
    Optional<Proposal<T>> current() {
        return isOpen() && table.getSelectionIndex() >= 0 ? Optional.of(proposals.get(table.getSelectionIndex()))
                : Optional.empty();
    }

    void close() {
        if (isOpen()) {
            box.dispose();
        }
    }

    /** A part of the window, not a window of its own: that would take the keys from the field. */
    private void open() {
        box = new Composite(field.getShell(), SWT.NONE);
        box.setLayout(new FillLayout());
        GridDataFactory.swtDefaults().exclude(true).applyTo(box);
        table = TestIds.mark(new Table(box, SWT.SINGLE | SWT.V_SCROLL | SWT.FULL_SELECTION | SWT.BORDER),
                id + ".list");
        table.addListener(SWT.MouseDown, event -> {
            TableItem item = table.getItem(new Point(event.x, event.y));
            if (item != null) {
                chosen.accept(proposals.get(table.indexOf(item)));
            }
        });
    }

    private void point(int index) {
        table.setSelection(index);
        table.showSelection();
        pointed.accept(proposals.get(index));
    }

    /** Below the field, or above it where the window ends. */
    private void place() {
        Shell shell = field.getShell();
        Rectangle around = field.getDisplay().map(field.getParent(), shell, field.getBounds());
        Rectangle window = shell.getClientArea();
        int lines = Math.min(MOST_LINES, proposals.size());
        Point size = box.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int height = Math.min(size.y, lines * table.getItemHeight() + 2 * table.getItemHeight() / 3);
        int wanted = Math.max(Math.max(NARROWEST, around.width), Math.min(size.x, window.width / 3));
        int width = Math.min(window.width, wanted);
        boolean below = around.y + around.height + height <= window.height;
        box.setBounds(Math.clamp(around.x, 0, window.width - width),
                below ? around.y + around.height : Math.max(0, around.y - height), width, height);
        box.moveAbove(null);
    }
}
