/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.hits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.search.HitPage;
import org.isnad.search.SearchHit;

/**
 * The hits of one answer as rows. Those that are looked at are asked for in the background, a page at a time, and some
 * thousands of them are kept. Used on the UI thread.
 */
public final class HitRows {

    /** So many hits are asked for at once. */
    public static final int PAGE = 100;
    /** So many UTF-16 units of text are asked for on either side of a hit. */
    public static final int CONTEXT = 100;
    /** The rows of no answer. */
    public static final HitRows NONE = new HitRows(0, List.of(), (first, dropped) -> Optional.empty());

    private static final int PAGES_KEPT = 100;
    private static final float LOAD = 0.75f;

    private final int size;
    private final Source source;
    private final Map<Integer, List<SearchHit>> pages = new LinkedHashMap<>(PAGES_KEPT, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<SearchHit>> eldest) {
            return size() > PAGES_KEPT;
        }
    };
    private int loading = -1;
    private int wanted = -1;
    private volatile boolean dropped;
    private Runnable arrived = () -> { };

    /** Where the pages come from. */
    @FunctionalInterface
    public interface Source {

        /**
         * The page of hits from one on. Called on another thread.
         *
         * @param dropped whether nobody wants it any more
         * @return empty if it cannot be had now
         */
        Optional<HitPage> page(int first, BooleanSupplier dropped);
    }

    /**
     * @param total  of the hits
     * @param first  the first page of them
     * @param source of the other pages
     */
    public HitRows(long total, List<SearchHit> first, Source source) {
        size = (int) Math.min(total, Integer.MAX_VALUE);
        this.source = source;
        pages.put(0, first);
    }

    /** @param newArrived runs whenever more hits are there */
    public void onArrival(Runnable newArrived) {
        arrived = newArrived;
    }

    /** Nobody looks at these hits any more: what is on its way is given up. */
    public void drop() {
        dropped = true;
        arrived = () -> { };
    }

    public int size() {
        return size;
    }

    /** The hit of a row; empty while it is on its way, for which it is asked then. */
    public Optional<SearchHit> get(int row) {
        int page = row / PAGE;
        List<SearchHit> hits = pages.get(page);
        if (hits == null) {
            want(page);
            return Optional.empty();
        }
        int place = row % PAGE;
        return place < hits.size() ? Optional.of(hits.get(place)) : Optional.empty();
    }

    /** One page at a time; of those that are wanted meanwhile the last one is next. */
    private void want(int page) {
        wanted = page;
        if (loading < 0) {
            loading = page;
            Display display = Display.getCurrent();
            ICoreRunnable work = monitor -> {
                Optional<HitPage> loaded = Optional.empty();
                try {
                    loaded = source.page(page * PAGE, () -> dropped);
                } finally {
                    tell(display, page, loaded);
                }
            };
            Job job = Job.createSystem(Texts.text("job.page"), work);
            job.setPriority(Job.INTERACTIVE);
            job.schedule();
        }
    }

    private void tell(Display display, int page, Optional<HitPage> loaded) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> take(page, loaded));
        }
    }

    /** A page that could not be had is asked for again when it is looked at again. */
    private void take(int page, Optional<HitPage> loaded) {
        loading = -1;
        loaded.ifPresent(there -> pages.put(page, there.hits()));
        if (!dropped && wanted != page && !pages.containsKey(wanted)) {
            want(wanted);
        }
        if (loaded.isPresent()) {
            arrived.run();
        }
    }
}
