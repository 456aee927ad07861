/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The desktop's preferences of this user. */
public final class UiPreferences {

    /** The node that all keys are in. */
    public static final String NODE = "org.isnad.ui";
    /** Whether the annotation files are written after a rest; a boolean, true by default. */
    public static final String AUTOSAVE = "autosave";
    /** How long that rest is, in milliseconds; 30 seconds by default. No page of the preferences shows it. */
    public static final String REST = "autosave.rest";
    /** Whether windows are dark; see {@link ThemeSetting}. */
    public static final String THEME = "theme";
    /** The family of the editor's font; empty for the one that ships with the program. */
    public static final String FONT_FAMILY = "font.family";
    /** The size of the editor's font in points. */
    public static final String FONT_SIZE = "font.size";
    public static final int DEFAULT_FONT_SIZE = 16;

    private static final long DEFAULT_REST = 30_000;
    private static final String ANNOTATOR = "annotator";
    private static final String RECENT = "recent";
    private static final int RECENT_LIMIT = 8;

    private UiPreferences() {
    }

    /** The node itself, for those who listen. */
    public static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    public static boolean autosave() {
        return node().getBoolean(AUTOSAVE, true);
    }

    /** How long nothing must be changed before the annotation files are written. */
    public static long restMilliseconds() {
        return node().getLong(REST, DEFAULT_REST);
    }

    /** The name that the user annotates under; empty until it was asked. */
    public static Optional<String> annotator() {
        return Optional.of(node().get(ANNOTATOR, "")).filter(name -> !name.isEmpty());
    }

    public static void setAnnotator(String name) {
        node().put(ANNOTATOR, name);
        flush();
    }

    /** The projects that were open last, the latest first. They may be gone. */
    public static List<Path> recentProjects() {
        return node().get(RECENT, "").lines().filter(line -> !line.isEmpty()).map(Path::of).toList();
    }

    /** Puts a project at the head of the recent ones. */
    public static void addRecentProject(Path folder) {
        SequencedSet<Path> recent = new LinkedHashSet<>();
        recent.add(folder);
        recent.addAll(recentProjects());
        putRecent(new ArrayList<>(recent));
    }

    /** Forgets a project that is gone. */
    public static void removeRecentProject(Path folder) {
        List<Path> recent = new ArrayList<>(recentProjects());
        recent.remove(folder);
        putRecent(recent);
    }

    private static void putRecent(List<Path> recent) {
        node().put(RECENT, recent.stream().limit(RECENT_LIMIT).map(Path::toString).collect(Collectors.joining("\n")));
        flush();
    }

    /** Writes the preferences now. That they cannot be written is logged: the user's work does not depend on it. */
    public static void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.get().warn("The preferences could not be written.", e);
        }
    }
}
