/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.isnad.search.passages.Passage;
import org.isnad.search.passages.SimilarPassages;
import org.isnad.search.passages.Stretch;
import org.isnad.text.TextRange;
import org.isnad.ui.EditorFont;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** Two passages beside each other. Words that the other one does not have are bold and underlined. */
final class PassagePanes {

    private final Composite frame;
    private final Side first;
    private final Side second;

    PassagePanes(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(6, 2).applyTo(frame);
        Label firstTitle = title();
        Label secondTitle = title();
        first = new Side(firstTitle, text("passages.first"));
        second = new Side(secondTitle, text("passages.second"));
        IPropertyChangeListener followFont = event -> {
            if (event.getProperty().equals(EditorFont.KEY)) {
                first.text().setFont(EditorFont.get());
                second.text().setFont(EditorFont.get());
            }
        };
        EditorFont.addListener(followFont);
        frame.addListener(SWT.Dispose, event -> EditorFont.removeListener(followFont));
    }

    private record Side(Label title, StyledText text) {
    }

    Control control() {
        return frame;
    }

    /**
     * Shows a pair.
     *
     * @param title of a passage's document
     * @param text  of a passage's document; empty if it is not there any more
     */
    void show(SimilarPassages pair, Function<Passage, String> title, Function<Passage, String> text) {
        show(first, pair.first(), pair.stretches().stream().filter(stretch -> !stretch.equal()).map(Stretch::first)
                .toList(), title, text);
        show(second, pair.second(), pair.stretches().stream().filter(stretch -> !stretch.equal()).map(Stretch::second)
                .toList(), title, text);
    }

    boolean hasFocus() {
        return focused().isPresent();
    }

    /** Copies what is selected in the passage that has the focus. */
    void copy() {
        focused().ifPresent(StyledText::copy);
    }

    private Optional<StyledText> focused() {
        return Stream.of(first, second).map(Side::text).filter(StyledText::isFocusControl).findFirst();
    }

    void clear() {
        for (Side side : List.of(first, second)) {
            side.title().setText("");
            side.text().setText("");
        }
    }

    private static void show(Side side, Passage passage, List<TextRange> different, Function<Passage, String> title,
            Function<Passage, String> text) {
        side.title().setText(title.apply(passage).replace("&", "&&"));
        String whole = text.apply(passage);
        if (passage.range().end() > whole.length()) {
            side.text().setText("");
            return;
        }
        side.text().setText(passage.range().covered(whole));
        side.text().setStyleRanges(different.stream().filter(range -> !range.isEmpty()).map(range -> {
            StyleRange style = new StyleRange();
            style.start = range.begin() - passage.range().begin();
            style.length = range.length();
            style.fontStyle = SWT.BOLD;
            style.underline = true;
            return style;
        }).toArray(StyleRange[]::new));
    }

    private Label title() {
        Label title = new Label(frame, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        return title;
    }

    private StyledText text(String testId) {
        StyledText text = TestIds.mark(new StyledText(frame, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL
                | SWT.BORDER | SWT.RIGHT_TO_LEFT), testId);
        SpokenName.set(text, Texts.text("name." + testId));
        text.setFont(EditorFont.get());
        text.setMargins(6, 4, 6, 4);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(text);
        return text;
    }
}
