/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.time.Instant;
import java.util.Optional;

import org.isnad.model.IdSource;

/**
 * How a file is to be read.
 *
 * @param charset the charset that the user named, or empty to find it
 * @param options what the user chose among the format's options
 * @param ids     where the ids of annotations come from
 * @param now     the time of annotations for which the file gives none
 */
public record ImportSettings(Optional<String> charset, FormatSettings options, IdSource ids, Instant now) {

    /** A place for what an annotator says about a document. @param annotator empty if the file names nobody */
    public AnnotationDrafts drafts(String annotator) {
        return new AnnotationDrafts(annotator, ids, now);
    }
}
