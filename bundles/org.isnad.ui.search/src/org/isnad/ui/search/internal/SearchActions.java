/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.search.HitOrder;
import org.isnad.search.SearchHit;
import org.isnad.ui.ExportDoor;
import org.isnad.ui.ExportScope;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Quote;
import org.isnad.ui.Services;
import org.isnad.ui.search.internal.bulk.Deed;
import org.isnad.ui.search.internal.bulk.Deeds;
import org.isnad.ui.search.internal.bulk.HitScope;
import org.isnad.ui.search.internal.bulk.HitSource;
import org.isnad.ui.search.internal.hits.HitLines;
import org.isnad.ui.search.internal.hits.Ticks;

/** What can be done in the search view: its two menus, and what the commands of the Edit menu do there. */
final class SearchActions {

    private final SearchView view;
    private final ProjectSession session;
    private final Deeds deeds;

    SearchActions(SearchView view, ProjectSession session) {
        this.view = view;
        this.session = session;
        deeds = new Deeds(view.getSite().getShell(), session);
    }

    void install() {
        MenuManager popup = new MenuManager();
        popup.setRemoveAllWhenShown(true);
        popup.addMenuListener(this::fillPopup);
        view.hits().table().setMenu(popup.createContextMenu(view.hits().table()));
        IMenuManager menu = view.getViewSite().getActionBars().getMenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillViewMenu);
        fillViewMenu(menu);
        step(IWorkbenchCommandConstants.EDIT_UNDO, ITextOperationTarget.UNDO, session::undo);
        step(IWorkbenchCommandConstants.EDIT_REDO, ITextOperationTarget.REDO, session::redo);
        step(IWorkbenchCommandConstants.EDIT_COPY, ITextOperationTarget.COPY, this::copy);
        step(IWorkbenchCommandConstants.EDIT_SELECT_ALL, ITextOperationTarget.SELECT_ALL,
                () -> view.hits().tickAll(true));
        step(IWorkbenchCommandConstants.EDIT_CUT, ITextOperationTarget.CUT, () -> { });
        step(IWorkbenchCommandConstants.EDIT_PASTE, ITextOperationTarget.PASTE, () -> { });
        step(IWorkbenchCommandConstants.EDIT_CONTENT_ASSIST, ISourceViewer.CONTENTASSIST_PROPOSALS, () -> { });
        step("org.isnad.ui.language.fix", ISourceViewer.QUICK_ASSIST, () -> { });
    }

    private void fillPopup(IMenuManager menu) {
        Optional<SearchHit> selected = view.hits().selected();
        menu.add(action("action.open", selected.isPresent(), () -> selected.ifPresent(view::open)));
        menu.add(action("action.copy", selected.isPresent(), this::copy));
        menu.add(new Separator());
        fillTicks(menu);
        fillDeeds(menu);
    }

    private void fillViewMenu(IMenuManager menu) {
        MenuManager orders = new MenuManager(Texts.text("action.sort"));
        for (HitOrder order : HitOrder.values()) {
            Action action = new Action(Texts.text("order." + order), IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        view.sort(order);
                    }
                }
            };
            action.setChecked(view.order() == order);
            orders.add(action);
        }
        menu.add(orders);
        Action groups = new Action(Texts.text("action.groups"), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                view.showGroups(isChecked());
            }
        };
        groups.setChecked(view.groupsShown());
        menu.add(groups);
        menu.add(new Separator());
        menu.add(action("action.queries", true, () -> view.bar().showQueries()));
        menu.add(action("action.save", view.bar().canSave(), () -> view.bar().save()));
        menu.add(new Separator());
        fillTicks(menu);
        fillDeeds(menu);
    }

    /** Without ticks they concern the selected hit; only the export concerns all hits then. */
    private void fillDeeds(IMenuManager menu) {
        boolean ticked = view.hits().ticks().count(view.hits().rows().size()) > 0;
        boolean any = view.shown().isPresent() && (ticked || view.hits().selected().isPresent());
        boolean writable = session.project().filter(project -> !project.readOnly()).isPresent();
        menu.add(new Separator());
        for (Deed deed : Deed.values()) {
            menu.add(action("action." + deed, any && writable,
                    () -> view.shown().ifPresent(found -> deeds.begin(deed, hits(found, false)))));
        }
        menu.add(new Separator());
        menu.add(action(ticked ? "action.exportTicked" : "action.export", view.shown().isPresent(),
                () -> scope().ifPresent(scope -> Services.get(ExportDoor.class)
                        .export(view.getSite().getShell(), scope))));
        menu.add(action(ticked ? "action.tableTicked" : "action.table", view.shown().isPresent(),
                () -> view.shown().ifPresent(found -> deeds.export(hits(found, true)))));
    }

    /** The ticked hits, or without any all of them, or the selected one. */
    private HitSource hits(Answer.Found found, boolean all) {
        Ticks ticks = view.hits().ticks().copy();
        Optional<SearchHit> selected = view.hits().selected();
        Predicate<SearchHit> wanted = ticks.count(view.hits().rows().size()) > 0 ? ticks::has
                : all ? hit -> true : hit -> selected.filter(one -> one.document().equals(hit.document())
                        && one.range().equals(hit.range())).isPresent();
        return new HitSource(found.question().project(), found.question().index(), found.query(), wanted);
    }

    /** The ticked hits, or without any all of them, for an export; empty when none are shown. */
    Optional<ExportScope> scope() {
        return view.shown().map(found -> {
            int total = view.hits().rows().size();
            int ticked = view.hits().ticks().count(total);
            String label = Texts.text(ticked > 0 ? "scope.ticked" : "scope", ticked > 0 ? ticked : total,
                    Quote.cut(found.question().text().strip()));
            return new HitScope(hits(found, true), label);
        });
    }

    private void fillTicks(IMenuManager menu) {
        boolean any = view.shown().isPresent();
        menu.add(action("action.tickAll", any, () -> view.hits().tickAll(true)));
        menu.add(action("action.tickNone", any, () -> view.hits().tickAll(false)));
    }

    private static Action action(String key, boolean enabled, Runnable run) {
        Action action = new Action(Texts.text(key)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }

    /**
     * A command that does in the field what it does in texts, and something else outside of it. Who is in the field
     * means the field alone: where nothing is left to be undone there, nothing is undone elsewhere.
     */
    private void step(String command, int operation, Runnable otherwise) {
        view.getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                if (!view.bar().field().hasFocus()) {
                    otherwise.run();
                } else if (view.bar().field().canOperate(operation)) {
                    view.bar().field().operate(operation);
                }
                return null;
            }
        });
    }

    private void copy() {
        view.hits().selected().ifPresent(hit -> {
            Clipboard clipboard = new Clipboard(view.hits().table().getDisplay());
            try {
                clipboard.setContents(new Object[] { HitLines.of(List.of(hit), view::title) },
                        new Transfer[] { TextTransfer.getInstance() });
            } finally {
                clipboard.dispose();
            }
        });
    }
}
