/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.query.ProjectNames;
import org.isnad.query.QueryCompiler;
import org.isnad.query.QueryContext;
import org.isnad.query.QueryIssue;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.text.MatchMode;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;
import org.isnad.ui.ExportScope;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.search.internal.facets.Facet;
import org.isnad.ui.search.internal.facets.FacetBar;
import org.isnad.ui.search.internal.facets.FacetNames;
import org.isnad.ui.search.internal.field.QueryBar;
import org.isnad.ui.search.internal.field.QueryMemory;
import org.isnad.ui.search.internal.hits.HitRows;
import org.isnad.ui.search.internal.hits.HitTable;

/** Finds words and annotations in the project's documents while a query is typed, and shows the hits in context. */
public final class SearchView extends ViewPart {

    /** A query is answered so long after the last key, in milliseconds. */
    static final long DELAY = 40;

    /** A query is answered anew so long after the index knows more, in milliseconds: news come many times a second. */
    static final long NEWS_DELAY = 250;

    private static final String MODE = "mode";
    private static final String GROUPS = "groups";

    private ProjectSession session;
    private SearchNews news;
    private MatchMode startMode = MatchMode.FOLDED;
    private Optional<Boolean> startWithGroups = Optional.empty();
    private LiveSearch search;
    private QueryBar bar;
    private QueryErrors errors;
    private FacetBar facetBar;
    private ResultPane results;
    private SearchActions actions;
    private ProjectHitNames names;
    private HitOrder order = HitOrder.READING;
    private List<Facet> facets = List.of();
    private Optional<Answer.Found> shown = Optional.empty();

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        Optional.ofNullable(memento).map(m -> m.getString(MODE)).flatMap(MatchMode::byId)
                .ifPresent(mode -> startMode = mode);
        Optional.ofNullable(memento).map(m -> m.getBoolean(GROUPS)).ifPresent(on -> startWithGroups = Optional.of(on));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(MODE, bar.mode().id());
        memento.putBoolean(GROUPS, groupsShown());
    }

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        names = new ProjectHitNames(session);
        search = new LiveSearch(parent.getDisplay(), this::show);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(4, 4).applyTo(parent);
        bar = new QueryBar(parent, startMode, new QueryMemory(), session::project, this::context, new BarListener());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        errors = new QueryErrors(parent, bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(errors.control());
        FacetNames facetNames = new FacetNames(() -> session.project().orElseThrow());
        facetBar = new FacetBar(parent, facetNames, this::widen);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facetBar.control());
        results = new ResultPane(parent, names, facetNames, new TableListener(), this::narrow);
        startWithGroups.ifPresentOrElse(results::showGroups, results::showGroupsWhereThereIsRoom);
        actions = new SearchActions(this, session);
        actions.install();
        Help.set(parent, HelpIds.SEARCH);
        errors.show(List.of(), bar.query());
        facetBar.show(facets);
        news = new SearchNews(this, session, names);
        session.addListener(news);
        projectChanged();
        Job.createSystem(Texts.text("job.language"), (ICoreRunnable) monitor -> QueryCompiler.prepare()).schedule();
    }

    private Optional<QueryContext> context() {
        return session.project().map(project -> new QueryContext(project.tagset(), bar.mode(),
                ProjectNames.of(project)));
    }

    QueryBar bar() {
        return bar;
    }

    HitTable hits() {
        return results.hits();
    }

    /** What is shown; empty when there are no hits. */
    Optional<Answer.Found> shown() {
        return shown;
    }

    boolean groupsShown() {
        return results.groupsShown();
    }

    /** Shows the groups of the hits beside them, or not. */
    public void showGroups(boolean on) {
        results.showGroups(on);
    }

    MatchMode mode() {
        return bar.mode();
    }

    HitOrder order() {
        return order;
    }

    void sort(HitOrder newOrder) {
        order = newOrder;
        ask(0);
    }

    /**
     * Searches for a text at once.
     *
     * @param text of which the first line counts; empty keeps the query that is there
     */
    public void search(String text) {
        text.strip().lines().findFirst().ifPresent(bar::setQuery);
        bar.field().enter();
        bar.remember();
        ask(0);
    }

    /** Searches for a text at once, in a mode. */
    public void search(String text, MatchMode mode) {
        bar.setMode(mode);
        search(text);
    }

    void open(SearchHit hit) {
        bar.remember();
        session.show(hit.document(), hit.range());
    }

    private void narrow(Facet facet) {
        if (!facets.contains(facet)) {
            List<Facet> all = new ArrayList<>(facets);
            all.add(facet);
            setFacets(all);
        }
    }

    private void widen(Facet facet) {
        setFacets(facets.stream().filter(one -> !one.equals(facet)).toList());
    }

    private void setFacets(List<Facet> newFacets) {
        facets = newFacets;
        facetBar.show(facets);
        ask(0);
    }

    private void ask(long delay) {
        ask(question -> search.ask(question, delay));
    }

    /** Asks the same again, of which the index may know more by now. */
    void askAgain() {
        ask(question -> search.askAgain(question, NEWS_DELAY));
    }

    private void ask(Consumer<Question> asking) {
        Optional<SearchIndex> index = session.index();
        String text = bar.query();
        if (session.project().isEmpty()) {
            tell("hint.noProject");
        } else if (index.isEmpty()) {
            tell("hint.noIndex");
        } else if (text.isBlank()) {
            tell("hint.noQuery");
        } else {
            if (!results.showsHits()) {
                results.tell(Texts.text("hint.searching"));
            }
            asking.accept(new Question(session.project().get(), index.get(), text, bar.mode(), facets, order));
        }
    }

    /** Says why there is nothing to search. */
    private void tell(String key) {
        search.cancel();
        bar.show(List.of(), bar.query());
        errors.show(List.of(), bar.query());
        forget();
        results.tell(Texts.text(key));
    }

    /** Shows no hits. */
    private void forget() {
        shown = Optional.empty();
        results.setCount("");
        results.hits().show(HitRows.NONE, order, HitTable.Stays.NOTHING);
        results.count(Optional.empty());
    }

    private void show(Answer answer) {
        if (results.isDisposed()) {
            return;
        }
        List<QueryIssue> issues = answer instanceof Answer.Refused refused ? refused.issues() : List.of();
        bar.show(issues, answer.question().text());
        errors.show(issues, answer.question().text());
        switch (answer) {
            case Answer.Found found -> show(found);
            case Answer.Refused refused -> {
                // What was found last stays in sight: half a query is on its way to be a whole one.
                if (shown.isEmpty()) {
                    results.tell(Texts.text("hint.unfinished"));
                }
            }
            case Answer.Failed failed -> {
                Errors.log(failed.problem());
                forget();
                results.tell(failed.problem().message(MessageBundle.userLocale()), Texts.text("hint.again"),
                        () -> ask(0));
            }
        }
    }

    private void show(Answer.Found found) {
        Locale locale = MessageBundle.userLocale();
        HitPage page = found.page();
        if (page.total() == 0) {
            forget();
            if (page.refusal().isPresent()) {
                results.tell(page.refusal().get().message(locale));
            } else if (!page.complete()) {
                results.tell(Texts.text("hint.nothingYet", page.waiting()));
            } else {
                showNothingFound(found.question(), found.words());
            }
            return;
        }
        HitTable.Stays stays = shown.map(old -> found.question().stays(old.question(), hits().ticks().areAll()))
                .orElse(HitTable.Stays.NOTHING);
        shown = Optional.of(found);
        results.showHits();
        results.hits().show(FoundHits.rows(found), order, stays);
        showCount();
        results.count(shown.map(FoundHits::counting));
    }

    void showCount() {
        results.setCount(shown.map(found -> Counts.text(found.page(), hits().ticks(), this::title)).orElse(""));
    }

    /** Offers what finds more: the hits outside of the groups, or the next wider mode. */
    private void showNothingFound(Question question, boolean words) {
        String sentence = Texts.text("hint.nothing", question.text().strip());
        if (!facets.isEmpty()) {
            results.tell(sentence, Texts.text("hint.everywhere"), () -> setFacets(List.of()));
            return;
        }
        if (!words) {
            results.tell(sentence);
            return;
        }
        switch (question.mode()) {
            case EXACT -> results.tell(sentence, Texts.text("hint.tryFolded"), () -> take(MatchMode.FOLDED));
            case FOLDED -> results.tell(sentence, Texts.text("hint.tryStem"), () -> take(MatchMode.STEM));
            case STEM -> results.tell(sentence + ' ' + Texts.text("hint.tryOther"));
        }
    }

    private void take(MatchMode mode) {
        bar.setMode(mode);
        ask(0);
    }

    String title(DocumentId id) {
        return names.title(id);
    }

    /** The query stays when the project changes: it is asked again. */
    void projectChanged() {
        names.follow(hits()::refresh);
        facets = List.of();
        tagsetChanged();
    }

    /** What names the query may have is another question now: it is asked again. */
    void tagsetChanged() {
        session.project().map(Project::tagset).ifPresent(hits()::setTagset);
        facetBar.show(facets);
        ask(0);
    }

    @Override
    public void setFocus() {
        bar.field().enter();
    }

    /** The hits are what the export wizard can offer. */
    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == ExportScope.class ? type.cast(actions.scope().orElse(null)) : super.getAdapter(type);
    }

    @Override
    public void dispose() {
        session.removeListener(news);
        search.cancel();
        super.dispose();
    }

    private final class BarListener implements QueryBar.Listener {
        @Override
        public void typed() {
            if (!facets.isEmpty()) {
                facets = List.of();
                facetBar.show(facets);
            }
            ask(DELAY);
        }

        @Override
        public void asked() {
            ask(0);
        }

        @Override
        public void down() {
            hits().enter();
        }
    }

    private final class TableListener implements HitTable.Listener {
        @Override
        public void open(SearchHit hit) {
            SearchView.this.open(hit);
        }

        @Override
        public void ticked() {
            showCount();
        }

        @Override
        public void sort(HitOrder newOrder) {
            SearchView.this.sort(newOrder);
        }

        @Override
        public void leave() {
            bar.field().enter();
        }
    }
}
