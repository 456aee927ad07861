/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.isnad.exchange.Format;
import org.isnad.exchange.Formats;
import org.isnad.project.Project;
import org.isnad.transfer.ExportPreset;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Settings;
import org.isnad.ui.exchange.internal.Texts;

/** Chooses the format among those that can be written. */
final class FormatPage extends WizardPage {

    private static final int DETAILS_LINES = 5;
    private static final int SMALLEST = 80;

    private final ExportPlan plan;
    private final Project project;
    private final List<Format> formats;
    private final List<String> problems;
    private PresetChoice presets;
    private TableViewer viewer;
    private Text details;

    FormatPage(ExportPlan plan, Project project, Formats formats) {
        super("format");
        this.plan = plan;
        this.project = project;
        this.formats = formats.all().stream().filter(Format::writes).toList();
        this.problems = formats.problems();
        setTitle(Texts.text("format.title"));
        setDescription(Texts.text("format.hint"));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        presets = new PresetChoice(area, project, this::take, this::warn);
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        createTable(frame);
        details = TestIds.mark(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP), "export.format.details");
        GridDataFactory.fillDefaults().grab(true, false)
                .hint(SWT.DEFAULT, DETAILS_LINES * details.getLineHeight()).applyTo(details);
        warn(List.of());
        Help.set(area, HelpIds.EXPORT);
        setControl(area);
        String last = Settings.get(Settings.EXPORT_FORMAT).orElse("");
        formats.stream().filter(format -> format.id().equals(last)).findFirst().or(() -> formats.stream().findFirst())
                .ifPresentOrElse(format -> viewer.setSelection(new StructuredSelection(format), true),
                        () -> setErrorMessage(Texts.text("format.none")));
    }

    private void createTable(Composite frame) {
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        TestIds.mark(viewer.getTable(), "export.formats");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "format.column.name", 3, ColumnLabelProvider.createTextProvider(f -> ((Format) f).name()));
        column(layout, "format.column.endings", 2, ColumnLabelProvider.createTextProvider(f -> endings((Format) f)));
        column(layout, "format.column.bundle", 3, ColumnLabelProvider.createTextProvider(f -> ((Format) f).bundle()));
        CutColumn.attachAll(viewer.getTable());
        viewer.setInput(formats);
        viewer.addSelectionChangedListener(event -> take((Format) event.getStructuredSelection().getFirstElement()));
        viewer.addDoubleClickListener(event -> {
            if (canFlipToNextPage()) {
                getContainer().showPage(getNextPage());
            }
        });
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(Texts.text(title));
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, SMALLEST));
    }

    /** @param more what else the user must know */
    private void warn(List<String> more) {
        String all = Stream.concat(problems.stream(), more.stream()).collect(Collectors.joining(" "));
        setMessage(all.isEmpty() ? null : all, IMessageProvider.WARNING);
    }

    /** A preset chooses its format here, and the rest on the next page. */
    private void take(Optional<ExportPreset> preset) {
        plan.setPreset(preset);
        preset.ifPresent(saved -> formats.stream().filter(format -> format.id().equals(saved.format())).findFirst()
                .ifPresentOrElse(format -> viewer.setSelection(new StructuredSelection(format), true),
                        () -> warn(List.of(Texts.text("preset.noFormat", saved.name(), saved.format())))));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            // One may have been saved on the next page.
            presets.read();
        }
    }

    private void take(Format format) {
        plan.setFormat(format);
        details.setText(format == null ? "" : Texts.text("format.details", format.description(),
                Texts.text(format.filePerDocument() ? "format.folder" : "format.file"),
                Texts.text(format.severalAnnotators() ? "format.everybody" : "format.one"),
                Texts.text("format.unit." + format.unit())));
        setPageComplete(format != null);
    }

    private static String endings(Format format) {
        return format.endings().stream().map(ending -> '.' + ending).collect(Collectors.joining(" "));
    }

    @Override
    public void performHelp() {
        Help.show(getShell(), HelpIds.EXPORT);
    }
}
