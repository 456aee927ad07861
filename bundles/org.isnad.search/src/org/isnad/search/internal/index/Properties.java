/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.Set;

/**
 * The names under which what all annotations have can be asked for, beside their features: a feature of such a name is
 * hidden. In the index a sign that no feature's name begins with stands before them.
 */
public final class Properties {

    public static final String ANNOTATOR = "annotator";
    public static final String ORIGIN = "origin";
    public static final String SUGGESTER = "suggester";
    public static final String COMMENT = "comment";
    /** Is not stored: it is the section's name. */
    public static final String LAYER = "layer";

    private static final Set<String> STORED = Set.of(ANNOTATOR, ORIGIN, SUGGESTER, COMMENT);
    private static final char MARK = '\1';

    private Properties() {
    }

    /** What a name in a query is called in the index. */
    public static String stored(String name) {
        return STORED.contains(name) ? MARK + name : name;
    }
}
