/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.internal.index.Block;
import org.isnad.search.internal.index.Block.Section;
import org.isnad.search.internal.index.ClaimLayer;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.match.MatchList;
import org.isnad.search.internal.match.Matches;
import org.isnad.search.tree.AnnotationCondition;

/** The places of a layer's annotations that fulfil a condition. */
final class SpanNode implements Node {

    private final Optional<byte[]> layer;
    private final AnnotationCondition condition;
    private final boolean plain;
    private final List<SpanSource> sources;
    private final boolean ofText;
    private final FixedBitSet documents;
    private final Budget budget;

    /**
     * @param layer     as it is called in the index; empty for all that annotators have
     * @param sources   one for each segment, or one for the segment of the text where the program itself finds
     *                  the spans
     * @param documents where the layer is
     */
    SpanNode(Optional<String> layer, AnnotationCondition condition, List<SpanSource> sources, FixedBitSet documents,
            Budget budget) {
        this.layer = layer.map(name -> name.getBytes(StandardCharsets.UTF_8));
        this.condition = condition;
        this.plain = condition.equals(AnnotationCondition.ANY);
        this.sources = sources;
        this.ofText = sources.getFirst().isBuiltIn();
        this.documents = documents;
        this.budget = budget;
    }

    @Override
    public Matches at(Document document) throws IOException {
        int number = document.number();
        if (!ofText && !document.segment().hasOther(number)) {
            return Matches.NONE;
        }
        SpanSource source = ofText ? sources.getFirst() : sources.get(document.segment().otherSegment(number));
        Optional<Block> block = source.block(ofText ? number : document.segment().otherNumber(number));
        if (block.isEmpty()) {
            return Matches.NONE;
        }
        MatchList matches = new MatchList(budget);
        if (layer.isPresent()) {
            Optional<Section> section = block.get().section(layer.get());
            if (section.isPresent()) {
                add(source, block.get(), section.get(), matches);
            }
        } else {
            for (Section section : block.get().sections()) {
                if (!section.layer().equals(ClaimLayer.NAME)) {
                    add(source, block.get(), section, matches);
                }
            }
        }
        return matches.toMatches();
    }

    private void add(SpanSource source, Block block, Section section, MatchList matches) throws IOException {
        section.addMatches(plain ? null : new ObjectTest(source, block).passing(section, condition), matches);
    }

    @Override
    public FixedBitSet documents() {
        return documents;
    }
}
