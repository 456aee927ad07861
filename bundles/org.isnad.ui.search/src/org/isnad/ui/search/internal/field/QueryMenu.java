/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.field;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.isnad.project.SavedQuery;
import org.isnad.text.MatchMode;
import org.isnad.ui.BidiText;
import org.isnad.ui.Quote;
import org.isnad.ui.TestIds;

/** The menu of queries: those with names, those that were asked last, and what can be done with them. */
final class QueryMenu {

    private static final int RECENT = 15;

    private final Menu menu;
    private final QueryMemory memory;
    private final SavedQueries kept;
    private final Listener listener;

    /** Is told what is chosen. */
    interface Listener {

        /** @param mode what counts as the same word; empty to keep it */
        void choose(String text, Optional<MatchMode> mode);

        /** The query in the field is to be kept. */
        void save();
    }

    QueryMenu(Control parent, QueryMemory memory, SavedQueries kept, Listener listener) {
        this.memory = memory;
        this.kept = kept;
        this.listener = listener;
        menu = TestIds.mark(new Menu(parent), "search.queries.menu");
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
    }

    /** @param query that is in the field */
    void show(String query, Control below) {
        List<SavedQuery> saved = kept.all();
        saved.forEach(one -> item(menu, BidiText.isolate(one.name()) + "\t" + shown(one.text()),
                () -> listener.choose(one.text(), Optional.of(one.mode()))));
        if (!saved.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        List<String> history = memory.history();
        history.stream().limit(RECENT).forEach(text ->
                item(menu, shown(text), () -> listener.choose(text, Optional.empty())));
        if (!history.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, Texts.text("queries.save"), listener::save).setEnabled(!query.isBlank() && kept.writable());
        MenuItem delete = new MenuItem(menu, SWT.CASCADE);
        delete.setText(Texts.text("queries.delete"));
        delete.setEnabled(!saved.isEmpty() && kept.writable());
        Menu names = new Menu(menu);
        delete.setMenu(names);
        Shell shell = below.getShell(); // the menu is gone when somebody has chosen
        saved.forEach(one -> item(names, BidiText.isolate(one.name()), () -> delete(shell, one.name())));
        item(menu, Texts.text("queries.forget"), memory::forgetHistory).setEnabled(!history.isEmpty());
        menu.setLocation(below.toDisplay(new Point(0, below.getSize().y)));
        menu.setVisible(true);
    }

    private void delete(Shell shell, String name) {
        if (MessageDialog.open(MessageDialog.QUESTION, shell, Texts.text("queries.delete.window"),
                Texts.text("queries.delete.ask", name), SWT.NONE, Texts.text("queries.delete.button"),
                IDialogConstants.CANCEL_LABEL) == Window.OK) {
            kept.delete(name);
        }
    }

    /** A query runs from left to right, each quoted text in it in its own direction, as in the field. */
    private static String shown(String query) {
        String text = Quote.cut(query);
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (var part : QueryLanguage.isolates(text)) {
            shown.append(text, from, part.begin())
                    .append(BidiText.isolate(text.substring(part.begin(), part.end())));
            from = part.end();
        }
        return BidiText.leftToRight(shown.append(text.substring(from)).toString());
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(LegacyActionTools.escapeMnemonics(text));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }
}
