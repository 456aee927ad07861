/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.filter;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.isnad.project.Project;
import org.isnad.ui.editor.internal.spans.SpanFilter;

/**
 * The filter of all editors of an open project. It is not remembered: who opens a project anew sees everything. Used on
 * the UI thread.
 */
public final class ProjectFilter {

    private static final Map<Project, ProjectFilter> OF_PROJECTS = new WeakHashMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private SpanFilter filter = SpanFilter.NONE;

    private ProjectFilter() {
    }

    public static ProjectFilter of(Project project) {
        return OF_PROJECTS.computeIfAbsent(project, key -> new ProjectFilter());
    }

    public SpanFilter get() {
        return filter;
    }

    public void set(SpanFilter newFilter) {
        if (!filter.equals(newFilter)) {
            filter = newFilter;
            listeners.forEach(Runnable::run);
        }
    }

    /** Shows everything again. */
    public void clear() {
        set(SpanFilter.NONE);
    }

    /** The listener runs after each change. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
