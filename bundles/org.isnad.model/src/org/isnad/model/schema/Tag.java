/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

/**
 * One allowed value of a feature, with what a person needs to choose it.
 *
 * @param name        as stored, case-sensitive
 * @param description one sentence that says when to use it
 * @param style       how it looks; never null
 * @param key         the key that marks the selection with it, named by the key's Latin legend ({@code P},
 *                    {@code 1}) whatever the keyboard's layout; empty for none
 * @param parent      the name of the more general tag of the same feature; empty for none
 */
public record Tag(String name, Label label, Label description, Style style, String key, String parent) {

    /** A tag that stands under no other. */
    public Tag(String name, Label label, Label description, Style style, String key) {
        this(name, label, description, style, key, "");
    }
}
