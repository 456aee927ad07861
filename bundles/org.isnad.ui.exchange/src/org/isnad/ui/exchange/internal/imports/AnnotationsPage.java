/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.exchange.Format;
import org.isnad.exchange.Formats;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorNameException;
import org.isnad.project.Project;
import org.isnad.tagset.TagMapping;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ImportOptions.Labels;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.Services;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.MappingChoice;
import org.isnad.ui.exchange.internal.OptionFields;
import org.isnad.ui.exchange.internal.Texts;

/** Chooses what becomes of the annotations that files bring, and how formats are read that have options. */
final class AnnotationsPage extends WizardPage {

    private final Project project;
    private final Supplier<Set<String>> formats;
    private final Map<String, OptionFields> options = new LinkedHashMap<>();
    private Optional<Annotator> annotator;
    private Labels labels = Labels.KEEP;
    private MappingChoice mapping;
    private Composite area;

    /**
     * @param annotator who annotates now
     * @param formats   ids of the formats that are in the list
     */
    AnnotationsPage(Project project, Optional<Annotator> annotator, Supplier<Set<String>> formats) {
        super("annotations");
        this.project = project;
        this.annotator = annotator;
        this.formats = formats;
        setTitle(Texts.text("import.annotations.title"));
        setDescription(Texts.text("import.annotations.hint"));
    }

    /** What was chosen here, or what holds when nobody came here. */
    ImportChoices choices() {
        Map<String, Map<String, String>> chosen = new LinkedHashMap<>();
        options.forEach((format, fields) -> chosen.put(format, fields.chosen()));
        Optional<TagMapping> mapped = mapping == null ? Optional.empty() : mapping.mapping();
        return new ImportChoices(annotator, mapped, labels, chosen);
    }

    @Override
    public void createControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        new Label(area, SWT.NONE).setText(Texts.text("import.annotator"));
        Text name = TestIds.mark(new Text(area, SWT.BORDER), "import.annotator");
        name.setText(annotator.map(Annotator::name).orElse(""));
        name.addListener(SWT.Modify, event -> take(name.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        mapping = new MappingChoice(area, project, true, 1, () -> { });
        new Label(area, SWT.NONE).setText(Texts.text("import.unknown"));
        radio("import.unknown.keep", Labels.KEEP);
        new Label(area, SWT.NONE);
        radio("import.unknown.add", Labels.ADD);
        Help.set(area, HelpIds.IMPORT);
        setControl(area);
    }

    private void radio(String id, Labels meaning) {
        Button button = TestIds.mark(new Button(area, SWT.RADIO), id);
        button.setText(Texts.text(id));
        button.setSelection(labels == meaning);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                labels = meaning;
            }
        });
    }

    private void take(String name) {
        String error = null;
        try {
            annotator = name.isBlank() ? Optional.empty()
                    : Optional.of(project.annotator(name.strip()).orElseGet(() -> Annotator.named(name)));
        } catch (AnnotatorNameException e) {
            error = e.message(MessageBundle.userLocale());
        }
        complain(error);
    }

    private void check() {
        complain(options.values().stream().flatMap(fields -> fields.error().stream()).findFirst().orElse(null));
    }

    private void complain(String error) {
        setErrorMessage(error);
        setPageComplete(error == null);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            Formats known = Services.get(Formats.class);
            formats.get().stream().flatMap(id -> known.format(id).stream())
                    .filter(format -> !format.readingOptions().isEmpty() && !options.containsKey(format.id()))
                    .forEach(this::addOptions);
        }
        super.setVisible(visible);
    }

    private void addOptions(Format format) {
        Group group = new Group(area, SWT.NONE);
        group.setText(format.name());
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(group);
        OptionFields fields = new OptionFields(group, this::check);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.control());
        fields.show(List.copyOf(format.readingOptions()));
        options.put(format.id(), fields);
        group.requestLayout();
    }

    @Override
    public void performHelp() {
        Help.show(getShell(), HelpIds.IMPORT);
    }
}
