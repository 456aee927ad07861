/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

/** The columns of the list, by which it is also sorted. */
public enum ListColumn {

    TEXT("annotations.text", 38), TAG("annotations.tag", 30), LAYER("annotations.layer", 14),
    ANNOTATOR("annotations.annotator", 18);

    private final String key;
    private final int weight;

    ListColumn(String key, int weight) {
        this.key = key;
        this.weight = weight;
    }

    /** The message that is its title. */
    String key() {
        return key;
    }

    /** Its part of the width. */
    int weight() {
        return weight;
    }
}
