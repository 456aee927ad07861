/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.TestIds;

/**
 * What an annotation connects: the members of a group with their roles, or the two ends of a relation. Enter goes to
 * one; Alt with the up or down key moves a member of a group.
 */
final class Members {

    private static final int MOST_LINES = 8;

    /** A line: the role's label, and the annotation that has the role. */
    private record Line(String role, AnnotationId annotation) {
    }

    private final Table table;
    private List<Line> lines = List.of();

    /**
     * @param go   shows an annotation in the text
     * @param move moves a member from one place to another; answers where it is then
     */
    Members(Cell cell, Consumer<AnnotationId> go, IntBinaryOperator move) {
        table = TestIds.mark(new Table(cell.room(), SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL),
                "properties.members");
        new TableColumn(table, SWT.LEAD);
        new TableColumn(table, SWT.LEAD);
        CutColumn.attach(table, 1);
        cell.adopt(table);
        table.addListener(SWT.Resize, event -> widen());
        table.addListener(SWT.DefaultSelection,
                event -> go.accept(lines.get(table.getSelectionIndex()).annotation()));
        table.addListener(SWT.KeyDown, event -> pressed(event, move));
    }

    Table control() {
        return table;
    }

    /** Shows what an annotation connects, in words. */
    void show(AnnotationData annotation, Optional<Layer> layer, Function<AnnotationId, String> text) {
        List<Line> newLines = lines(annotation, layer);
        int selected = table.getSelectionIndex();
        lines = newLines;
        table.removeAll();
        for (Line line : lines) {
            new TableItem(table, SWT.NONE).setText(new String[] { line.role(), text.apply(line.annotation()) });
        }
        table.select(Math.min(selected, lines.size() - 1));
        table.getColumn(0).pack();
        int shown = Math.clamp(lines.size(), 1, MOST_LINES);
        GridData data = GridDataFactory.fillDefaults().grab(true, false)
                .hint(1, shown * table.getItemHeight()).create();
        if (!(table.getLayoutData() instanceof GridData old) || old.heightHint != data.heightHint) {
            table.setLayoutData(data);
            table.requestLayout();
        }
        widen();
    }

    private static List<Line> lines(AnnotationData annotation, Optional<Layer> layer) {
        List<Line> lines = new ArrayList<>();
        if (annotation instanceof RelationData relation) {
            lines.add(new Line(label(layer, Role.SOURCE), relation.source()));
            lines.add(new Line(label(layer, Role.TARGET), relation.target()));
        } else if (annotation instanceof GroupData group) {
            group.members().forEach(member -> lines.add(new Line(label(layer, member.role()), member.annotation())));
        }
        return lines;
    }

    private static String label(Optional<Layer> layer, String role) {
        return layer.flatMap(declared -> declared.role(role)).map(Role::label)
                .map(label -> label.in(MessageBundle.userLocale())).orElse(role);
    }

    private void widen() {
        int width = table.getClientArea().width - table.getColumn(0).getWidth();
        if (width > 0 && !Objects.equals(width, table.getColumn(1).getWidth())) {
            table.getColumn(1).setWidth(width);
        }
    }

    private void pressed(Event event, IntBinaryOperator move) {
        int by = event.keyCode == SWT.ARROW_UP ? -1 : event.keyCode == SWT.ARROW_DOWN ? 1 : 0;
        int from = table.getSelectionIndex();
        if ((event.stateMask & SWT.ALT) != 0 && by != 0 && from >= 0) {
            event.doit = false;
            table.setSelection(move.applyAsInt(from, from + by));
        }
    }
}
