/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.change.Change;
import org.isnad.model.schema.FeatureType;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.source.ValueSource;

/** Several values: a button for each that takes it away, and a field for one more. */
final class ManyField implements FeatureField {

    private static final MessageBundle MESSAGES = MessageBundle.beside(ManyField.class);
    private static final String CROSS = "\u2002\u00d7";

    private final Cell cell;
    private final FieldHost host;
    private final FeatureType feature;
    private final Composite chips;
    private final ValueSource source;
    private final FeatureField one;
    private Shared shown = new Shared(List.of(), false);

    /** Hands on one value more; what is wrong with it, and what else a field asks, is the host's. */
    private final class OneMore implements FieldHost {

        @Override
        public boolean changeable() {
            return host.changeable();
        }

        @Override
        public void set(FeatureType type, List<String> values, Optional<Change> first) {
            add(type, values, first);
        }

        /** What each annotation has stays, also where the annotations differ and nothing is shown. */
        @Override
        public void add(FeatureType type, List<String> values, Optional<Change> first) {
            if (!values.isEmpty() && !shown.values().containsAll(values)) {
                host.add(feature, values, first);
            } else {
                show(shown);
            }
        }

        @Override
        public Optional<String> draft(String field) {
            return host.draft(field);
        }

        @Override
        public void keep(String field, String typed) {
            host.keep(field, typed);
        }

        @Override
        public void grown() {
            host.grown();
        }

        @Override
        public void leave() {
            host.leave();
        }
    }

    /** @param source of values that are picked; null where they are typed */
    ManyField(Cell cell, FieldHost host, FeatureType feature, ValueSource source) {
        this.cell = cell;
        this.host = host;
        this.feature = feature;
        this.source = source;
        chips = new Composite(cell.room(), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(chips);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        chips.setLayout(row);
        FeatureType more = new FeatureType(feature.name(), feature.label(), feature.kind(), feature.values(), false,
                false, "", feature.targets());
        one = source == null ? new TypedField(cell, new OneMore(), more)
                : new PickedField(cell, new OneMore(), more, source);
    }

    @Override
    public Control control() {
        return one.control();
    }

    @Override
    public void show(Shared values) {
        shown = values;
        for (Control chip : chips.getChildren()) {
            chip.dispose();
        }
        values.values().forEach(this::chip);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).exclude(values.values().isEmpty())
                .applyTo(chips);
        chips.setVisible(!values.values().isEmpty());
        chips.requestLayout();
        one.show(new Shared(List.of(), values.differs()));
        if (feature.required() && values.values().isEmpty() && !values.differs()) {
            cell.say(MESSAGES.text("required.missing"));
        }
        host.grown();
    }

    private void chip(String value) {
        String label = source == null ? value : source.label(value);
        Button chip = TestIds.mark(new Button(chips, SWT.PUSH | SWT.FLAT),
                "properties." + feature.name() + "." + value);
        chip.setText(BidiText.isolate(label) + CROSS);
        chip.setEnabled(host.changeable());
        chip.setToolTipText(MESSAGES.text("remove", BidiText.isolate(label)));
        chip.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = MESSAGES.text("remove", label);
            }
        });
        chip.addListener(SWT.Selection, event -> {
            List<String> left = new ArrayList<>(shown.values());
            left.remove(value);
            control().setFocus();
            host.set(feature, left, Optional.empty());
        });
        chip.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                host.leave();
            }
        });
    }

    @Override
    public void commit() {
        one.commit();
    }
}
