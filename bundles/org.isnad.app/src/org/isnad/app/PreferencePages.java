/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;

/** The preferences dialog: our own pages and the key bindings; not what the workbench offers to developers. */
final class PreferencePages {

    /** The page that the dialog opens with. */
    static final String MAIN = "org.isnad.ui.preferences.general";

    private static final Set<String> KEPT = Set.of(MAIN, "org.isnad.ui.preferences.language",
            "org.eclipse.ui.preferencePages.Keys");

    private PreferencePages() {
    }

    /** Takes the pages out that the platform's bundles bring along for developers. Those of plug-ins stay. */
    static void arrange(PreferenceManager manager) {
        for (IPreferenceNode node : List.of(manager.getRootSubNodes())) {
            if (node.getId().startsWith("org.eclipse.") && !KEPT.contains(node.getId())) {
                manager.remove(node);
            }
        }
    }
}
