/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.AnnotationId;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.TagChoice;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.source.ValueSource;
import org.isnad.ui.editor.TagLooks;

/**
 * The lines of the properties for annotations of one structure. Other annotations of the same layers are shown in the
 * same fields, so that the focus stays where it is.
 */
final class PropertiesForm {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PropertiesForm.class);

    private final Composite area;
    private final PropertiesEdits host;
    private final Locale locale = MessageBundle.userLocale();
    private final List<Object> structure;
    private final Map<String, FeatureField> fields = new TreeMap<>();
    private final Map<String, Label> foreign = new TreeMap<>();
    private final CLabel title;
    private final Label head;
    private final TagField tag;
    private final TypedComment comment;
    private Members members;

    /** @param parent is filled with one composite, which {@link #dispose} takes away */
    PropertiesForm(Composite parent, PropertiesEdits host, TagLooks looks, Subject subject) {
        this.host = host;
        structure = structure(subject);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 6).applyTo(area);
        title = TestIds.mark(new CLabel(area, SWT.NONE), "properties.title");
        title.setMargins(0, 0, 0, 0);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).span(2, 1).applyTo(title);
        head = TestIds.mark(new Label(area, SWT.WRAP), "properties.head");
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).span(2, 1).applyTo(head);
        tag = new TagField(new Cell(area, host, Subject.TAG, MESSAGES.text("tag"), false), host, subject.choices(),
                looks::image, host::retag);
        subject.features().forEach(feature -> fields.put(feature.name(), field(feature, subject)));
        if (subject.single().filter(target -> !target.annotation().references().isEmpty()).isPresent()) {
            members = new Members(new Cell(area, host, "members", MESSAGES.text("members"), false), host::go,
                    host::move);
        }
        comment = new TypedComment(new Cell(area, host, "comment", MESSAGES.text("comment"), false), host);
        subject.undeclared().keySet().forEach(name -> foreign.put(name, foreign(name)));
        show(subject);
    }

    /** What decides which lines there are. */
    private static List<Object> structure(Subject subject) {
        boolean connects = subject.single().filter(one -> !one.annotation().references().isEmpty()).isPresent();
        return List.of(subject.features(), subject.choices(), subject.changeable(), connects,
                List.copyOf(subject.undeclared().keySet()), subject.single().isPresent());
    }

    /** Whether these annotations can be shown in this form. */
    boolean fits(Subject subject) {
        return structure.equals(structure(subject));
    }

    private FeatureField field(FeatureType feature, Subject subject) {
        Cell cell = new Cell(area, host, feature.name(), feature.label().in(locale), feature.required());
        Optional<ValueSource> source = host.source(feature, subject);
        if (feature.many()) {
            return new ManyField(cell, host, feature, source.orElse(null));
        }
        if (source.isPresent()) {
            return new PickedField(cell, host, feature, source.get());
        }
        return feature.kind() == FeatureType.Kind.BOOLEAN ? new TruthField(cell, host, feature)
                : new TypedField(cell, host, feature);
    }

    private Label foreign(String name) {
        Cell cell = new Cell(area, host, name, name, false);
        Label value = TestIds.mark(new Label(cell.room(), SWT.WRAP), "properties." + name);
        value.setToolTipText(MESSAGES.text("undeclared"));
        cell.adopt(value);
        return value;
    }

    /** Shows annotations that {@link #fits fit}. */
    void show(Subject subject) {
        title.setText(host.title(subject));
        title.setImage(host.image(subject));
        head.setText(host.head(subject));
        tag.show(host.tagLabel(subject), subject.tag().differs());
        fields.forEach((name, field) -> field.show(subject.values(name)));
        comment.show(subject.comment());
        subject.undeclared().forEach((name, values) -> foreign.get(name).setText(values.differs()
                ? MESSAGES.text("differs") : values.values().stream().collect(Collectors.joining(" · "))));
        Optional<Target> single = subject.single();
        if (members != null && single.isPresent()) {
            members.show(single.get().annotation(), subject.layer(), host::textOf);
        }
    }

    /** Takes what was typed and not taken yet, for the annotations that were shown. */
    void commit() {
        tag.commit();
        new ArrayList<>(fields.values()).forEach(FeatureField::commit);
        comment.commit();
    }

    /** Puts the focus where typing begins. */
    void focus() {
        tag.control().setFocus();
    }

    Composite area() {
        return area;
    }

    void dispose() {
        area.dispose();
    }

    /** The remark, which is no feature. */
    private static final class TypedComment {

        private final Text field;
        private final PropertiesEdits host;
        private boolean filling;
        private boolean touched;

        TypedComment(Cell cell, PropertiesEdits host) {
            this.host = host;
            field = TestIds.mark(new Text(cell.room(), SWT.BORDER | SWT.SINGLE), "properties.comment");
            cell.adopt(field);
            field.setEditable(host.changeable());
            field.addListener(SWT.Modify, event -> touched |= !filling);
            field.addListener(SWT.DefaultSelection, event -> commit());
            field.addListener(SWT.FocusOut, event -> commit());
        }

        /** What is being typed stays when something else of the annotations changes. */
        void show(Shared values) {
            field.setMessage(values.differs() ? MESSAGES.text("differs") : "");
            if (touched || Objects.equals(field.getText(), values.text())) {
                return;
            }
            filling = true;
            try {
                field.setText(values.text());
            } finally {
                filling = false;
            }
        }

        void commit() {
            if (touched && host.changeable()) {
                touched = false;
                host.comment(field.getText().strip());
            }
        }
    }

    /** What the fields do to the annotations, and what the view knows of them. */
    interface PropertiesEdits extends FieldHost {

        void retag(TagChoice choice);

        void comment(String comment);

        void go(AnnotationId id);

        int move(int from, int to);

        Optional<ValueSource> source(FeatureType feature, Subject subject);

        String title(Subject subject);

        Image image(Subject subject);

        String head(Subject subject);

        String tagLabel(Subject subject);

        String textOf(AnnotationId id);
    }
}
