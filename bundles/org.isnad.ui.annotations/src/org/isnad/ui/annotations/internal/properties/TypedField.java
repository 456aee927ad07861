/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.schema.FeatureType;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.values.TypedValue;

/** A value that is typed: a text, a number, a date, a range. Taken with Enter, or when the field is left. */
final class TypedField implements FeatureField {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TypedField.class);

    private final FieldHost host;
    private final FeatureType feature;
    private final Cell cell;
    private final Text field;
    private Shared shown = new Shared(List.of(), false);
    private boolean touched;
    private boolean filling;

    TypedField(Cell cell, FieldHost host, FeatureType feature) {
        this.cell = cell;
        this.host = host;
        this.feature = feature;
        field = TestIds.mark(new Text(cell.room(), SWT.BORDER | SWT.SINGLE), "properties." + feature.name());
        cell.adopt(field);
        field.setEditable(host.changeable());
        field.addListener(SWT.Modify, event -> typed());
        field.addListener(SWT.DefaultSelection, event -> commit());
        field.addListener(SWT.FocusOut, event -> commit());
    }

    @Override
    public Control control() {
        return field;
    }

    @Override
    public void show(Shared values) {
        shown = values;
        Optional<String> draft = host.draft(feature.name());
        if (touched && draft.isEmpty() && field.isFocusControl()) {
            return; // somebody is typing
        }
        filling = true;
        try {
            String text = draft.orElse(values.text());
            if (!field.getText().equals(text)) {
                field.setText(text);
            }
        } finally {
            filling = false;
        }
        field.setMessage(values.differs() ? MESSAGES.text("differs") : hint());
        touched = draft.isPresent();
        check();
    }

    private String hint() {
        return switch (feature.kind()) {
            case DATE -> "2022-10-17";
            case NUMBER_RANGE -> "300..400";
            default -> "";
        };
    }

    private void typed() {
        if (!filling) {
            touched = true;
            check();
        }
    }

    /** What stands there as a value; empty for none, or for something wrong, which is said. */
    private Optional<TypedValue> check() {
        String typed = field.getText().strip();
        if (typed.isEmpty()) {
            cell.say(feature.required() && !shown.differs() ? MESSAGES.text("required.missing") : "");
            field.setToolTipText(null);
            return Optional.empty();
        }
        TypedValue value = TypedValue.read(feature.kind(), typed);
        switch (value) {
            case TypedValue.Wrong wrong -> cell.say(wrong.sentence());
            case TypedValue.Good good -> {
                cell.say("");
                String hijri = feature.kind() == FeatureType.Kind.DATE ? TypedValue.hijri(good.value()) : "";
                field.setToolTipText(hijri.isEmpty() ? null : MESSAGES.text("date.hijri", hijri, good.value()));
            }
        }
        return Optional.of(value);
    }

    @Override
    public void commit() {
        if (!touched || !host.changeable()) {
            return;
        }
        touched = false;
        Optional<TypedValue> value = check();
        if (value.isEmpty()) {
            host.keep(feature.name(), null);
            if (!shown.values().isEmpty()) {
                host.set(feature, List.of(), Optional.empty());
            }
        } else if (value.get() instanceof TypedValue.Good good) {
            host.keep(feature.name(), null);
            host.set(feature, List.of(good.value()), Optional.empty());
        } else {
            touched = true;
            host.keep(feature.name(), field.getText());
        }
    }
}
