/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.tags.Choice;

/** The controls that narrow the list down: words, a layer or tag, an annotator, a state. */
final class ListFilter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(ListFilter.class);
    private static final String INDENT = "\u2003";

    private final Runnable changed;
    private final Text words;
    private final CCombo tags;
    private final CCombo annotators;
    private final CCombo states;
    private List<Choice> choices = List.of();

    /** @param changed runs after each change of what is wanted */
    ListFilter(Composite parent, Runnable changed) {
        this.changed = changed;
        words = TestIds.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "annotations.filter");
        words.setMessage(MESSAGES.text("annotations.filter"));
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        words.addListener(SWT.Modify, event -> changed.run());
        Composite row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout columns = new GridLayout(3, true);
        columns.marginWidth = 0;
        columns.marginHeight = 0;
        row.setLayout(columns);
        tags = combo(row, "annotations.tags", "annotations.allTags");
        annotators = combo(row, "annotations.annotators", "annotations.allAnnotators");
        states = combo(row, "annotations.states", "annotations.allStates");
        for (State state : State.values()) {
            states.add(MESSAGES.text("annotations.state." + state.name().toLowerCase(Locale.ROOT)));
        }
    }

    private CCombo combo(Composite parent, String id, String all) {
        CCombo combo = TestIds.mark(new CCombo(parent, SWT.READ_ONLY | SWT.BORDER), id);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        // Its longest entry would make the view as wide as that.
        wide.widthHint = 0;
        combo.setLayoutData(wide);
        combo.add(MESSAGES.text(all));
        combo.setToolTipText(MESSAGES.text(all));
        combo.select(0);
        combo.addListener(SWT.Selection, event -> changed.run());
        return combo;
    }

    /** Where typing begins. */
    Text control() {
        return words;
    }

    /** Offers the layers and tags of a tagset. */
    void offer(Tagset tagset, Locale locale) {
        List<Choice> offered = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Layer layer : tagset.layers()) {
            offered.add(new Choice(layer, Optional.empty()));
            labels.add(layer.label().in(locale));
            layer.tags().forEach(tag -> {
                offered.add(new Choice(layer, Optional.of(tag)));
                labels.add(INDENT + tag.label().in(locale));
            });
        }
        if (!offered.equals(choices)) {
            choices = offered;
            fill(tags, labels);
        }
    }

    /** Offers these annotators, by their display names. */
    void offerAnnotators(SequencedSet<String> names) {
        List<String> shown = List.of(annotators.getItems());
        if (!shown.subList(1, shown.size()).equals(List.copyOf(names))) {
            fill(annotators, names);
        }
    }

    /** The first entry, for all, stays; what was chosen stays chosen if it is still there. */
    private static void fill(CCombo combo, Iterable<String> entries) {
        String chosen = combo.getText();
        if (combo.getItemCount() > 1) {
            combo.remove(1, combo.getItemCount() - 1);
        }
        entries.forEach(combo::add);
        combo.select(Math.max(0, combo.indexOf(chosen)));
    }

    /** What is wanted now, in an order. */
    ListQuery query(Optional<ListColumn> sorted, boolean backwards) {
        Optional<Choice> choice = chosen(tags).map(choices::get);
        return new ListQuery(ListQuery.fold(words.getText()), choice.map(chosen -> chosen.layer().name()),
                choice.map(Choice::tagName).filter(name -> !name.isEmpty()),
                chosen(annotators).map(index -> annotators.getItem(index + 1)),
                chosen(states).map(index -> State.values()[index]), sorted, backwards);
    }

    private static Optional<Integer> chosen(CCombo combo) {
        return Optional.of(combo.getSelectionIndex() - 1).filter(index -> index >= 0);
    }
}
