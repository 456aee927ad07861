/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.text.MatchMode;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.TestIds;

/** Finds words in the project's documents while they are typed, and shows the hits in their contexts. */
public final class SearchView extends ViewPart {

    /** A query is answered so long after the last key, in milliseconds. */
    static final long DELAY = 150;
    /** More hits than anybody reads; all are counted. */
    static final int LIMIT = 10_000;

    private static final int CONTEXT = 100;
    private static final String MODE = "mode";

    private final SessionListener news = new News();

    private ProjectSession session;
    private MatchMode startMode = MatchMode.FOLDED;
    private LiveSearch search;
    private QueryBar bar;
    private Label count;
    private Composite stack;
    private StackLayout pages;
    private Hint hint;
    private HitTable hits;
    private SearchQuery shown;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        Optional.ofNullable(memento).map(m -> m.getString(MODE)).flatMap(MatchMode::byId)
                .ifPresent(mode -> startMode = mode);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(MODE, bar.mode().id());
    }

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        search = new LiveSearch(parent.getDisplay(), this::show);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
        bar = new QueryBar(parent, startMode, () -> ask(DELAY), () -> ask(0), () -> hits.enter());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        count = TestIds.mark(new Label(parent, SWT.NONE), "search.count");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        stack = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        pages = new StackLayout();
        stack.setLayout(pages);
        hint = new Hint(stack);
        hits = new HitTable(stack, this::title, hit -> session.show(hit.document(), hit.range()));
        createActions();
        Help.set(parent, HelpIds.SEARCH);
        session.addListener(news);
        ask(0);
    }

    private void createActions() {
        Action open = new Action(Texts.text("action.open")) {
            @Override
            public void run() {
                hits.selection().stream().findFirst().ifPresent(hit -> session.show(hit.document(), hit.range()));
            }
        };
        Action copy = new Action(Texts.text("action.copy"),
                getSite().getWorkbenchWindow().getWorkbench().getSharedImages()
                        .getImageDescriptor(ISharedImages.IMG_TOOL_COPY)) {
            @Override
            public void run() {
                copy();
            }
        };
        copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_COPY,
                new ActionHandler(copy));
        MenuManager menu = new MenuManager();
        menu.add(open);
        menu.add(copy);
        hits.table().setMenu(menu.createContextMenu(hits.table()));
        menu.addMenuListener(manager -> {
            open.setEnabled(!hits.selection().isEmpty());
        });
    }

    /**
     * Searches for a text at once.
     *
     * @param text of which the first line counts; empty keeps the query that is there
     */
    public void search(String text) {
        text.strip().lines().findFirst().ifPresent(bar::setQuery);
        bar.enter();
        ask(0);
    }

    private void ask(long delay) {
        Optional<SearchIndex> index = session.index();
        String text = bar.query();
        if (session.project().isEmpty()) {
            tell("hint.noProject");
        } else if (index.isEmpty()) {
            tell("hint.noIndex");
        } else if (text.isBlank()) {
            tell("hint.noQuery");
        } else {
            if (pages.topControl != hits.control()) {
                hint.show(Texts.text("hint.searching"));
            }
            search.ask(index.get(), new SearchQuery(text, bar.mode(), Optional.empty(), CONTEXT, LIMIT), delay);
        }
    }

    /** Says why there is nothing to search. */
    private void tell(String key) {
        search.cancel();
        setCount("");
        hits.show(List.of(), false);
        shown = null;
        hint.show(Texts.text(key));
        toTop(false);
    }

    private void show(Answer answer) {
        if (stack.isDisposed()) {
            return;
        }
        switch (answer) {
            case Answer.Found found -> show(found.query(), found.result());
            case Answer.Failed failed -> {
                Errors.log(failed.problem());
                setCount("");
                hint.show(failed.problem().message(MessageBundle.userLocale()), Texts.text("hint.again"),
                        () -> ask(0));
                toTop(false);
            }
        }
    }

    private void show(SearchQuery query, SearchResult result) {
        Locale locale = MessageBundle.userLocale();
        hits.show(result.hits(), query.equals(shown));
        shown = query;
        setCount(result.total() == 0 ? "" : Counts.text(result, this::title));
        if (result.problem().isPresent()) {
            hint.show(result.problem().get().message(locale));
        } else if (result.total() == 0) {
            showNothingFound(query);
        }
        toTop(result.total() > 0);
    }

    /** An empty text leaves its room to the rest. */
    private void setCount(String text) {
        count.setText(LegacyActionTools.escapeMnemonics(text));
        ((GridData) count.getLayoutData()).exclude = text.isEmpty();
        count.setVisible(!text.isEmpty());
        count.requestLayout();
    }

    /** Offers the next wider mode. */
    private void showNothingFound(SearchQuery query) {
        String sentence = Texts.text("hint.nothing", query.text().strip());
        switch (query.mode()) {
            case EXACT -> hint.show(sentence, Texts.text("hint.tryFolded"), () -> take(MatchMode.FOLDED));
            case FOLDED -> hint.show(sentence, Texts.text("hint.tryStem"), () -> take(MatchMode.STEM));
            case STEM -> hint.show(sentence + ' ' + Texts.text("hint.tryOther"));
        }
    }

    private void take(MatchMode mode) {
        bar.setMode(mode);
        ask(0);
    }

    private void toTop(boolean table) {
        pages.topControl = table ? hits.control() : hint.control();
        stack.layout();
    }

    private String title(DocumentId id) {
        return session.project().flatMap(project -> project.document(id)).map(Document::title).orElse(id.value());
    }

    private void copy() {
        if (bar.hasFocus()) {
            bar.copy();
        } else if (!hits.selection().isEmpty()) {
            Clipboard clipboard = new Clipboard(stack.getDisplay());
            try {
                clipboard.setContents(new Object[] { HitLines.of(hits.selection(), this::title) },
                        new Transfer[] { TextTransfer.getInstance() });
            } finally {
                clipboard.dispose();
            }
        }
    }

    @Override
    public void setFocus() {
        bar.enter();
    }

    @Override
    public void dispose() {
        session.removeListener(news);
        search.cancel();
        super.dispose();
    }

    /** The query stays when the project changes: it is asked again. */
    private final class News implements SessionListener {
        @Override
        public void projectChanged() {
            ask(0);
        }

        @Override
        public void indexUpdated() {
            ask(0);
        }
    }
}
