/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.link;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.isnad.model.AnnotationId;
import org.isnad.ui.LatinLegend;

/**
 * The keys of the text while something is linked: arrows walk from candidate to candidate, digits are the numbers beside
 * them, Enter takes the current one, Escape leaves. Keys that are commands go their usual way.
 */
final class LinkKeys {

    private final LinkDesk desk;
    private final Candidates candidates;
    private final Numbers numbers;
    private final Linking linking;
    private final Grouping grouping;
    private final BooleanSupplier removal;
    private final Listener filter = this::pressed;

    /** @param removal deletes the current relation or group; answers whether there is one */
    LinkKeys(LinkDesk desk, Candidates candidates, Numbers numbers, Linking linking, Grouping grouping,
            BooleanSupplier removal) {
        this.desk = desk;
        this.candidates = candidates;
        this.numbers = numbers;
        this.linking = linking;
        this.grouping = grouping;
        this.removal = removal;
        Display display = desk.canvas().control().getDisplay();
        // After the workbench's own filter, which lets commands run, and before the text's listeners.
        display.addFilter(SWT.KeyDown, filter);
        desk.canvas().control().addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, filter));
    }

    private void pressed(Event event) {
        if (isDelete(event) && removal.getAsBoolean()) {
            consume(event);
            return;
        }
        boolean command = (event.stateMask & (SWT.ALT | SWT.COMMAND)) != 0;
        if (event.widget != desk.canvas().control() || !desk.mode().isOn() || command || isModifier(event.keyCode)) {
            return;
        }
        boolean control = (event.stateMask & SWT.CTRL) != 0;
        if (act(event, control)) {
            consume(event);
        }
    }

    /** A relation or group is deleted here: the workbench keeps Delete back until the text has had it. */
    private boolean isDelete(Event event) {
        return event.widget == desk.canvas().control() && event.keyCode == SWT.DEL && !desk.mode().isOn()
                && (event.stateMask & SWT.MODIFIER_MASK) == 0;
    }

    private static void consume(Event event) {
        event.type = SWT.None;
        event.doit = false;
    }

    private static boolean isModifier(int keyCode) {
        return (keyCode & SWT.MODIFIER_MASK) != 0 && (keyCode & SWT.KEYCODE_BIT) == 0;
    }

    /** @return false for what keeps its meaning: scrolling by pages, everything with Ctrl */
    private boolean act(Event event, boolean control) {
        switch (event.keyCode) {
            case SWT.ESC -> leave();
            case SWT.CR, SWT.KEYPAD_CR -> enter((event.stateMask & SWT.SHIFT) != 0);
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT -> walk(event.keyCode == SWT.ARROW_LEFT
                    == desk.canvas().viewport().rightToLeft(place()));
            case SWT.ARROW_UP, SWT.ARROW_DOWN -> walk(event.keyCode == SWT.ARROW_DOWN);
            case SWT.BS -> clear();
            default -> {
                return !control && sign(event);
            }
        }
        return true;
    }

    private boolean sign(Event event) {
        Optional<String> legend = LatinLegend.of(event.keyCode);
        boolean group = desk.mode().draft().isPresent();
        if (legend.isPresent()) {
            char sign = legend.get().charAt(0);
            if (sign >= '0' && sign <= '9') {
                type(sign);
            } else if (group && (sign == '+' || sign == '=' || sign == '-')) {
                grouping.move(sign != '-');
            } else if (group && sign == 'R') {
                grouping.changeRole();
            }
        }
        // Letters would change tags now: they mean nothing while something is linked.
        return legend.isPresent();
    }

    private int place() {
        return desk.canvas().current().id().flatMap(desk.links()::anchor).map(shown -> shown.begin())
                .orElse(desk.canvas().caret().caret());
    }

    private void leave() {
        desk.mode().source().filter(source -> source.document().equals(desk.document()))
                .ifPresent(source -> desk.canvas().current().set(source.id()));
        desk.mode().leave();
        desk.say("");
    }

    private void walk(boolean forward) {
        numbers.clear();
        candidates.beside(forward).ifPresentOrElse(desk::show, () -> desk.hint("hint.noCandidate"));
    }

    private void clear() {
        numbers.clear();
        desk.canvas().repaint();
    }

    private void type(char digit) {
        numbers.set(candidates.inSight());
        numbers.type(digit).ifPresentOrElse(this::take, desk.canvas()::repaint);
    }

    private void enter(boolean shift) {
        Optional<AnnotationId> typed = numbers.take();
        if (typed.isPresent()) {
            take(typed.get());
        } else if (desk.mode().draft().isPresent() && shift) {
            grouping.finish();
        } else if (desk.mode().draft().isPresent()) {
            desk.canvas().current().id().ifPresent(grouping::toggle);
        } else {
            linking.link();
        }
    }

    private void take(AnnotationId id) {
        desk.show(id);
        if (desk.mode().draft().isPresent()) {
            grouping.toggle(id);
        } else {
            linking.take(id);
        }
    }
}
