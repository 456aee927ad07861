/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.List;
import java.util.SortedMap;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.SpanData;

/**
 * One document as a writer sees it: values that do not change while it writes, and nothing that the format cannot hold.
 *
 * @param annotations by annotator; for a format that holds one annotator there is at most one entry
 */
public record ExportDocument(Document document, String text, SortedMap<Annotator, ExportAnnotations> annotations) {

    /** The spans of all annotators, each annotator's in reading order. */
    public List<SpanData> spans() {
        return annotations.values().stream().flatMap(said -> said.spans().stream()).toList();
    }
}
