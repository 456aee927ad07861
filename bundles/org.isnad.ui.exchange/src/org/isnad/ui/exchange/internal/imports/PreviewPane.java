/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.text.Direction;
import org.isnad.text.Paragraphs;
import org.isnad.ui.EditorFont;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Texts;

/** Shows the beginning of the selected file as it would come in, or why it would not; lets its encoding be chosen. */
final class PreviewPane {

    /** The encodings that Arabic texts come in. */
    private static final String[] CHARSETS = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6" };
    private static final int AUTOMATIC = 0;
    private static final int MARGIN = 8;
    private static final int REMARK_LINES = 5;

    private final Composite area;
    private final CCombo charset;
    private final Composite stack;
    private final StackLayout pages;
    private final StyledText text;
    private final Text refusal;
    private final Text remarks;

    /** @param chosen takes the charset that the user chooses; empty to find it */
    PreviewPane(Composite parent, Consumer<Optional<String>> chosen) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        new Label(area, SWT.NONE).setText(Texts.text("import.encoding"));
        charset = TestIds.mark(new CCombo(area, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), "import.encoding");
        charset.setItems(Arrays.copyOf(CHARSETS, CHARSETS.length));
        charset.add(Texts.text("import.automatic"), AUTOMATIC);
        charset.addListener(SWT.Selection, event -> chosen.accept(
                Optional.of(charset.getSelectionIndex()).filter(i -> i != AUTOMATIC).map(charset::getItem)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(charset);
        stack = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
        pages = new StackLayout();
        stack.setLayout(pages);
        text = TestIds.mark(new StyledText(stack, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL
                | SWT.RIGHT_TO_LEFT), "import.preview");
        text.setFont(EditorFont.get());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        refusal = TestIds.mark(new Text(stack, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), "import.refusal");
        remarks = TestIds.mark(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "import.remarks");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1)
                .hint(SWT.DEFAULT, REMARK_LINES * remarks.getLineHeight()).applyTo(remarks);
        clear();
    }

    Control control() {
        return area;
    }

    /** Shows that no file is selected. */
    void clear() {
        charset.setEnabled(false);
        charset.select(AUTOMATIC);
        text.setText("");
        remarks.setText("");
        toTop(text);
    }

    void show(FileInfo file) {
        charset.setEnabled(true);
        charset.select(file.asked().map(charset::indexOf).orElse(AUTOMATIC));
        if (file.comesIn()) {
            boolean leftToRight = Paragraphs.direction(file.head()) == Direction.LEFT_TO_RIGHT;
            text.setOrientation(leftToRight ? SWT.LEFT_TO_RIGHT : SWT.RIGHT_TO_LEFT);
            text.setText(file.head());
            toTop(text);
        } else {
            refusal.setText(file.refusal());
            toTop(refusal);
        }
        remarks.setText(file.comesIn() ? remarks(file) : "");
    }

    /** What the file holds, and what of it does not come in. */
    private static String remarks(FileInfo file) {
        List<String> lines = new ArrayList<>();
        file.unit().ifPresent(unit -> lines.add(Texts.text("format.unit." + unit)));
        lines.addAll(file.remarks());
        return String.join(Text.DELIMITER, lines);
    }

    private void toTop(Control page) {
        pages.topControl = page;
        stack.layout();
    }
}
