/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.view;

import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.isnad.text.Graphemes;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.paint.SpanLook;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** The columns of an annotation: text, tag, layer, annotator. A cell takes its direction from its own text. */
final class AnnotationLabels extends BaseLabelProvider implements ITableLabelProvider {

    private static final int LONGEST = 120;

    private final Swatches swatches;
    private AnnotationEditor editor;

    AnnotationLabels(Swatches swatches) {
        this.swatches = swatches;
    }

    /** The editor whose annotations are labelled from now on. */
    void show(AnnotationEditor newEditor) {
        editor = newEditor;
    }

    /** The text of all columns, as it is searched. */
    String[] columns(ShownSpan shown) {
        SpanLook look = look(shown);
        return new String[] { text(shown), look.label(), look.layerLabel(), shown.annotator().name(),
            look.shortLabel() };
    }

    @Override
    public String getColumnText(Object element, int column) {
        return columns((ShownSpan) element)[column];
    }

    @Override
    public Image getColumnImage(Object element, int column) {
        return column == 1 ? swatches.of(look((ShownSpan) element)) : null;
    }

    private SpanLook look(ShownSpan shown) {
        return editor.canvas().looks().of(shown.span());
    }

    private String text(ShownSpan shown) {
        String text = shown.span().coveredText(editor.text());
        String cut = text.length() <= LONGEST ? text
                : text.substring(0, Graphemes.of(text).previous(LONGEST)) + "…";
        return cut.replaceAll("\\R", " ");
    }
}
