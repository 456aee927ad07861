/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.List;
import java.util.Optional;

import org.isnad.model.change.Change;
import org.isnad.model.schema.FeatureType;

/** What the fields of the properties ask of the view that they are in. */
interface FieldHost {

    /** Whether fields may be changed. */
    boolean changeable();

    /**
     * Gives all annotations that are shown the values, as one step.
     *
     * @param first what has to be made before, in the same step
     */
    void set(FeatureType feature, List<String> values, Optional<Change> first);

    /**
     * Gives each annotation that is shown the values beside those that it has, as one step.
     *
     * @param first what has to be made before, in the same step
     */
    void add(FeatureType feature, List<String> values, Optional<Change> first);

    /** What somebody typed into a field and what was wrong, for these annotations; empty for nothing. */
    Optional<String> draft(String field);

    /** Keeps what was typed and could not be taken; null forgets it. */
    void keep(String field, String typed);

    /** Makes room for what a field has to say below it. */
    void grown();

    /** Goes back to the text. */
    void leave();
}
