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
import org.isnad.model.schema.FeatureType;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.annotations.internal.pick.PickField;
import org.isnad.ui.annotations.internal.source.Pick;
import org.isnad.ui.annotations.internal.source.ValueSource;

/** A value that is picked: a tag, an entity, a claim, an annotation. An empty field takes it away. */
final class PickedField implements FeatureField {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PickedField.class);

    private final FieldHost host;
    private final FeatureType feature;
    private final ValueSource source;
    private final Cell cell;
    private final PickField<Pick> field;
    private Shared shown = new Shared(List.of(), false);
    private boolean touched;

    PickedField(Cell cell, FieldHost host, FeatureType feature, ValueSource source) {
        this.cell = cell;
        this.host = host;
        this.feature = feature;
        this.source = source;
        field = new PickField<>(cell.room(), "properties." + feature.name(), source::find, this::take);
        field.onPoint(pick -> source.point(pick.map(Pick::value)));
        field.onTyping(() -> touched = true);
        cell.adopt(field.control());
        field.control().setEditable(host.changeable());
        field.control().addListener(SWT.DefaultSelection, event -> commit());
        field.control().addListener(SWT.FocusOut, event -> commit());
    }

    @Override
    public Control control() {
        return field.control();
    }

    @Override
    public void show(Shared values) {
        shown = values;
        Optional<String> draft = host.draft(feature.name());
        if (touched && draft.isEmpty() && field.control().isFocusControl()) {
            return; // somebody is typing
        }
        field.fill(draft.orElseGet(() -> values.values().isEmpty() ? "" : source.label(values.text())));
        field.control().setMessage(MESSAGES.text(values.differs() ? "differs" : "pick"));
        touched = draft.isPresent();
        boolean missing = feature.required() && values.values().isEmpty() && !values.differs() && draft.isEmpty();
        cell.say(draft.isPresent() ? unknown(draft.get()) : missing ? MESSAGES.text("required.missing") : "");
    }

    private static String unknown(String typed) {
        return MESSAGES.text("pick.unknown", BidiText.isolate(typed));
    }

    private void take(Pick pick) {
        if (!host.changeable()) {
            return;
        }
        touched = false;
        host.keep(feature.name(), null);
        field.fill(source.label(pick.value()));
        cell.say("");
        host.set(feature, List.of(pick.value()), pick.first());
        if (!control().isDisposed()) {
            field.control().selectAll();
        }
    }

    @Override
    public void commit() {
        if (!touched || !host.changeable()) {
            return;
        }
        touched = false;
        String typed = field.control().getText().strip();
        if (typed.isEmpty()) {
            host.keep(feature.name(), null);
            if (!shown.values().isEmpty()) {
                host.set(feature, List.of(), Optional.empty());
            }
        } else {
            source.named(typed).ifPresentOrElse(this::take, () -> {
                touched = true;
                host.keep(feature.name(), typed);
                cell.say(unknown(typed));
            });
        }
    }
}
