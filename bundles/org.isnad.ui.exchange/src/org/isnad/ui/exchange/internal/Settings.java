/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.isnad.ui.Errors;
import org.isnad.ui.UiPreferences;
import org.osgi.service.prefs.BackingStoreException;

/** What the wizards remember from one time to the next. */
public final class Settings {

    /** The folder that files were imported from. */
    public static final String IMPORT_FOLDER = "import.folder";
    /** The folder that exports went into. */
    public static final String EXPORT_FOLDER = "export.folder";
    /** The format that was exported. */
    public static final String EXPORT_FORMAT = "export.format";

    private Settings() {
    }

    /** What was remembered under a key; empty for nothing. */
    public static Optional<String> get(String key) {
        return Optional.of(node().get(key, "")).filter(value -> !value.isEmpty());
    }

    public static void put(String key, String value) {
        node().put(key, value);
        UiPreferences.flush();
    }

    /** The folder that was remembered under a key, or the user's home when it is gone. */
    public static Path folder(String key) {
        return get(key).map(Path::of).filter(Files::isDirectory)
                .orElseGet(() -> Path.of(System.getProperty("user.home")));
    }

    /** What was chosen of a format's options when it was exported last, by their ids. */
    public static Map<String, String> options(String format) {
        IEclipsePreferences node = optionsNode(format);
        Map<String, String> options = new TreeMap<>();
        try {
            for (String id : node.keys()) {
                options.put(id, node.get(id, ""));
            }
        } catch (BackingStoreException e) {
            // What was chosen last is a convenience: without it the options are as nobody chose.
            Errors.log(e);
        }
        return options;
    }

    public static void putOptions(String format, Map<String, String> options) {
        IEclipsePreferences node = optionsNode(format);
        try {
            node.clear();
        } catch (BackingStoreException e) {
            Errors.log(e);
        }
        options.forEach(node::put);
        UiPreferences.flush();
    }

    private static IEclipsePreferences optionsNode(String format) {
        return (IEclipsePreferences) node().node("options").node(format);
    }

    private static IEclipsePreferences node() {
        return (IEclipsePreferences) InstanceScope.INSTANCE.getNode(UiPreferences.NODE).node("exchange");
    }
}
