/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.schema.TagChoice;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.annotations.internal.pick.ChoiceProposals;
import org.isnad.ui.annotations.internal.pick.PickField;
import org.isnad.ui.annotations.internal.pick.Proposal;

/** What the annotations are: their tag, or their layer where it has none. Picked by label, name or key. */
final class TagField {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TagField.class);

    private final Cell cell;
    private final PickField<TagChoice> field;
    private final Consumer<TagChoice> chosen;
    private final List<Proposal<TagChoice>> proposals;
    private boolean touched;
    private String shown = "";

    /**
     * @param images of a layer and a tag
     * @param chosen told what was picked
     */
    TagField(Cell cell, FieldHost host, List<TagChoice> choices, BiFunction<String, String, Image> images,
            Consumer<TagChoice> chosen) {
        this.cell = cell;
        this.chosen = chosen;
        proposals = ChoiceProposals.of(choices, images);
        field = new PickField<>(cell.room(), "properties.tag",
                (typed, answer) -> answer.accept(Proposal.matching(proposals, typed, proposals.size())), this::take);
        field.onTyping(() -> touched = true);
        cell.adopt(field.control());
        field.control().setEditable(host.changeable() && !choices.isEmpty());
        field.control().addListener(SWT.DefaultSelection, event -> commit());
        field.control().addListener(SWT.FocusOut, event -> commit());
    }

    Control control() {
        return field.control();
    }

    /** @param label empty where they differ */
    void show(String label, boolean differs) {
        field.control().setMessage(differs ? MESSAGES.text("differs") : "");
        // What is being typed stays when something else of the annotations changes.
        if (!touched || !label.equals(shown)) {
            shown = label;
            touched = false;
            field.fill(label);
            cell.say("");
        }
    }

    private void take(TagChoice choice) {
        touched = false;
        cell.say("");
        chosen.accept(choice);
        if (!field.control().isDisposed()) {
            field.control().selectAll();
        }
    }

    /** An annotation is always something: an empty field means what it was. */
    void commit() {
        if (touched) {
            String typed = field.control().getText().strip();
            Optional<TagChoice> named = Proposal.named(proposals, typed).map(Proposal::value);
            if (typed.isEmpty()) {
                touched = false;
                show(shown, shown.isEmpty());
            } else {
                named.ifPresentOrElse(this::take,
                        () -> cell.say(MESSAGES.text("pick.unknown", BidiText.isolate(typed))));
            }
        }
    }
}
