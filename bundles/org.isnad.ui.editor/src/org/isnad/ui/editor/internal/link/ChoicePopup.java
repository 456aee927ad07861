/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.LatinLegend;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** Asks which of several ways is meant: by the key or number that stands before it, by arrow keys and Enter, or by a
 * click. */
final class ChoicePopup extends PopupDialog {

    /**
     * A way to choose.
     *
     * @param key the Latin legend of the key that chooses it besides its number; empty for none
     */
    record Way(String key, String label) {
    }

    private final String question;
    private final List<Way> ways;
    private final Point place;
    private final Consumer<Integer> answer;
    private org.eclipse.swt.widgets.List list;

    /**
     * @param question is written above the ways
     * @param place    of the popup, in pixels of the display
     * @param answer   is given the place of the way in the list; nothing when the user leaves without an answer
     */
    ChoicePopup(Shell parent, String question, List<Way> ways, Point place, Consumer<Integer> answer) {
        super(parent, PopupDialog.INFOPOPUP_SHELLSTYLE, true, false, false, false, false, question, null);
        this.question = question;
        this.ways = ways;
        this.place = place;
        this.answer = answer;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        list = TestIds.mark(new org.eclipse.swt.widgets.List(parent, SWT.SINGLE), "link.choices");
        SpokenName.set(list, question);
        for (int i = 0; i < ways.size(); i++) {
            list.add((i + 1) + "   " + ways.get(i).label());
        }
        list.select(0);
        list.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                choose(list.getSelectionIndex());
            } else {
                LatinLegend.of(event.keyCode).ifPresent(this::chooseByKey);
            }
        }));
        list.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(
                event -> choose(list.getSelectionIndex())));
        list.addMouseListener(MouseListener.mouseUpAdapter(event -> choose(list.getSelectionIndex())));
        return list;
    }

    @Override
    protected Control getFocusControl() {
        return list;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        return place;
    }

    private void chooseByKey(String legend) {
        for (int i = 0; i < ways.size(); i++) {
            if (legend.equals(String.valueOf(i + 1)) || legend.equalsIgnoreCase(ways.get(i).key())) {
                choose(i);
                return;
            }
        }
    }

    private void choose(int index) {
        if (index >= 0 && getShell() != null) {
            close();
            answer.accept(index);
        }
    }
}
