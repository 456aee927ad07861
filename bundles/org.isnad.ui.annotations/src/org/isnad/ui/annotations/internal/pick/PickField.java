/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.pick;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.TestIds;

/**
 * A field in which one of many things is found by typing. Typing or the down key opens the list; the arrow keys move in
 * it, Enter takes, Escape closes it. Nothing is taken by leaving the field.
 */
public final class PickField<T> {

    private static final int PAGE = 8;

    private final Text field;
    private final PickList<T> list;
    private final BiConsumer<String, Consumer<List<Proposal<T>>>> source;
    private final Consumer<T> chosen;
    private Consumer<Optional<T>> pointed = value -> { };
    private Runnable typing = () -> { };
    private boolean filling;

    /**
     * @param source asked for proposals with what was typed; answers at once or later, on the UI thread
     * @param chosen told what was taken
     */
    public PickField(Composite parent, String testId, BiConsumer<String, Consumer<List<Proposal<T>>>> source,
            Consumer<T> chosen) {
        this.source = source;
        this.chosen = chosen;
        field = TestIds.mark(new Text(parent, SWT.BORDER | SWT.SINGLE), testId);
        list = new PickList<>(field, testId, this::point, proposal -> take(proposal.value()));
        field.addListener(SWT.Modify, event -> {
            if (!filling) {
                typing.run();
                ask(field.getText());
            }
        });
        field.addListener(SWT.KeyDown, this::pressed);
        field.addListener(SWT.Traverse, this::traversed);
        field.addListener(SWT.FocusOut, event -> close());
    }

    public Text control() {
        return field;
    }

    /** @param newPointed told what the bar of the list is on, and of nothing when the list closes */
    public void onPoint(Consumer<Optional<T>> newPointed) {
        pointed = newPointed;
    }

    /** @param newTyping runs whenever the user changes what stands in the field */
    public void onTyping(Runnable newTyping) {
        typing = newTyping;
    }

    /** Shows a text that nobody typed. */
    public void fill(String text) {
        filling = true;
        try {
            field.setText(text);
        } finally {
            filling = false;
        }
    }

    private void ask(String typed) {
        source.accept(typed, found -> {
            if (!field.isDisposed() && field.isFocusControl()) {
                list.show(found);
            }
        });
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN && !list.isOpen()) {
            ask("");
            event.doit = false;
        } else if (list.isOpen()) {
            int step = switch (event.keyCode) {
                case SWT.ARROW_DOWN -> 1;
                case SWT.ARROW_UP -> -1;
                case SWT.PAGE_DOWN -> PAGE;
                case SWT.PAGE_UP -> -PAGE;
                default -> 0;
            };
            if (step != 0) {
                list.move(step);
                event.doit = false;
            } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                event.doit = false;
                list.current().ifPresent(proposal -> take(proposal.value()));
            }
        }
    }

    /** Escape and Enter belong to the list while it is open. */
    private void traversed(Event event) {
        if (list.isOpen() && event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            // Who listens after this one would leave the field.
            event.detail = SWT.TRAVERSE_NONE;
            close();
        } else if (list.isOpen() && event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
        }
    }

    private void point(Proposal<T> proposal) {
        pointed.accept(Optional.of(proposal.value()));
    }

    private void take(T value) {
        close();
        chosen.accept(value);
    }

    private void close() {
        if (list.isOpen()) {
            list.close();
            pointed.accept(Optional.empty());
        }
    }
}
