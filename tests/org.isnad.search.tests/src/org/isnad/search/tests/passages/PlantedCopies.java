/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests.passages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.isnad.search.passages.SimilarPassages;
import org.isnad.search.tests.Texts;
import org.isnad.text.TextRange;

/**
 * Documents of made-up words, as frequent as words are, with set phrases as news have them, into which changed copies
 * of passages of other documents are planted.
 */
final class PlantedCopies {

    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final int VOCABULARY = 20_000;
    private static final int PHRASES = 200;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 60;

    private final RandomGenerator random;
    private final List<String> vocabulary;
    private final double[] chances = new double[VOCABULARY];
    private final List<List<String>> phrases = new ArrayList<>();
    private final List<List<String>> documents = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    /** A copy, in numbers of words. */
    record Planted(int source, int sourceBegin, int sourceEnd, int copy, int copyBegin, int copyEnd) {
    }

    PlantedCopies(RandomGenerator random, int documentCount, int copies) {
        this.random = random;
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < VOCABULARY) {
            words.add(word());
        }
        vocabulary = List.copyOf(words);
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 2);
            chances[i] = sum;
        }
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(run(3 + random.nextInt(4)));
        }
        for (int i = 0; i < documentCount; i++) {
            documents.add(document());
        }
        plant(copies);
    }

    Texts texts() {
        Texts texts = new Texts();
        for (int i = 0; i < documents.size(); i++) {
            texts.put(name(i), String.join(" ", documents.get(i)));
        }
        return texts;
    }

    List<Planted> planted() {
        return planted;
    }

    /** Whether a pair has at least a part of the planted words on both sides. */
    boolean covers(SimilarPassages pair, Planted copy, double part) {
        boolean inOrder = copy.source() < copy.copy();
        String first = name(inOrder ? copy.source() : copy.copy());
        String second = name(inOrder ? copy.copy() : copy.source());
        TextRange source = range(copy.source(), copy.sourceBegin(), copy.sourceEnd());
        TextRange changed = range(copy.copy(), copy.copyBegin(), copy.copyEnd());
        return pair.first().document().value().equals(first) && pair.second().document().value().equals(second)
                && covers(pair.first().range(), inOrder ? source : changed, part)
                && covers(pair.second().range(), inOrder ? changed : source, part);
    }

    private static boolean covers(TextRange found, TextRange wanted, double part) {
        return found.intersection(wanted).map(TextRange::length).orElse(0) >= part * wanted.length();
    }

    private TextRange range(int document, int from, int to) {
        List<String> words = documents.get(document);
        int begin = words.subList(0, from).stream().mapToInt(word -> word.length() + 1).sum();
        return new TextRange(begin, begin + String.join(" ", words.subList(from, to)).length());
    }

    private static String name(int document) {
        return "d%05d".formatted(document);
    }

    /** Each document takes part in one copy at most, so that planting moves nothing that was planted before. */
    private void plant(int copies) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            free.add(i);
        }
        for (int i = 0; i < copies; i++) {
            int source = free.remove(random.nextInt(free.size()));
            int copy = free.remove(random.nextInt(free.size()));
            int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
            int begin = random.nextInt(documents.get(source).size() - length);
            List<String> passage = changed(documents.get(source).subList(begin, begin + length));
            int at = random.nextInt(documents.get(copy).size());
            documents.get(copy).addAll(at, passage);
            planted.add(new Planted(source, begin, begin + length, copy, at, at + passage.size()));
        }
    }

    /** Up to a fifth of the words is replaced, left out or followed by another one. */
    private List<String> changed(List<String> passage) {
        int changes = (int) (passage.size() * random.nextDouble(0.2));
        Set<Integer> places = new LinkedHashSet<>();
        while (places.size() < changes) {
            places.add(random.nextInt(passage.size()));
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            int way = places.contains(i) ? random.nextInt(4) : -1;
            if (way == -1 || way == 0) {
                words.add(passage.get(i));
            }
            if (way == 0 || way == 1 || way == 2) {
                words.add(any());
            }
        }
        return words;
    }

    private List<String> document() {
        List<String> words = new ArrayList<>();
        int length = 250 + random.nextInt(100);
        while (words.size() < length) {
            words.addAll(run(8 + random.nextInt(30)));
            if (random.nextInt(3) == 0) {
                words.addAll(phrases.get(random.nextInt(PHRASES)));
            }
        }
        return words;
    }

    private List<String> run(int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(any());
        }
        return words;
    }

    private String any() {
        int found = Arrays.binarySearch(chances, random.nextDouble(chances[VOCABULARY - 1]));
        return vocabulary.get(found < 0 ? -found - 1 : found);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 2 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
