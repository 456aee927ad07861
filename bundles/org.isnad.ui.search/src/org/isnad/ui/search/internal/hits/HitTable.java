/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.hits;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.schema.Tagset;
import org.isnad.search.HitOrder;
import org.isnad.search.SearchHit;
import org.isnad.ui.EditorFont;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.TagLooks;

/**
 * The hits, each a line that is read from right to left and aligned around the hit: what stands before it in the text
 * is on its right, what stands after it on its left. The toolkit's table holds only the lines that are in sight: one of
 * 240,000 would hold up the user for two seconds whenever it is filled or emptied.
 */
public final class HitTable {

    /** Makes a cell a right-to-left paragraph even when it begins with a digit or a Latin letter. */
    private static final String RIGHT_TO_LEFT_MARK = "\u200f";
    /** What a table cell needs around its text, and a box to tick, in pixels. */
    private static final int CELL_MARGIN = 14;
    private static final int BOX = 26;
    private static final int SMALLEST_COLUMN = 60;

    private final Listener listener;
    private final HitNames names;
    private final Composite frame;
    private final Table table;
    private final Slider slider;
    private final Ticks ticks = new Ticks();
    private final LocalResourceManager fonts;
    private Font bold;
    private Optional<TagLooks> looks = Optional.empty();
    private HitRows rows = HitRows.NONE;
    private int top;
    private int current = -1;
    private int lastRoom;

    /** Is told what the user does. */
    public interface Listener {

        void open(SearchHit hit);

        /** Other hits are ticked. */
        void ticked();

        /** The hits are wanted in another order. */
        void sort(HitOrder order);

        /** The user goes up from the first line. */
        void leave();
    }

    /** What stays when other hits are shown. */
    public enum Stays {
        /** They answer another question: nothing. */
        NOTHING,
        /** They are the same, or some of them, in another order: what is ticked. */
        TICKS,
        /** They answer the same question again: what is ticked, selected and in sight. */
        PLACE
    }

    private enum Column {
        DOCUMENT(SWT.LEFT, 4, HitOrder.READING),
        OUTLET(SWT.LEFT, 2, null),
        BEFORE(SWT.RIGHT, 7, HitOrder.LEFT_CONTEXT),
        HIT(SWT.CENTER, 3, HitOrder.FORM),
        AFTER(SWT.LEFT, 7, HitOrder.RIGHT_CONTEXT),
        LABELS(SWT.LEFT, 3, null);

        private final int alignment;
        private final int weight;
        private final HitOrder order;

        Column(int alignment, int weight, HitOrder order) {
            this.alignment = alignment;
            this.weight = weight;
            this.order = order;
        }
    }

    public HitTable(Composite parent, HitNames names, Listener listener) {
        this.names = names;
        this.listener = listener;
        frame = new Composite(parent, SWT.RIGHT_TO_LEFT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(frame);
        Composite holder = new Composite(frame, SWT.RIGHT_TO_LEFT);
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = SpokenName.set(TestIds.mark(new Table(holder, SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION
                | SWT.NO_SCROLL | SWT.RIGHT_TO_LEFT), "search.hits"), Texts.text("hits"));
        table.setHeaderVisible(true);
        for (Column column : Column.values()) {
            add(layout, column);
        }
        slider = SpokenName.set(TestIds.mark(new Slider(frame, SWT.VERTICAL), "search.hits.slider"),
                Texts.text("hits.slider"));
        GridDataFactory.fillDefaults().grab(false, true).applyTo(slider);
        fonts = new LocalResourceManager(JFaceResources.getResources(), table);
        takeFont();
        listen();
    }

    private void add(TableColumnLayout layout, Column shown) {
        TableColumn column = new TableColumn(table, shown.alignment);
        column.setText(Texts.text("column." + shown));
        // GTK takes the height of all lines from the first one's visible cells; a column without width has none.
        column.setWidth(SMALLEST_COLUMN);
        column.addListener(SWT.Resize, event -> later());
        layout.setColumnData(column, new ColumnWeightData(shown.weight, SMALLEST_COLUMN));
        if (shown.order != null) {
            column.setToolTipText(Texts.text("column." + shown + ".tip"));
            column.addListener(SWT.Selection, event -> listener.sort(shown.order));
        }
    }

    private void listen() {
        table.addListener(SWT.Resize, event -> later());
        table.addListener(SWT.Selection, this::select);
        table.addListener(SWT.DefaultSelection, event ->
                hit(top + table.indexOf((TableItem) event.item)).ifPresent(listener::open));
        table.addListener(SWT.KeyDown, event -> event.doit = event.doit && !pressed(event));
        table.addListener(SWT.MouseVerticalWheel, event -> {
            scrollTo(top - event.count);
            event.doit = false;
        });
        slider.addListener(SWT.Selection, event -> scrollTo(slider.getSelection()));
        IPropertyChangeListener followFont = event -> {
            if (event.getProperty().equals(EditorFont.KEY)) {
                takeFont();
            }
        };
        EditorFont.addListener(followFont);
        table.addListener(SWT.Dispose, event -> {
            EditorFont.removeListener(followFont);
            rows.drop();
        });
    }

    public Control control() {
        return frame;
    }

    public Table table() {
        return table;
    }

    public Ticks ticks() {
        return ticks;
    }

    /** Shows labels and colours of another tagset. */
    public void setTagset(Tagset tagset) {
        looks.ifPresentOrElse(known -> known.setTagset(tagset), () -> looks = Optional.of(new TagLooks(table, tagset)));
        refresh();
    }

    /** Shows other hits. */
    public void show(HitRows newRows, HitOrder order, Stays stays) {
        rows.drop();
        rows = newRows;
        rows.onArrival(this::refresh);
        for (Column column : Column.values()) {
            if (column.order == order) {
                table.setSortColumn(table.getColumn(column.ordinal()));
                table.setSortDirection(SWT.UP);
            }
        }
        if (stays != Stays.PLACE) {
            top = 0;
            current = -1;
        }
        if (stays == Stays.NOTHING) {
            ticks.setAll(false);
        }
        current = Math.min(current, rows.size() - 1);
        scrollTo(top);
    }

    public HitRows rows() {
        return rows;
    }

    /** The hit of the selected line. */
    public Optional<SearchHit> selected() {
        return hit(current);
    }

    /** Ticks all hits, or none. */
    public void tickAll(boolean all) {
        ticks.setAll(all);
        refresh();
        listener.ticked();
    }

    /** Moves the focus into the hits. */
    public void enter() {
        table.setFocus();
        if (current < 0 && rows.size() > 0) {
            go(0);
        }
    }

    /** Fills all lines in sight anew. */
    public void refresh() {
        if (table.isDisposed()) {
            return;
        }
        int room = room();
        if (current >= top + room && current < top + lastRoom) {
            // Lines got higher: the selected one stays in sight.
            top = current - room + 1;
        }
        lastRoom = room;
        int seen = Math.min(room, rows.size() - top);
        table.setItemCount(Math.max(0, seen));
        GC gc = new GC(table);
        try {
            for (int i = 0; i < seen; i++) {
                fill(table.getItem(i), rows.get(top + i), gc);
            }
        } finally {
            gc.dispose();
        }
        if (current >= top && current < top + seen) {
            table.setSelection(current - top);
        } else {
            table.deselectAll();
        }
        int thumb = Math.max(1, Math.min(seen, rows.size()));
        slider.setValues(top, 0, Math.max(rows.size(), 1), thumb, 1, Math.max(1, thumb - 1));
        slider.setEnabled(rows.size() > seen);
    }

    private Optional<SearchHit> hit(int row) {
        return row < 0 || row >= rows.size() ? Optional.empty() : rows.get(row);
    }

    private void later() {
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed()) {
                scrollTo(top);
            }
        });
    }

    /** How many whole lines there is room for. */
    private int room() {
        int height = table.getSize().y - table.getHeaderHeight();
        return Math.max(1, height / Math.max(1, table.getItemHeight()));
    }

    private void scrollTo(int row) {
        top = Math.clamp(row, 0, Math.max(0, rows.size() - room()));
        refresh();
    }

    /** Selects a row and brings it into sight. */
    private void go(int row) {
        current = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
        scrollTo(current < top ? current : Math.max(top, current - room() + 1));
    }

    private void select(Event event) {
        int row = top + table.indexOf((TableItem) event.item);
        if (event.detail == SWT.CHECK) {
            hit(row).ifPresent(hit -> ticks.set(hit, ((TableItem) event.item).getChecked()));
            listener.ticked();
        } else {
            current = row;
        }
    }

    private boolean pressed(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return false;
        }
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> go(current + 1);
            case SWT.ARROW_UP -> {
                if (current <= 0) {
                    listener.leave();
                } else {
                    go(current - 1);
                }
            }
            case SWT.PAGE_DOWN -> go(current + room());
            case SWT.PAGE_UP -> go(current - room());
            case SWT.HOME -> go(0);
            case SWT.END -> go(rows.size() - 1);
            case ' ' -> toggle();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void toggle() {
        selected().ifPresent(hit -> {
            ticks.set(hit, !ticks.has(hit));
            refresh();
            listener.ticked();
        });
    }

    private void fill(TableItem item, Optional<SearchHit> there, GC gc) {
        if (there.isEmpty()) {
            item.setText(IntStream.range(0, Column.values().length).mapToObj(i -> Excerpt.ELLIPSIS)
                    .toArray(String[]::new));
            item.setImage(Column.LABELS.ordinal(), null);
            item.setChecked(false);
            return;
        }
        SearchHit hit = there.get();
        gc.setFont(table.getFont());
        ToIntFunction<String> measure = text -> gc.textExtent(text).x;
        set(item, Column.DOCUMENT, Excerpt.after(names.title(hit.document()), width(Column.DOCUMENT) - BOX, measure));
        set(item, Column.OUTLET, Excerpt.after(names.outlet(hit.document()), width(Column.OUTLET), measure));
        set(item, Column.BEFORE, Excerpt.before(hit.left(), width(Column.BEFORE), measure));
        set(item, Column.AFTER, Excerpt.after(hit.right(), width(Column.AFTER), measure));
        label(item, names.labels(hit), measure);
        item.setChecked(ticks.has(hit));
        gc.setFont(bold);
        set(item, Column.HIT, Excerpt.after(hit.text(), width(Column.HIT), measure));
        item.setFont(Column.HIT.ordinal(), bold);
    }

    private void label(TableItem item, List<HitNames.Label> labels, ToIntFunction<String> measure) {
        Optional<Image> image = looks.flatMap(known -> labels.stream().findFirst()
                .map(one -> known.image(one.layer(), one.tag())));
        item.setImage(Column.LABELS.ordinal(), image.orElse(null));
        String text = looks.map(known -> labels.stream().map(one -> known.label(one.layer(), one.tag()))
                .distinct().collect(Collectors.joining(Texts.text("labels.between")))).orElse("");
        int beside = image.map(there -> there.getBounds().width + CELL_MARGIN).orElse(0);
        set(item, Column.LABELS, Excerpt.after(text, width(Column.LABELS) - beside, measure));
    }

    private static void set(TableItem item, Column column, String text) {
        item.setText(column.ordinal(), RIGHT_TO_LEFT_MARK + text);
    }

    private int width(Column column) {
        return table.getColumn(column.ordinal()).getWidth() - CELL_MARGIN;
    }

    /** The family of the editor in the size of tables. */
    private void takeFont() {
        int size = table.getDisplay().getSystemFont().getFontData()[0].getHeight() + 1;
        FontDescriptor plain = FontDescriptor.createFrom(EditorFont.family(), size, SWT.NORMAL);
        table.setFont(fonts.create(plain));
        bold = fonts.create(plain.withStyle(SWT.BOLD));
        refresh();
    }
}
