/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.schema;

import java.util.List;
import java.util.Map;

import org.isnad.model.change.ChangeList;
import org.isnad.tagset.SchemaRename;

/**
 * What renames do to a project's annotations.
 *
 * @param change      all of it, as one change
 * @param annotations how many annotations name something of it
 * @param documents   in how many documents they are
 * @param counts      how many annotations each rename concerns; one may be concerned by several
 */
public record RenamePlan(ChangeList change, int annotations, int documents, Map<SchemaRename, Integer> counts) {

    /** Nothing to rename. */
    public static final RenamePlan NOTHING = new RenamePlan(new ChangeList(List.of()), 0, 0, Map.of());

    public RenamePlan {
        counts = Map.copyOf(counts);
    }
}
