/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.hits;

import java.util.List;

import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.search.SearchHit;

/** What hits are shown with that the index does not know. Asked on the UI thread. */
public interface HitNames {

    String title(DocumentId document);

    /** Empty for none. */
    String outlet(DocumentId document);

    /** The layers and tags of the annotations at a hit, without repetitions; without those not looked up yet. */
    List<Label> labels(SearchHit hit);

    /**
     * What an annotation is.
     *
     * @param tag empty for none
     */
    record Label(AnnotationId id, String layer, String tag) {
    }
}
