/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.Objects;

import org.isnad.model.schema.Tagset;
import org.isnad.text.MatchMode;

/**
 * What a query is asked of.
 *
 * @param tagset the project's
 * @param mode   how bare and quoted words are compared; those of {@code [word="…"]} say it themselves
 * @param names  what else the query may mention
 */
public record QueryContext(Tagset tagset, MatchMode mode, ProjectNames names) {

    public QueryContext {
        Objects.requireNonNull(tagset);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(names);
    }
}
