/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.field;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The queries that were asked last. They belong to the user and not to a project: nobody else is to know them. */
public final class QueryMemory {

    private static final String NODE = "org.isnad.ui.search";
    private static final String HISTORY = "history";
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

    private void put(String key, String value) {
        node.put(key, value);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.get().warn("The queries could not be written into the preferences.", e);
        }
    }
}
