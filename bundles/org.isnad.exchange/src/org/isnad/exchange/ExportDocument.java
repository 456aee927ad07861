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
import org.isnad.model.schema.Tagset;

/**
 * One document as a writer sees it: values that do not change while it writes.
 *
 * @param spans by annotator, each list in reading order; for a format that holds one annotator there is one entry
 */
public record ExportDocument(Document document, String text, Tagset tagset,
        SortedMap<Annotator, List<SpanData>> spans) {
}
