/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.Collator;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The queries that were asked last, and those that were given a name. They belong to the user and not to a project: who
 * asked what is nobody else's business, and a query is of use in every project with the same tagset.
 */
public final class QueryMemory {

    private static final String NODE = "org.isnad.ui.search";
    private static final String HISTORY = "history";
    private static final String SAVED = "saved";
    private static final int MOST = 50;

    private final IEclipsePreferences node;

    public QueryMemory() {
        this(InstanceScope.INSTANCE.getNode(NODE));
    }

    QueryMemory(IEclipsePreferences node) {
        this.node = node;
    }

    /** What was asked, the latest first. */
    public List<String> history() {
        return node.get(HISTORY, "").lines().toList();
    }

    /** Puts a query before the others. */
    public void remember(String query) {
        if (!query.isBlank()) {
            List<String> all = new ArrayList<>(List.of(query.strip()));
            history().stream().filter(old -> !old.equals(query.strip())).limit(MOST - 1L).forEach(all::add);
            put(HISTORY, String.join("\n", all));
        }
    }

    public void forgetHistory() {
        put(HISTORY, "");
    }

    /** The queries with names, sorted by them. */
    public List<SavedQuery> saved() {
        return SavedQuery.read(node.get(SAVED, ""));
    }

    /** The query with a name. */
    public Optional<SavedQuery> saved(String name) {
        return saved().stream().filter(query -> query.name().equals(name)).findFirst();
    }

    /** Keeps a query; it takes the place of one with the same name. */
    public void save(SavedQuery query) {
        List<SavedQuery> all = new ArrayList<>(without(query.name()));
        all.add(query);
        all.sort(Comparator.comparing(SavedQuery::name, Collator.getInstance(Locale.ROOT)::compare));
        put(SAVED, SavedQuery.write(all));
    }

    public void delete(String name) {
        put(SAVED, SavedQuery.write(without(name)));
    }

    private List<SavedQuery> without(String name) {
        return saved().stream().filter(query -> !query.name().equals(name)).toList();
    }

    private void put(String key, String value) {
        node.put(key, value);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.get().warn("The queries could not be written into the preferences.", e);
        }
    }
}
