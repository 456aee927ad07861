/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.TestIds;
import org.isnad.ui.annotations.internal.edits.AnnotationEdits;
import org.isnad.ui.annotations.internal.edits.Retagging;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.tags.Choice;
import org.isnad.ui.editor.AnnotatedText;

/** What can be done to the annotations that are selected in the list: each as one step. */
final class ListActions {

    private static final MessageBundle MESSAGES = MessageBundle.beside(ListActions.class);

    private final ListTable list;
    private final Supplier<AnnotatedText> text;
    private final Supplier<List<Target>> selected;
    private final IStatusLineManager status;

    private ListActions(ListTable list, Supplier<AnnotatedText> text, Supplier<List<Target>> selected,
            IStatusLineManager status) {
        this.list = list;
        this.text = text;
        this.selected = selected;
        this.status = status;
    }

    /**
     * Gives the list its menu, and its part in the Edit menu and its keys.
     *
     * @param selected those that may be changed
     */
    static void install(IActionBars bars, ListTable list, Supplier<AnnotatedText> text,
            Supplier<List<Target>> selected) {
        ListActions actions = new ListActions(list, text, selected, bars.getStatusLineManager());
        Table table = list.control();
        Menu menu = new Menu(table);
        MenuItem retag = actions.item(menu, "annotations.retag", actions::retag);
        MenuItem delete = actions.item(menu, "annotations.delete", actions::delete);
        menu.addListener(SWT.Show, event -> {
            retag.setEnabled(!selected.get().isEmpty());
            delete.setEnabled(!selected.get().isEmpty());
        });
        table.setMenu(menu);
        Action deleting = new Action() {
            @Override
            public void run() {
                actions.delete();
            }
        };
        deleting.setActionDefinitionId(ActionFactory.DELETE.getCommandId());
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), deleting);
    }

    private MenuItem item(Menu menu, String key, Runnable action) {
        MenuItem item = TestIds.mark(new MenuItem(menu, SWT.PUSH), key);
        item.setText(MESSAGES.text(key));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void delete() {
        List<Target> targets = selected.get();
        if (!targets.isEmpty()) {
            text.get().removal(targets.stream().map(target -> target.annotation().id()).toList()).ifPresent(change ->
                    text.get().session().apply(MESSAGES.text("step.delete", targets.size()), change));
        }
    }

    private void retag() {
        List<Target> targets = selected.get();
        Optional<Project> project = text.get().session().project();
        if (targets.isEmpty() || project.isEmpty()) {
            return;
        }
        Tagset tagset = project.get().tagset();
        RetagDialog dialog = new RetagDialog(list.control().getShell(), targets.size(),
                AnnotationEdits.choices(targets, tagset), list.looks());
        if (dialog.open() == Window.OK) {
            Choice choice = dialog.choice();
            Retagging retagging = Retagging.of(text.get(), targets, choice);
            status.setMessage(retagging.why());
            retagging.change().ifPresent(made -> text.get().session().apply(MESSAGES.text("step.retag",
                    choice.label(MessageBundle.userLocale()), targets.size()), made));
        }
    }
}
