/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.tagset.TagMapping;
import org.isnad.tagset.Tagsets;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Services;
import org.isnad.ui.TestIds;

/** The choice of the tagset that files have, or are to have: the project's own, or one with a mapping. */
public final class MappingChoice {

    private final String project;
    private final boolean reading;
    private final List<String> others;
    private final CCombo combo;
    private int chosen;

    /**
     * Puts a label and a field into the parent's grid.
     *
     * @param reading whether labels are mapped to the project's, rather than from them
     * @param columns how many of the grid the field takes
     */
    public MappingChoice(Composite parent, Project project, boolean reading, int columns, Runnable changed) {
        Tagsets tagsets = Services.get(Tagsets.class);
        this.project = project.tagset().name();
        this.reading = reading;
        this.others = tagsets.mappable(this.project);
        new Label(parent, SWT.NONE).setText(Texts.text(reading ? "mapping.from" : "mapping.to"));
        combo = TestIds.mark(new CCombo(parent, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT),
                reading ? "import.mapping" : "export.mapping");
        combo.add(Texts.text("mapping.none"));
        others.forEach(name -> combo.add(Texts.text("mapping.tagset", name, label(tagsets, name))));
        combo.select(0);
        combo.setEnabled(!others.isEmpty());
        combo.addListener(SWT.Selection, event -> {
            chosen = combo.getSelectionIndex();
            changed.run();
        });
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(combo);
    }

    private static String label(Tagsets tagsets, String name) {
        return tagsets.find(name).map(Tagset::label).map(label -> label.in(MessageBundle.userLocale())).orElse(name);
    }

    /** Chooses the tagset of this name, if there is a mapping to it; none for empty. */
    public boolean choose(Optional<String> name) {
        chosen = name.map(others::indexOf).orElse(-1) + 1;
        combo.select(chosen);
        return name.isEmpty() || chosen > 0;
    }

    /** Empty for none. */
    public Optional<TagMapping> mapping() {
        if (chosen == 0) {
            return Optional.empty();
        }
        String other = others.get(chosen - 1);
        Tagsets tagsets = Services.get(Tagsets.class);
        return reading ? tagsets.mappingEitherWay(other, project) : tagsets.mappingEitherWay(project, other);
    }
}
