/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.HelpIds;
import org.isnad.ui.QuestionDialog;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Metadata;
import org.isnad.ui.documents.internal.Texts;

/** Describes a document: title, group, and what the tagset says that documents have, such as outlet, byline and date. */
final class PropertiesDialog extends QuestionDialog {

    private static final int COLUMNS = 48;

    private final DocumentData before;
    private final Map<String, String> metadataBefore;
    private final List<MetadataField> fields;
    private final Map<MetadataField, Supplier<String>> values = new LinkedHashMap<>();
    private Text title;
    private Text group;
    private DocumentData description;

    PropertiesDialog(Shell parent, DocumentData document, Tagset tagset) {
        super(parent, "properties", HelpIds.DOCUMENTS_EDIT);
        before = document;
        description = document;
        metadataBefore = document.metadata();
        fields = MetadataField.of(tagset, document);
    }

    /** The document as it is described now. */
    DocumentData description() {
        return description;
    }

    @Override
    protected String window() {
        return Texts.text("properties.window");
    }

    @Override
    protected String hint() {
        return Texts.text("properties.hint");
    }

    @Override
    protected void fill(Composite area) {
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        title = field(form, Texts.text("properties.title"), "title", before.title());
        group = field(form, Texts.text("properties.group"), "group", Metadata.group(before).orElse(""));
        for (MetadataField each : fields) {
            String value = metadataBefore.getOrDefault(each.name(), "");
            values.put(each, each.values().isEmpty()
                    ? field(form, Texts.text("properties.label", each.label()), each.name(), value)::getText
                    : choice(form, each, value));
        }
        facts(form);
    }

    private Text field(Composite form, String label, String id, String value) {
        new Label(form, SWT.NONE).setText(label);
        Text text = TestIds.mark(new Text(form, SWT.BORDER), "properties." + id);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(COLUMNS), SWT.DEFAULT)
                .applyTo(text);
        text.addModifyListener(event -> check());
        return text;
    }

    /** Not a Combo: GTK's cuts its text in a window from right to left. */
    private Supplier<String> choice(Composite form, MetadataField field, String value) {
        new Label(form, SWT.NONE).setText(Texts.text("properties.label", field.label()));
        CCombo combo = TestIds.mark(new CCombo(form, SWT.READ_ONLY | SWT.BORDER), "properties." + field.name());
        List<String> names = new ArrayList<>(Stream.concat(Stream.of(""), field.values().keySet().stream()).toList());
        if (!names.contains(value)) {
            names.add(value);
        }
        names.forEach(name -> combo.add(field.values().getOrDefault(name, name)));
        combo.select(names.indexOf(value));
        combo.addListener(SWT.Selection, event -> check());
        GridDataFactory.fillDefaults().applyTo(combo);
        return () -> names.get(combo.getSelectionIndex());
    }

    /** What is said about the document and cannot be changed. */
    private void facts(Composite form) {
        Label facts = TestIds.mark(new Label(form, SWT.WRAP), "properties.facts");
        facts.setText(Texts.text("properties.facts", before.id().value(), before.source(), before.charset(),
                before.length(), Date.from(before.imported()), before.earlier().size()));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
                .hint(convertWidthInCharsToPixels(COLUMNS), SWT.DEFAULT).applyTo(facts);
    }

    @Override
    protected void check() {
        Map<String, String> metadata = new LinkedHashMap<>(metadataBefore);
        put(metadata, DocumentMetadata.GROUP, group.getText().strip());
        values.forEach((field, value) -> put(metadata, field.name(), value.get().strip()));
        String problem = Stream.concat(Stream.of(title.getText()), metadata.values().stream())
                .map(Storable::problem).filter(Objects::nonNull).findFirst()
                .or(() -> values.keySet().stream().map(field -> problem(field, metadata)).filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
        boolean good = problem == null && !title.getText().isBlank();
        accept(problem, good);
        if (good) {
            description = before.withTitle(title.getText().strip()).withMetadata(metadata);
        }
    }

    private static void put(Map<String, String> metadata, String name, String value) {
        if (value.isEmpty()) {
            metadata.remove(name);
        } else {
            metadata.put(name, value);
        }
    }

    /** A value that is not written as its name wants it; what was there before stays as it is. */
    private String problem(MetadataField field, Map<String, String> metadata) {
        String value = metadata.getOrDefault(field.name(), "");
        if (value.isEmpty() || value.equals(metadataBefore.get(field.name()))) {
            return null;
        }
        return field.example(value).map(example -> Texts.text("properties.wrong", field.label(), example)).orElse(null);
    }
}
