/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.isnad.search.internal.index.WordField;
import org.isnad.search.internal.match.Budget;
import org.isnad.search.internal.store.Segment;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.tree.TextTest;
import org.isnad.text.ArabicFolding;
import org.isnad.text.LightStemmer;

/**
 * Finds the words with a stem among the folded ones. A stem depends on which words the corpus has, so it cannot be
 * indexed with a document: the next document may bring the word that another one's preposition is cut for. Used by one
 * thread.
 */
final class StemmedWords {

    private static final LightStemmer STEMMER = LightStemmer.standard();
    private static final Automaton BEGINNINGS = oneOf(LightStemmer.beginnings());
    private static final CompiledAutomaton ALL_WORDS = new CompiledAutomaton(Automata.makeAnyString(), false, true);
    private static final Predicate<String> ANY = stem -> true;
    private static final Automaton ENDINGS = oneOf(LightStemmer.endings());

    private final Snapshot snapshot;
    private final FixedBitSet[] texts;
    private final Budget budget;
    private final Map<String, Boolean> words = new HashMap<>();
    private final Map<String, CompiledAutomaton> spellings = new HashMap<>();
    private final Map<TextTest, Predicate<String>> tests = new HashMap<>();

    /** @param texts the texts that the project has now, by segment; the index may hold others still */
    StemmedWords(Snapshot snapshot, FixedBitSet[] texts, Budget budget) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.budget = budget;
    }

    private static Automaton oneOf(Collection<String> strings) {
        return Automata.makeStringUnion(strings.stream().map(BytesRef::new).sorted().toList());
    }

    /** Whether a test is not passed by every stem. */
    boolean selects(TextTest test) {
        return test instanceof TextTest.Equal || passing(test) != ANY;
    }

    /** Where words stand in a segment whose stem passes a test. */
    ExpandedPositions of(TextTest test, LeafReader segment) throws IOException {
        if (test instanceof TextTest.Equal equal) {
            return of(equal.pattern(), segment);
        }
        Predicate<String> passes = passing(test);
        return ExpandedPositions.of(segment, WordField.ALL_FOLDED, ALL_WORDS,
                form -> passes.test(STEMMER.stem(form, this::isWord)), budget);
    }

    private Predicate<String> passing(TextTest test) {
        return tests.computeIfAbsent(test, StemmedWords::predicate);
    }

    private static Predicate<String> predicate(TextTest test) {
        Automaton stems = Expressions.automaton(test, true);
        return Operations.isTotal(stems) ? ANY : new CharacterRunAutomaton(stems)::run;
    }

    /** Where words stand in a segment that have the stem of this word. */
    private ExpandedPositions of(String word, LeafReader segment) throws IOException {
        String stem = STEMMER.stem(ArabicFolding.foldToken(word), this::isWord);
        return ExpandedPositions.of(segment, WordField.ALL_FOLDED, spellings.computeIfAbsent(stem, StemmedWords::spellings),
                form -> STEMMER.stem(form, this::isWord).equals(stem), budget);
    }

    private static CompiledAutomaton spellings(String stem) {
        Automaton all = Operations.concatenate(List.of(BEGINNINGS, Automata.makeString(stem), ENDINGS));
        return new CompiledAutomaton(Operations.determinize(all, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT), true, true);
    }

    /** Whether a folded word stands in a text that the project has. */
    private boolean isWord(String folded) {
        return words.computeIfAbsent(folded, word -> {
            try {
                for (int i = 0; i < texts.length; i++) {
                    if (isWord(word, snapshot.segments().get(i), texts[i])) {
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isWord(String folded, Segment segment, FixedBitSet counting) throws IOException {
        for (WordField field : WordField.ALL_FOLDED) {
            if (isWord(folded, field, segment, counting)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String folded, WordField field, Segment segment, FixedBitSet counting)
            throws IOException {
        Terms terms = segment.reader().terms(field.id());
        TermsEnum entry = terms == null ? null : terms.iterator();
        if (entry == null || !entry.seekExact(new BytesRef(folded))) {
            return false;
        }
        PostingsEnum postings = entry.postings(null, PostingsEnum.NONE);
        int text = postings.nextDoc();
        while (text != DocIdSetIterator.NO_MORE_DOCS && !counting.get(text)) {
            text = postings.nextDoc();
        }
        return text != DocIdSetIterator.NO_MORE_DOCS;
    }
}
