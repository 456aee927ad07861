/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.isnad.project.Project;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.ExportPresets;
import org.isnad.transfer.Transfer;
import org.isnad.ui.Errors;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.Services;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Texts;

/** The choice among the project's presets, or of none. */
final class PresetChoice {

    private final ExportPresets presets;
    private final CCombo combo;
    private final Button remove;
    private final LatestAnswer disk;
    private final Consumer<Optional<ExportPreset>> chosen;
    private final Consumer<List<String>> problems;
    private List<ExportPreset> offered = List.of();

    /**
     * @param chosen   takes what the user chooses; empty for none
     * @param problems takes what of the project's folder is no preset, one sentence each
     */
    PresetChoice(Composite parent, Project project, Consumer<Optional<ExportPreset>> chosen,
            Consumer<List<String>> problems) {
        this.presets = Services.get(Transfer.class).presets(project);
        this.chosen = chosen;
        this.problems = problems;
        this.disk = new LatestAnswer(parent.getDisplay());
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        new Label(area, SWT.NONE).setText(Texts.text("preset"));
        combo = TestIds.mark(new CCombo(area, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), "export.preset");
        combo.addListener(SWT.Selection, event -> select());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        remove = TestIds.mark(new Button(area, SWT.PUSH), "export.preset.remove");
        remove.setText(Texts.text("preset.remove"));
        remove.addListener(SWT.Selection, event -> remove());
        remove.setData(project.readOnly());
        combo.addListener(SWT.Dispose, event -> disk.cancel());
        show(new ExportPresets.Listing(List.of(), List.of()));
    }

    /** Reads what the disk holds, in the background. */
    void read() {
        disk.ask(presets::list, this::show, e -> problems.accept(List.of(Errors.sentence(e))));
    }

    private void show(ExportPresets.Listing listing) {
        if (combo.isDisposed()) {
            return;
        }
        Optional<String> before = selected().map(ExportPreset::name);
        offered = new ArrayList<>(listing.presets());
        combo.removeAll();
        combo.add(Texts.text("preset.none"));
        offered.forEach(preset -> combo.add(preset.name()));
        int index = before.map(name -> offered.stream().map(ExportPreset::name).toList().indexOf(name)).orElse(-1);
        combo.select(index + 1);
        combo.setEnabled(!offered.isEmpty());
        enableRemove();
        problems.accept(listing.problems());
    }

    private Optional<ExportPreset> selected() {
        int index = combo.getSelectionIndex();
        return index < 1 ? Optional.empty() : Optional.of(offered.get(index - 1));
    }

    private void enableRemove() {
        remove.setEnabled(selected().isPresent() && !Boolean.TRUE.equals(remove.getData()));
    }

    private void select() {
        enableRemove();
        chosen.accept(selected());
    }

    /** It is the team's, and gone for good. */
    private boolean isToGo(ExportPreset preset) {
        return MessageDialog.open(MessageDialog.QUESTION, remove.getShell(), Texts.text("preset.remove.window"),
                Texts.text("preset.remove.ask", preset.name()), SWT.NONE, Texts.text("preset.remove"),
                IDialogConstants.CANCEL_LABEL) == Window.OK;
    }

    private void remove() {
        selected().filter(this::isToGo).ifPresent(preset -> {
            combo.select(0);
            select();
            disk.ask(() -> {
                presets.remove(preset.name());
                return presets.list();
            }, this::show, e -> Errors.show(remove.getShell(), e));
        });
    }
}
