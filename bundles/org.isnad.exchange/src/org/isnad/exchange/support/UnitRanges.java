/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.util.ArrayList;
import java.util.List;

import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LossReport;
import org.isnad.model.SpanData;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/** The places of a document's spans as a format counts them. Made once for a document. */
public final class UnitRanges {

    private static final MessageBundle MESSAGES = MessageBundle.beside(UnitRanges.class);

    private final ExportDocument document;
    private final OffsetMapper mapper;
    private final LossReport losses;

    public UnitRanges(ExportDocument document, OffsetUnit unit, LossReport losses) {
        this.document = document;
        this.mapper = OffsetMapper.of(document.text(), unit);
        this.losses = losses;
    }

    /** Begins and ends in the format's unit, with what stands there; none if a border cuts a character, which is named. */
    public List<Stretch> of(SpanData span) {
        List<Stretch> stretches = new ArrayList<>();
        try {
            for (TextRange range : span.ranges()) {
                stretches.add(new Stretch(mapper.toUnit(range.begin()), mapper.toUnit(range.end()),
                        range.covered(document.text())));
            }
        } catch (SplitCharacterException e) {
            losses.lost(document.document(), span, MESSAGES.text("split-character"));
            return List.of();
        }
        return stretches;
    }
}
