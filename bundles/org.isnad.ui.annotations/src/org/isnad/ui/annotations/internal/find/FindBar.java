/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.LatestAnswer;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.AnnotatedText;

/**
 * The bar at the lower edge of an editor with which its text is searched. All hits are marked in the text and counted;
 * Enter goes to the next, Shift+Enter to the one before, Escape closes the bar. Searches beside the UI thread.
 */
final class FindBar {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FindBar.class);
    private static final String KEY = "org.isnad.ui.annotations.find";
    private static final int LONGEST_PRESET = 200;

    private final AnnotatedText text;
    private final Composite bar;
    private final Text field;
    private final Label count;
    private final CCombo modes;
    private final LatestAnswer answer;
    private final AtomicInteger asked = new AtomicInteger();
    private TextFinder finder;
    private List<TextRange> hits = List.of();
    private boolean all = true;
    private int from;

    private FindBar(AnnotatedText text) {
        this.text = text;
        bar = TestIds.mark(new Composite(text.edge(), SWT.NONE), "find.bar");
        Help.set(bar, HelpIds.FIND);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 3).applyTo(bar);
        answer = new LatestAnswer(bar.getDisplay());
        field = TestIds.mark(new Text(bar, SWT.BORDER | SWT.SINGLE), "find.field");
        field.setMessage(MESSAGES.text("find.field"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        field.addListener(SWT.Modify, event -> search());
        field.addListener(SWT.KeyDown, this::pressed);
        count = TestIds.mark(new Label(bar, SWT.NONE), "find.count");
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
        button("\u25b2", "find.previous", () -> go(hits -> Walk.previous(hits, text.selection())));
        button("\u25bc", "find.next", () -> go(hits -> Walk.next(hits, text.selection())));
        modes = TestIds.mark(new CCombo(bar, SWT.READ_ONLY | SWT.BORDER), "find.mode");
        modes.setToolTipText(MESSAGES.text("find.mode"));
        for (FindMode mode : FindMode.values()) {
            modes.add(MESSAGES.text(mode.key()));
        }
        modes.select(0);
        modes.addListener(SWT.Selection, event -> search());
        button("\u00d7", "find.close", this::close);
        for (Control control : bar.getChildren()) {
            control.addListener(SWT.Traverse, event -> {
                if (event.detail == SWT.TRAVERSE_ESCAPE) {
                    event.doit = false;
                    close();
                }
            });
        }
    }

    /** The bar of a text, made when it is first asked for. */
    static FindBar of(AnnotatedText text) {
        if (text.edge().getData(KEY) instanceof FindBar bar) {
            return bar;
        }
        FindBar bar = new FindBar(text);
        text.edge().setData(KEY, bar);
        return bar;
    }

    /** Shows the bar; what is selected on one line is looked for. */
    void open() {
        show(true);
        from = text.selection().begin();
        String selected = text.selection().covered(text.text());
        if (!selected.isEmpty() && selected.length() <= LONGEST_PRESET && selected.lines().count() == 1) {
            field.setText(selected);
        } else {
            search();
        }
        field.setFocus();
        field.selectAll();
    }

    /** To the next hit of what was looked for last; opens the bar when there is nothing yet. */
    void next() {
        step(hits -> Walk.next(hits, text.selection()));
    }

    void previous() {
        step(hits -> Walk.previous(hits, text.selection()));
    }

    private void step(Function<List<TextRange>, Optional<Walk.Step>> walk) {
        if (field.getText().isEmpty()) {
            open();
        } else {
            go(walk);
        }
    }

    private void close() {
        asked.incrementAndGet();
        answer.cancel();
        show(false);
        text.mark(List.of());
        text.activate();
    }

    private void show(boolean visible) {
        bar.setVisible(visible);
        ((GridData) bar.getLayoutData()).exclude = !visible;
        bar.requestLayout();
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            event.doit = false;
            if ((event.stateMask & SWT.SHIFT) != 0) {
                previous();
            } else {
                next();
            }
        }
    }

    private FindMode mode() {
        return FindMode.values()[modes.getSelectionIndex()];
    }

    /** Looks for what stands in the field and goes to the first hit from where the bar was opened. */
    private void search() {
        search(found -> Walk.from(found, from));
    }

    private void search(Function<List<TextRange>, Optional<Walk.Step>> then) {
        if (finder == null || !finder.text().equals(text.text())) {
            finder = new TextFinder(text.text(), System::nanoTime);
        }
        TextFinder now = finder;
        String wanted = field.getText();
        FindMode mode = mode();
        int number = asked.incrementAndGet();
        answer.ask(() -> {
            try {
                return now.find(wanted, mode, () -> asked.get() != number);
            } catch (CancellationException e) {
                // Nobody waits for it any more: something else was asked.
                return Found.Hits.NONE;
            }
        }, found -> take(found, then), failure -> Errors.show(bar.getShell(), failure));
    }

    private void take(Found found, Function<List<TextRange>, Optional<Walk.Step>> then) {
        if (bar.isDisposed()) {
            return;
        }
        hits = found instanceof Found.Hits some ? some.ranges() : List.of();
        all = !(found instanceof Found.Hits some) || some.all();
        text.mark(bar.isVisible() ? hits : List.of());
        switch (found) {
            case Found.Hits some when hits.isEmpty() ->
                say(field.getText().isEmpty() ? "" : MESSAGES.text("find.none"));
            case Found.Hits some -> reach(then);
            case Found.BadPattern bad -> say(MESSAGES.text("find.bad", bad.place() + 1, bad.reason()));
            case Found.TooSlow slow -> say(MESSAGES.text("find.slow"));
        }
    }

    /** The text may have been corrected since it was searched. */
    private void go(Function<List<TextRange>, Optional<Walk.Step>> walk) {
        if (finder == null || !finder.text().equals(text.text())) {
            search(walk);
        } else {
            reach(walk);
        }
    }

    private void reach(Function<List<TextRange>, Optional<Walk.Step>> walk) {
        walk.apply(hits).ifPresent(step -> {
            text.reveal(step.hit());
            say(MESSAGES.text(step.wrapped() ? "find.wrapped" : "find.at", step.number(), hits.size(),
                    String.valueOf(all)));
        });
    }

    private void say(String sentence) {
        if (!count.getText().equals(sentence)) {
            count.setText(sentence);
            count.setToolTipText(sentence);
            count.requestLayout();
        }
    }

    private void button(String sign, String id, Runnable action) {
        Button button = TestIds.mark(new Button(bar, SWT.PUSH | SWT.FLAT), id);
        button.setText(sign);
        button.setToolTipText(MESSAGES.text(id));
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = MESSAGES.text(id);
            }
        });
        button.addListener(SWT.Selection, event -> action.run());
    }
}
