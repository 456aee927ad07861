/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.util.List;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.model.AnnotationData;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;

/** What a document that was read must be, however damaged its file was: its annotations fit its text and each other. */
final class Wholeness {

    private Wholeness() {
    }

    /** @throws IllegalStateException if it is not so */
    static void check(Imported document) {
        List<AnnotationData> all = document.annotations().stream().flatMap(said -> said.annotations().stream()).toList();
        for (AnnotationData annotation : all) {
            if (annotation instanceof SpanData span && span.end() > document.text().length()) {
                throw new IllegalStateException("a span ends at " + span.end() + " of " + document.text().length());
            }
            annotation.references().stream().filter(id -> all.stream().noneMatch(one -> one.id().equals(id)))
                    .forEach(id -> {
                        throw new IllegalStateException("an annotation names one that is not there");
                    });
        }
        OffsetMapper points = OffsetMapper.of(document.text(), OffsetUnit.CODE_POINT);
        all.stream().filter(SpanData.class::isInstance).map(SpanData.class::cast).flatMap(span -> span.ranges().stream())
                .forEach(range -> {
                    try {
                        points.toUnit(range.begin());
                        points.toUnit(range.end());
                    } catch (SplitCharacterException e) {
                        throw new IllegalStateException("a span cuts a character", e);
                    }
                });
    }
}
