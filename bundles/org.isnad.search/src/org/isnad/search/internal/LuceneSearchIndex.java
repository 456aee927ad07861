/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.search.BareWords;
import org.isnad.search.Grouping;
import org.isnad.search.HitGroups;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.QueryProblem;
import org.isnad.search.QueryRefusal;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.match.StoppedException;
import org.isnad.search.internal.plan.QuerySize;
import org.isnad.search.internal.plan.Vocabulary;
import org.isnad.search.internal.run.DocumentTests;
import org.isnad.search.internal.run.GroupCounter;
import org.isnad.search.internal.run.PageReader;
import org.isnad.search.internal.run.Search;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.tree.DocumentCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.text.MatchMode;

/** A project's index: answers queries from what an {@link IndexKeeper} holds and a {@link Follower} keeps current. */
public final class LuceneSearchIndex implements SearchIndex {

    /** Longer than any honest query needs, and short enough for nobody to think the program hangs. */
    private static final long LONGEST_SEARCH = Duration.ofSeconds(30).toNanos();

    /** Long enough for an annotator to have set the next mark, which does not wait for the disk then. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Project project;
    private final LongSupplier nanoTime;
    private final IndexKeeper keeper;
    private final Follower follower;
    private volatile Currency currency;
    private volatile Optional<Damage> damage = Optional.empty();

    /**
     * Opens what is indexed already. Takes no lock on the disk.
     *
     * @param folder   of the index, which may be missing
     * @param patience how long an update waits for another process that writes
     * @param nanoTime a clock that only goes forward
     */
    public LuceneSearchIndex(Project project, Path folder, Duration patience, LongSupplier nanoTime) {
        this(project, folder, patience, REST, nanoTime);
    }

    /**
     * As the other one.
     *
     * @param rest one millisecond or more without a change, after which the changes before are stored
     */
    public LuceneSearchIndex(Project project, Path folder, Duration patience, Duration rest, LongSupplier nanoTime) {
        this.project = project;
        this.nanoTime = nanoTime;
        this.keeper = new IndexKeeper(project, folder, patience, nanoTime);
        this.follower = new Follower(project, keeper, rest);
    }

    @Override
    public IndexReport update(BooleanSupplier cancelled) throws SearchException {
        return update(cancelled, false);
    }

    @Override
    public IndexReport rebuild(BooleanSupplier cancelled) throws SearchException {
        return update(cancelled, true);
    }

    private IndexReport update(BooleanSupplier cancelled, boolean anew) throws SearchException {
        long until = follower.changes();
        boolean[] stopped = new boolean[1];
        IndexReport report = keeper.update(() -> {
            stopped[0] = stopped[0] || cancelled.getAsBoolean();
            return stopped[0];
        }, anew);
        if (stopped[0]) {
            follower.tell(); // what was indexed before can be found
        } else {
            follower.settled(until);
        }
        return report;
    }

    @Override
    public HitPage find(HitRequest request, BooleanSupplier cancelled) throws SearchException {
        return find(request, List.of(), cancelled);
    }

    private HitPage find(HitRequest request, List<Pattern> narrower, BooleanSupplier cancelled)
            throws SearchException {
        try {
            return answered(request.query(), cancelled,
                    (search, waiting) -> new PageReader(search, project, request, narrower).page(waiting));
        } catch (StoppedException stopped) {
            return HitPage.refused(stopped.refusal());
        }
    }

    @Override
    public HitGroups groups(Query query, Grouping grouping, BooleanSupplier cancelled) throws SearchException {
        try {
            return answered(query, cancelled,
                    (search, waiting) -> new GroupCounter(search, project, grouping).groups(waiting));
        } catch (StoppedException stopped) {
            return HitGroups.refused(stopped.refusal());
        }
    }

    @Override
    public SearchResult search(SearchQuery query) throws SearchException {
        Optional<QueryProblem> problem = BareWords.problem(query.text());
        if (problem.isPresent()) {
            return SearchResult.refused(problem.get());
        }
        BareWords words = BareWords.of(query.text());
        List<Pattern> narrower = new ArrayList<>();
        for (int mode = 0; mode < query.mode().ordinal(); mode++) {
            narrower.add(words.pattern(MatchMode.values()[mode]));
        }
        HitPage page = find(new HitRequest(words.query(query.mode()), query.annotator(), query.context(),
                HitOrder.READING, 0, query.limit()), narrower, () -> false);
        return new SearchResult((int) Math.min(page.total(), Integer.MAX_VALUE), page.hits(), page.unreadable(),
                page.refusal().map(QueryRefusal::problem));
    }

    @Override
    public void addListener(Runnable listener) {
        follower.addListener(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        follower.removeListener(listener);
    }

    @Override
    public void close() {
        follower.close();
        keeper.close();
    }

    /** What is made of a search. */
    @FunctionalInterface
    private interface Answering<T> {
        T answer(Search search, int waiting) throws IOException, SearchException;
    }

    private <T> T answered(Query query, BooleanSupplier cancelled, Answering<T> answering) throws SearchException {
        QuerySize.require(query);
        Budget budget = new Budget(cancelled, nanoTime, LONGEST_SEARCH);
        budget.look();
        Damage now = new Damage(query, keeper.heals());
        try {
            T answer = once(query, budget, answering, keeper::take);
            damage = damage.filter(before -> !before.query().equals(query));
            return answer;
        } catch (DamagedIndexException found) {
            Optional<Damage> before = damage;
            follower.heal(found.snapshot);
            damage = Optional.of(now);
            if (before.filter(now::stayedAfterHealing).isPresent()) {
                throw new SearchException(project.folder(), found.getCause());
            }
        }
        try {
            return once(query, budget, answering, Snapshot::empty);
        } catch (DamagedIndexException e) {
            throw new SearchException(project.folder(), e.getCause());
        }
    }

    private <T> T once(Query query, Budget budget, Answering<T> answering, Supplier<Snapshot> source)
            throws DamagedIndexException, SearchException {
        follower.retry();
        long changes = follower.changes();
        Set<DocumentId> changed = follower.pending();
        boolean claims = follower.pendingClaims();
        Snapshot taken = source.get();
        try {
            Currency current = current(taken, changes, changed);
            Search search = new Search(query.pattern(), taken, new Vocabulary(project), current.texts(),
                    asked(query.documents(), current), budget);
            return answering.answer(search, Math.max(current.waiting(), claims ? 1 : 0));
        } catch (IOException | UncheckedIOException | AlreadyClosedException | IndexOutOfBoundsException
                | InternalError e) { // a cut memory-mapped file is an InternalError
            throw new DamagedIndexException(taken, e);
        } finally {
            giveBack(taken);
        }
    }

    private Currency current(Snapshot taken, long changes, Set<DocumentId> changed) throws SearchException {
        Currency known = currency;
        if (known == null || !known.isOf(taken, changes, changed)) {
            known = ProjectContent.reading(project,
                    () -> Currency.of(project, taken, changes, changed, keeper.unreadable()));
            currency = known;
        }
        return known;
    }

    private FixedBitSet[] asked(DocumentCondition condition, Currency current) throws SearchException {
        if (condition.equals(DocumentCondition.ALL)) {
            return current.texts();
        }
        Predicate<Document> test = DocumentTests.of(condition);
        return ProjectContent.reading(project, () -> {
            FixedBitSet[] asked = new FixedBitSet[current.texts().length];
            for (int i = 0; i < asked.length; i++) {
                FixedBitSet texts = current.texts()[i];
                asked[i] = new FixedBitSet(texts.length());
                for (int part = next(texts, 0); part < texts.length(); part = next(texts, part + 1)) {
                    DocumentId id = current.snapshot().segments().get(i).part(part).id();
                    if (project.document(id).filter(test).isPresent()) {
                        asked[i].set(part);
                    }
                }
            }
            return asked;
        });
    }

    private static int next(FixedBitSet set, int from) {
        return from < set.length() ? set.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private static void giveBack(Snapshot taken) {
        try {
            taken.giveBack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reading the index went wrong in one of the ways in which damaged files show. */
    private static final class DamagedIndexException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Snapshot snapshot;

        DamagedIndexException(Snapshot snapshot, Throwable cause) {
            super(cause);
            this.snapshot = snapshot;
        }
    }

    /**
     * A query that could not be answered.
     *
     * @param heals how often the index was made anew before
     */
    private record Damage(Query query, long heals) {

        boolean stayedAfterHealing(Damage before) {
            return query.equals(before.query()) && heals > before.heals();
        }
    }
}
