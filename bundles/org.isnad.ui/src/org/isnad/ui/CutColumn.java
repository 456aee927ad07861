/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.Objects;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Draws the texts of a column of a table or tree so that one that is too long loses its end. The system cuts a text that is
 * written from right to left at its beginning. The items keep their whole texts.
 */
public final class CutColumn {

    private static final int GAP = 4;
    private static final String ELLIPSIS = "…";
    /** Letters of the fonts that stand beside one another in the rows. */
    private static final String TALLEST = "Agقّ";

    /** What an item shows in the column. */
    private record Cell(String text, Image image, Rectangle bounds) {
    }

    private final Function<Widget, Cell> cells;

    private CutColumn(Function<Widget, Cell> cells) {
        this.cells = cells;
    }

    /** Draws a column of the table from now on. */
    public static void attach(Table table, int column) {
        if ((table.getStyle() & SWT.CHECK) != 0 && isMirrored(table)) {
            return; // where a cell begins beside its check box, GTK does not tell there
        }
        attach(table, column, widget -> {
            TableItem item = (TableItem) widget;
            return new Cell(item.getText(column), item.getImage(column), item.getBounds(column));
        });
    }

    /** Draws a column of the tree from now on. */
    public static void attach(Tree tree, int column) {
        attach(tree, column, widget -> {
            TreeItem item = (TreeItem) widget;
            return new Cell(item.getText(column), item.getImage(column), item.getBounds(column));
        });
    }

    private static boolean isMirrored(Control control) {
        return (control.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
    }

    private static void attach(Control control, int column, Function<Widget, Cell> cells) {
        CutColumn cut = new CutColumn(cells);
        // A row of Latin letters alone would be lower than its neighbour.
        control.addListener(SWT.MeasureItem, event ->
                event.height = Math.max(event.height, event.gc.textExtent(TALLEST).y));
        control.addListener(SWT.EraseItem, event -> {
            if (event.index == column) {
                event.detail &= ~SWT.FOREGROUND;
            }
        });
        control.addListener(SWT.PaintItem, event -> {
            if (event.index == column) {
                cut.paint(event);
            }
        });
    }

    /**
     * Draws all columns of the table from now on but those that are aligned at their end, such as numbers. Who points at
     * a cell that was cut sees its whole text.
     */
    public static void attachAll(Table table) {
        for (int i = 0; i < table.getColumnCount(); i++) {
            if (table.getColumn(i).getAlignment() != SWT.RIGHT) {
                attach(table, i);
            }
        }
        table.addListener(SWT.MouseMove, event -> {
            String whole = cutText(table, new Point(event.x, event.y));
            if (!Objects.equals(whole, table.getToolTipText())) {
                table.setToolTipText(whole);
            }
        });
    }

    /** The whole text of the cell at the point; null if there is none or if it is seen whole. */
    private static String cutText(Table table, Point point) {
        TableItem item = table.getItem(point);
        if (item == null) {
            return null;
        }
        for (int i = 0; i < table.getColumnCount(); i++) {
            Rectangle cell = item.getBounds(i);
            if (cell.contains(point)) {
                String text = item.getText(i);
                return extent(table, text) > cell.width - GAP ? text : null;
            }
        }
        return null;
    }

    private static int extent(Table table, String text) {
        GC gc = new GC(table);
        try {
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }

    private void paint(Event event) {
        Cell cell = cells.apply(event.item);
        Rectangle bounds = cell.bounds();
        // From right to left the event counts what stands before the text from the wrong side.
        int x = isMirrored((Control) event.widget) ? bounds.x : event.x;
        if (cell.image() != null) {
            Rectangle size = cell.image().getBounds();
            event.gc.drawImage(cell.image(), x, bounds.y + (bounds.height - size.height) / 2);
            x += size.width + GAP;
        }
        String text = cut(event.gc, cell.text(), bounds.x + bounds.width - x - GAP);
        int height = event.gc.textExtent(text).y;
        // The context writes from left to right in an English window: the cell takes its direction from its own text.
        event.gc.drawText(BidiText.isolateWhole(text), x, bounds.y + (bounds.height - height) / 2, true);
    }

    /** The text, or as much of its beginning as fits into the width in pixels. */
    private static String cut(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (fits + 1 < tooLong) {
            int middle = (fits + tooLong) / 2;
            if (gc.textExtent(text.substring(0, middle) + ELLIPSIS).x <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text.substring(0, fits).stripTrailing() + ELLIPSIS;
    }
}
