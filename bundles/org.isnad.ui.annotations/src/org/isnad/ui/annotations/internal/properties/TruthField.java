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
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.schema.FeatureType;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.TestIds;

/** Yes, no, or nothing said. */
final class TruthField implements FeatureField {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TruthField.class);
    private static final List<List<String>> VALUES = List.of(List.of(), List.of("true"), List.of("false"));

    private final CCombo field;

    TruthField(Cell cell, FieldHost host, FeatureType feature) {
        field = TestIds.mark(new CCombo(cell.room(), SWT.READ_ONLY | SWT.BORDER), "properties." + feature.name());
        cell.adopt(field);
        field.setItems(new String[] { "", MESSAGES.text("yes"), MESSAGES.text("no") });
        field.setEnabled(host.changeable());
        field.addListener(SWT.Selection, event -> {
            if (field.getSelectionIndex() < VALUES.size()) {
                host.set(feature, VALUES.get(field.getSelectionIndex()), Optional.empty());
            }
        });
    }

    @Override
    public Control control() {
        return field;
    }

    @Override
    public void show(Shared values) {
        if (field.getItemCount() > VALUES.size()) {
            field.remove(VALUES.size());
        }
        int index = VALUES.indexOf(values.values());
        if (values.differs() || index < 0) {
            field.add(values.differs() ? MESSAGES.text("differs") : values.text());
            index = VALUES.size();
        }
        field.select(index);
    }

    @Override
    public void commit() {
        // What was chosen was taken at once.
    }
}
