/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.TestIds;

/** Asks what an annotation is to say where those that become one say different things. */
final class MergeDialog extends QuestionDialog {

    private final Editing editing;
    private final Optional<Layer> layer;
    private final Map<String, List<String>> differing;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    private MergeDialog(Editing editing, Optional<Layer> layer, Map<String, List<String>> differing) {
        super(editing.canvas().control().getShell(), "merge", HelpIds.EDITOR);
        this.editing = editing;
        this.layer = layer;
        this.differing = differing;
    }

    /**
     * What one annotation says in place of several; the user is asked only where they say different things.
     *
     * @param spans of one layer
     * @return empty when the user cancels
     */
    static Optional<Map<String, List<String>>> ask(Editing editing, List<SpanData> spans) {
        Optional<Layer> layer = editing.session().project()
                .flatMap(project -> project.tagset().layer(spans.getFirst().layer()));
        Set<String> many = layer.stream().flatMap(declared -> declared.features().stream()).filter(FeatureType::many)
                .map(FeatureType::name).collect(Collectors.toSet());
        Map<String, List<String>> features = SpanShapes.features(spans, many);
        Map<String, List<String>> differing = SpanShapes.differing(spans, many);
        if (!differing.isEmpty()) {
            MergeDialog dialog = new MergeDialog(editing, layer, differing);
            if (dialog.open() != Window.OK) {
                return Optional.empty();
            }
            dialog.chosen.forEach((name, value) -> features.put(name, List.of(value)));
        }
        return Optional.of(features);
    }

    @Override
    protected String window() {
        return Editing.MESSAGES.text("merge.window");
    }

    @Override
    protected String hint() {
        return Editing.MESSAGES.text("merge.hint");
    }

    @Override
    protected void fill(Composite area) {
        Composite room = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(room);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
        FeatureWords words = new FeatureWords(editing.session()::project);
        differing.forEach((name, values) -> {
            Optional<FeatureType> type = layer.flatMap(declared -> declared.feature(name));
            new Label(room, SWT.NONE).setText(type.map(known -> known.label().in(Editing.locale())).orElse(name));
            Combo combo = TestIds.mark(new Combo(room, SWT.READ_ONLY | SWT.DROP_DOWN), "merge." + name);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
            values.forEach(value -> combo.add(type.map(known -> words.of(known, value)).orElse(value)));
            combo.select(0);
            chosen.put(name, values.getFirst());
            combo.addListener(SWT.Selection, event -> chosen.put(name, values.get(combo.getSelectionIndex())));
        });
    }

    @Override
    protected void check() {
        accept(null, true);
    }
}
