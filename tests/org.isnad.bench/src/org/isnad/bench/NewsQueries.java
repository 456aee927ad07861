/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.util.List;

import org.isnad.bench.NewsCorpus.Piece;
import org.isnad.bench.NewsCorpus.Report;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Pattern.Relation;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;
import org.isnad.text.ArabicFolding;

/** The eight queries of the peers' programs, and how often each hits a report, counted on what the generator wrote. */
final class NewsQueries {

    static final String ENTITY = "Entity";
    static final String PASSAGE = "Passage";
    static final List<String> NAMES = List.of("word", "norm_word", "seq_gap_0_3", "entity_tag", "word_within_entity",
            "entity_within_claim", "claim_containing_ent_num", "prefix_wildcard");

    private static final int LARGEST_GAP = 3;
    private static final String PREFIX = "وال";
    private static final String PERSON = "PER";
    private static final String ORGANISATION = "ORG";

    private final String exact;
    private final String folded;
    private final String first;
    private final String second;
    private final String inEntity;

    NewsQueries(NewsCorpus corpus) {
        exact = corpus.word(100);
        folded = ArabicFolding.foldToken(corpus.word(60));
        first = ArabicFolding.foldToken(corpus.word(3));
        second = ArabicFolding.foldToken(corpus.word(11));
        inEntity = ArabicFolding.foldToken(corpus.word(8));
    }

    /** In the order of {@link #NAMES}. */
    List<Query> queries() {
        Pattern entity = layer(ENTITY);
        Pattern passage = layer(PASSAGE);
        Pattern any = new Pattern.Word(TokenCondition.ANY);
        return List.of(word(TokenForm.WORD, new TextTest.Equal(exact)),
                word(TokenForm.FOLDED, new TextTest.Equal(folded)),
                new Pattern.Sequence(List.of(word(TokenForm.FOLDED, new TextTest.Equal(first)),
                        new Pattern.Repetition(any, 0, LARGEST_GAP),
                        word(TokenForm.FOLDED, new TextTest.Equal(second)))),
                tagged(PERSON),
                new Pattern.Filtered(word(TokenForm.FOLDED, new TextTest.Equal(inEntity)), Relation.WITHIN, false, entity),
                new Pattern.Filtered(tagged(ORGANISATION), Relation.WITHIN, false, passage),
                new Pattern.Filtered(passage, Relation.CONTAINING, false, new Pattern.Sequence(
                        List.of(entity, word(TokenForm.KIND, new TextTest.Equal("number"))))),
                word(TokenForm.FOLDED, new TextTest.Wildcard(PREFIX + "*"))).stream().map(Query::everywhere).toList();
    }

    private static Pattern word(TokenForm form, TextTest test) {
        return new Pattern.Word(new TokenCondition.Form(form, test));
    }

    private static Pattern layer(String layer) {
        return new Pattern.Annotated(layer, AnnotationCondition.ANY);
    }

    private static Pattern tagged(String tag) {
        return new Pattern.Annotated(ENTITY,
                new AnnotationCondition.Text(List.of("tag"), new TextTest.Equal(tag)));
    }

    /** Adds the hits of a report to each query's. */
    void count(Report report, long[] hits) {
        String[] words = report.words().stream().map(ArabicFolding::foldToken).toArray(String[]::new);
        for (int token = 0; token < words.length; token++) {
            hits[0] += report.words().get(token).equals(exact) ? 1 : 0;
            hits[1] += words[token].equals(folded) ? 1 : 0;
            hits[2] += words[token].equals(first) ? followers(words, token) : 0;
            hits[7] += words[token].startsWith(PREFIX) ? 1 : 0;
        }
        for (Piece entity : report.entities()) {
            hits[3] += entity.tag().equals(PERSON) ? 1 : 0;
            for (int token = entity.from(); token < entity.to(); token++) {
                hits[4] += words[token].equals(inEntity) ? 1 : 0;
            }
            hits[5] += entity.tag().equals(ORGANISATION)
                    && report.claims().stream().anyMatch(claim -> claim.holds(entity)) ? 1 : 0;
        }
        hits[6] += report.claims().stream().filter(claim -> report.entities().stream()
                .anyMatch(entity -> claim.holds(entity) && entity.to() < claim.to() && report.numbers()[entity.to()]))
                .count();
    }

    private int followers(String[] words, int token) {
        int followers = 0;
        for (int next = token + 1; next < words.length && next <= token + 1 + LARGEST_GAP; next++) {
            followers += words[next].equals(second) ? 1 : 0;
        }
        return followers;
    }
}
