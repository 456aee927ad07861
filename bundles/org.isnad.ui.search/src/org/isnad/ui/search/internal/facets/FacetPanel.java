/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.facets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.DocumentMetadata;
import org.isnad.search.Grouping;
import org.isnad.search.HitGroups;
import org.isnad.text.MatchMode;
import org.isnad.ui.BidiText;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** The hits counted by what they have in common: a table with bars, the most frequent first. */
public final class FacetPanel {

    /** What can be counted in every project; before whatever else its documents are described by. */
    private static final List<Grouping> GROUPINGS = List.of(new Grouping.ByDocument(),
            new Grouping.ByMetadata(DocumentMetadata.OUTLET), new Grouping.ByAnnotator(), new Grouping.ByTag(),
            new Grouping.ByForm(MatchMode.EXACT), new Grouping.ByForm(MatchMode.FOLDED));
    /** More groups than anybody reads. */
    private static final int MOST = 1000;
    private static final int BAR = 2;
    private static final int BAR_GAP = 3;
    private static final int[] WEIGHTS = { 5, 2, 3 };
    private static final int NARROWEST = 40;
    private static final int MARGIN = 4;
    private static final Color INK = new Color(0x3d, 0x7e, 0xc8);

    private final Composite panel;
    private final CCombo choice;
    private final Table table;
    private final FacetNames names;
    private final Label note;
    private final LatestAnswer latest;
    private Optional<Counting> counting = Optional.empty();
    private List<Grouping> groupings = GROUPINGS;
    private Counted shown = new Counted(GROUPINGS.getFirst(), List.of());
    private long greatest = 1;

    /** Groups, with what they were grouped by: another grouping may be chosen while these are still in sight. */
    private record Counted(Grouping grouping, List<HitGroups.Group> groups) {
    }

    /** What an answer brings: the groups, unless they cannot be told, and what else hits may be grouped by. */
    private record Answered(Optional<HitGroups> groups, List<String> metadata) {
    }

    /** Counts hits by something. Called on another thread. */
    public interface Counting {

        /** @return empty if it cannot be told */
        Optional<HitGroups> by(Grouping grouping, BooleanSupplier cancelled);

        /** The names of what documents are described by. */
        List<String> metadata();
    }

    /** @param narrow is told the group to which the user wants to narrow the hits */
    public FacetPanel(Composite parent, FacetNames names, Consumer<Facet> narrow) {
        this.names = names;
        latest = new LatestAnswer(parent.getDisplay());
        panel = new Composite(parent, SWT.NONE);
        panel.addListener(SWT.Dispose, event -> latest.cancel());
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(MARGIN, MARGIN).applyTo(panel);
        new Label(panel, SWT.NONE).setText(Texts.text("group.by"));
        choice = TestIds.mark(new CCombo(panel, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), "search.group");
        offer(GROUPINGS);
        choice.addListener(SWT.Selection, event -> {
            take(List.of());
            count();
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        Composite holder = new Composite(panel, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(holder);
        TableColumnLayout layout = new TableColumnLayout();
        holder.setLayout(layout);
        table = SpokenName.set(TestIds.mark(new Table(holder, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION
                | SWT.V_SCROLL), "search.groups"), Texts.text("groups"));
        table.setHeaderVisible(true);
        for (int i = 0; i < WEIGHTS.length; i++) {
            TableColumn column = new TableColumn(table, i == 1 ? SWT.RIGHT : SWT.LEFT);
            column.setText(Texts.text("column." + i));
            layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST));
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.PaintItem, this::paintBar);
        table.addListener(SWT.DefaultSelection, event -> facet(table.getSelectionIndex()).ifPresent(narrow));
        table.addListener(SWT.MouseUp, event -> {
            // The second click of two may meet other groups than the first.
            if (event.button == 1 && event.count == 1) {
                at(event).flatMap(this::facet).ifPresent(narrow);
            }
        });
        note = new Label(panel, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(1, SWT.DEFAULT).applyTo(note);
    }

    public Control control() {
        return panel;
    }

    /** What the groupings are called, for a title before a group. */
    public static String title(Grouping grouping) {
        return Texts.text("grouping." + switch (grouping) {
            case Grouping.ByDocument byDocument -> "document";
            case Grouping.ByMetadata byMetadata when DocumentMetadata.NAMES.contains(byMetadata.name()) ->
                    byMetadata.name();
            case Grouping.ByMetadata byMetadata -> "other";
            case Grouping.ByAnnotator byAnnotator -> "annotator";
            case Grouping.ByTag byTag -> "tag";
            case Grouping.ByForm byForm -> "form." + byForm.form().id();
        }, grouping instanceof Grouping.ByMetadata other ? BidiText.isolate(other.name()) : "");
    }

    /** Counts other hits from now on; empty for none, or while nobody sees the groups. */
    public void show(Optional<Counting> newCounting) {
        counting = newCounting;
        count();
    }

    private void count() {
        latest.cancel();
        Grouping grouping = grouping();
        counting.ifPresentOrElse(now -> latest.askLong(
                dropped -> new Answered(now.by(grouping, dropped), now.metadata()), this::take,
                failure -> say(Texts.text("uncounted"))), () -> take(List.of()));
    }

    private void take(Answered answered) {
        offer(Stream.concat(GROUPINGS.stream(), answered.metadata().stream()
                .sorted(Comparator.comparing(FacetPanel::rank).thenComparing(Comparator.naturalOrder()))
                .map(Grouping.ByMetadata::new)).distinct().toList());
        take(answered.groups().map(HitGroups::groups).orElse(List.of()));
        if (answered.groups().isEmpty()) {
            say(Texts.text("uncounted"));
        }
    }

    /** Names with a meaning come first, in the order in which people are shown them. */
    private static int rank(String metadata) {
        int place = DocumentMetadata.NAMES.indexOf(metadata);
        return place < 0 ? DocumentMetadata.NAMES.size() : place;
    }

    /** Offers to group by other things; what is chosen stays, also where no document has it any more. */
    private void offer(List<Grouping> offered) {
        List<Grouping> all = choice.getItemCount() == 0 || offered.contains(grouping()) ? offered
                : Stream.concat(offered.stream(), Stream.of(grouping())).toList();
        if (choice.getItemCount() == 0 || !all.equals(groupings)) {
            int chosen = choice.getItemCount() == 0 ? 0 : all.indexOf(grouping());
            groupings = all;
            choice.setItems(all.stream().map(FacetPanel::title).toArray(String[]::new));
            choice.select(chosen);
        }
    }

    private Grouping grouping() {
        return groupings.get(choice.getSelectionIndex());
    }

    private void take(List<HitGroups.Group> counted) {
        shown = new Counted(grouping(), counted.size() > MOST ? counted.subList(0, MOST) : counted);
        greatest = counted.stream().mapToLong(HitGroups.Group::hits).max().orElse(1);
        table.deselectAll();
        table.setItemCount(shown.groups().size());
        table.clearAll();
        say(counted.size() > MOST ? Texts.text("cut", MOST, counted.size()) : "");
    }

    private void say(String sentence) {
        note.setText(sentence);
        panel.layout();
    }

    private void fill(TableItem item, int index) {
        if (index < shown.groups().size()) {
            HitGroups.Group group = shown.groups().get(index);
            item.setText(0, BidiText.isolate(names.of(facet(index).orElseThrow())));
            item.setText(1, Texts.text("hits", group.hits()));
        }
    }

    private Optional<Facet> facet(int index) {
        return index < 0 || index >= shown.groups().size() ? Optional.empty()
                : Optional.of(new Facet(shown.grouping(), shown.groups().get(index).key()));
    }

    private Optional<Integer> at(Event event) {
        return Optional.ofNullable(table.getItem(new Point(event.x, event.y))).map(table::indexOf);
    }

    /** A bar as long as the group's share of the greatest one. */
    private void paintBar(Event event) {
        int row = table.indexOf((TableItem) event.item);
        if (event.index != 2 || row < 0 || row >= shown.groups().size()) {
            return;
        }
        Rectangle cell = ((TableItem) event.item).getBounds(2);
        int room = cell.width - 2 * BAR_GAP;
        int length = (int) Math.max(BAR, room * shown.groups().get(row).hits() / greatest);
        GC gc = event.gc;
        gc.setBackground(INK);
        gc.fillRectangle(cell.x + BAR_GAP, cell.y + BAR_GAP, length, cell.height - 2 * BAR_GAP);
    }
}
