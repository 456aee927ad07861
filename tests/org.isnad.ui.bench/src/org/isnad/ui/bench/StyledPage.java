/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.text.TextRange;

/** The toolkit's own text widget with a background behind each annotation, asked line by line. */
final class StyledPage implements Page {

    private static final Color TINT = new Color(205, 222, 250);

    private final StyledText control;
    private final SpanIndex<SpanData> spans;
    private TextRange selected = TextRange.at(0);

    StyledPage(Composite parent, Font font, String text, SpanIndex<SpanData> spans) {
        this.spans = spans;
        control = new StyledText(parent, SWT.MULTI | SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY | SWT.RIGHT_TO_LEFT);
        control.setFont(font);
        control.addLineStyleListener(event -> event.styles = styles(event.lineOffset, event.lineText.length()));
        control.addListener(SWT.KeyDown, event -> {
            if (event.character == 'p') {
                control.redrawRange(selected.begin(), selected.length(), false);
            }
        });
        control.setText(text);
    }

    private StyleRange[] styles(int begin, int length) {
        List<StyleRange> styles = new ArrayList<>();
        int free = begin;
        for (SpanData span : spans.overlapping(new TextRange(begin, begin + length))) {
            int from = Math.max(free, span.begin());
            int to = Math.min(begin + length, span.end());
            if (from < to) {
                styles.add(new StyleRange(from, to - from, null, TINT));
                free = to;
            }
        }
        return styles.toArray(StyleRange[]::new);
    }

    @Override
    public String name() {
        return "StyledText";
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public Control control() {
        return control;
    }

    @Override
    public void jump(int offset) {
        control.setTopIndex(control.getLineAtOffset(offset));
        control.redraw();
    }

    @Override
    public void select(TextRange range) {
        selected = range;
        control.setSelection(range.begin(), range.end());
        control.showSelection();
    }

    @Override
    public long durableAt() {
        return 0;
    }

    @Override
    public void close() {
        control.getShell().dispose();
    }
}
