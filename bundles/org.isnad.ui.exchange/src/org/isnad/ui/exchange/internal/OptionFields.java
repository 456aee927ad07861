/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.FormatOption.Choice;
import org.isnad.ui.TestIds;

/** A field for each of a format's options, made from its description. */
public final class OptionFields {

    private static final int COLUMNS = 2;

    private final Composite area;
    private final Runnable changed;
    private final List<Field> fields = new ArrayList<>();
    private List<FormatOption> shown = List.of();

    private record Field(FormatOption option, Supplier<String> value) {
    }

    /** @param changed is told when a value changes */
    public OptionFields(Composite parent, Runnable changed) {
        this.changed = changed;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(area);
    }

    public Control control() {
        return area;
    }

    /** Shows fields for these options; those that are shown already keep what was typed. */
    public void show(List<FormatOption> options) {
        if (!options.equals(shown)) {
            show(options, Map.of());
        }
    }

    /**
     * Shows fields for these options.
     *
     * @param values what they say at first, by the options' ids; what is no value of its option counts for nothing
     */
    public void show(List<FormatOption> options, Map<String, String> values) {
        shown = List.copyOf(options);
        fields.clear();
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        options.forEach(option -> fields.add(new Field(option, field(option, Optional.ofNullable(values.get(option.id()))
                .filter(option::allows).orElse(option.defaultValue())))));
        area.requestLayout();
    }

    /** What was chosen, by the options' ids, without what is as it is when nobody chooses. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        for (Field field : fields) {
            String value = field.value().get();
            if (!value.equals(field.option().defaultValue())) {
                chosen.put(field.option().id(), value);
            }
        }
        return chosen;
    }

    /** What is wrong with what was typed. */
    public Optional<String> error() {
        return fields.stream().filter(field -> !field.option().allows(field.value().get())).findFirst()
                .map(field -> Texts.text("option.number", field.option().name()));
    }

    private Supplier<String> field(FormatOption option, String first) {
        return switch (option.type()) {
            case BOOLEAN -> button(option, first);
            case CHOICE -> combo(option, first);
            case TEXT, INTEGER -> text(option, first);
        };
    }

    private Supplier<String> button(FormatOption option, String first) {
        Button button = mark(new Button(area, SWT.CHECK), option);
        button.setText(option.name());
        button.setSelection(Boolean.parseBoolean(first));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(button);
        return remembered(button, SWT.Selection, () -> Boolean.toString(button.getSelection()));
    }

    private Supplier<String> combo(FormatOption option, String first) {
        label(option);
        CCombo combo = mark(new CCombo(area, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), option);
        List<Choice> choices = option.choices();
        choices.forEach(choice -> combo.add(choice.name()));
        combo.select(choices.stream().map(Choice::id).toList().indexOf(first));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return remembered(combo, SWT.Selection, () -> choices.get(combo.getSelectionIndex()).id());
    }

    private Supplier<String> text(FormatOption option, String first) {
        label(option);
        Text text = mark(new Text(area, SWT.BORDER), option);
        text.setText(first);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return remembered(text, SWT.Modify, text::getText);
    }

    private void label(FormatOption option) {
        new Label(area, SWT.NONE).setText(Texts.text("option.label", option.name()));
    }

    private static <T extends Control> T mark(T control, FormatOption option) {
        control.setToolTipText(option.description());
        return TestIds.mark(control, "option." + option.id());
    }

    /** What the control last said, also when it is gone. */
    private Supplier<String> remembered(Control control, int event, Supplier<String> value) {
        String[] last = { value.get() };
        Consumer<String> take = now -> last[0] = now;
        control.addListener(event, e -> {
            take.accept(value.get());
            changed.run();
        });
        return () -> last[0];
    }
}
