/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The system's colours, and the controls that keep them: the platform gives its tabs, boxes and dialogs the colours that
 * the system had when they were made. After a change they get the ones of now. Used on the UI thread.
 */
final class SystemColours {

    private static final List<Integer> BACKGROUNDS = List.of(SWT.COLOR_WIDGET_BACKGROUND, SWT.COLOR_LIST_BACKGROUND,
            SWT.COLOR_LIST_SELECTION);
    private static final List<Integer> FOREGROUNDS = List.of(SWT.COLOR_WIDGET_FOREGROUND, SWT.COLOR_LIST_FOREGROUND,
            SWT.COLOR_LIST_SELECTION_TEXT, SWT.COLOR_WIDGET_DISABLED_FOREGROUND);

    private final Display display;
    private List<Color> backgrounds;
    private List<Color> foregrounds;

    SystemColours(Display display) {
        this.display = display;
        backgrounds = now(BACKGROUNDS);
        foregrounds = now(FOREGROUNDS);
        renewPopups();
    }

    /** Gives the controls of all windows the colours that the system has now. */
    void renew() {
        Map<Color, Color> grounds = successors(backgrounds, now(BACKGROUNDS));
        Map<Color, Color> texts = successors(foregrounds, now(FOREGROUNDS));
        backgrounds = now(BACKGROUNDS);
        foregrounds = now(FOREGROUNDS);
        renewPopups();
        if (!grounds.isEmpty() || !texts.isEmpty()) {
            for (Control shell : display.getShells()) {
                renew(shell, grounds, texts);
            }
        }
    }

    /** The platform's pop-ups have their colours from a registry, which would keep those of a light start. */
    private void renewPopups() {
        ColorRegistry registry = JFaceResources.getColorRegistry();
        registry.put(JFacePreferences.INFORMATION_BACKGROUND_COLOR,
                display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB());
        registry.put(JFacePreferences.INFORMATION_FOREGROUND_COLOR,
                display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB());
    }

    private static void renew(Control control, Map<Color, Color> grounds, Map<Color, Color> texts) {
        // A control without colours of its own has the new ones already, which succeed nothing.
        Color ground = grounds.get(control.getBackground());
        if (ground != null) {
            control.setBackground(ground);
        }
        Color text = texts.get(control.getForeground());
        if (text != null) {
            control.setForeground(text);
        }
        switch (control) {
            case CTabFolder tabs -> renew(tabs);
            case Table table -> renew(table);
            case Tree tree -> renew(tree);
            default -> { }
        }
        if (control instanceof Composite parent) {
            Arrays.stream(parent.getChildren()).forEach(child -> renew(child, grounds, texts));
        }
    }

    private static void renew(CTabFolder tabs) {
        tabs.setSelectionBackground((Color) null);
        tabs.setSelectionForeground(null);
        // The pictures of these buttons are drawn anew when the state changes, and only then.
        boolean minimized = tabs.getMinimized();
        boolean maximized = tabs.getMaximized();
        tabs.setMinimized(!minimized);
        tabs.setMaximized(!maximized);
        tabs.setMinimized(minimized);
        tabs.setMaximized(maximized);
    }

    /** A row that somebody draws keeps the colour of text that it was drawn with last, until it is told of another. */
    private static void renew(Table table) {
        if ((table.getStyle() & SWT.VIRTUAL) != 0) {
            table.clearAll();
        } else {
            for (TableItem item : table.getItems()) {
                item.setForeground(null);
            }
        }
    }

    private static void renew(Tree tree) {
        if ((tree.getStyle() & SWT.VIRTUAL) != 0) {
            tree.clearAll(true);
        } else {
            renew(tree.getItems());
        }
    }

    private static void renew(TreeItem[] items) {
        for (TreeItem item : items) {
            item.setForeground(null);
            renew(item.getItems());
        }
    }

    private List<Color> now(List<Integer> colours) {
        return colours.stream().map(display::getSystemColor).toList();
    }

    /** For each colour that changed the one in its place; the first in the list where two were the same. */
    private static Map<Color, Color> successors(List<Color> before, List<Color> now) {
        Map<Color, Color> successors = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (!now.contains(before.get(i))) {
                successors.putIfAbsent(before.get(i), now.get(i));
            }
        }
        return successors;
    }
}
