/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One large document of invented Arabic words, with the distribution of the peers' generator: words by Zipf's law from a
 * vocabulary of 50,000, sentences of 8 to 27 words, an entity at every sixteenth word, a claim in every fourth sentence,
 * and words up to the wanted number of annotations. The same seed makes the same document.
 */
public final class Corpus {

    private static final int VOCABULARY = 50_000;
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final List<String> BEFORE = List.of("", "", "", "", "ال", "ال", "و", "وال", "ب", "بال", "لل", "ف");
    private static final List<String> AFTER = List.of("", "", "", "", "ة", "ات", "ون", "ين", "ها", "هم", "ه", "ي");
    private static final List<String> CLASSES = List.of("NOUN", "VERB", "ADJ", "PREP", "PRON", "ADV");
    private static final List<String> TAGS = List.of("PERS", "LOC", "ORG", "DATE");

    /** An annotation to be made. */
    public record Made(String layer, int begin, int end, Map<String, List<String>> features) {
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Made> made = new ArrayList<>();
    private final Random random;
    private final String[] words;
    private final double[] shares;

    public Corpus(long seed, int words, int annotations) {
        this.random = new Random(seed);
        this.words = vocabulary();
        this.shares = shares();
        List<Made> tokens = new ArrayList<>();
        while (tokens.size() < words) {
            sentence(tokens);
        }
        int missing = Math.max(0, annotations - made.size());
        made.addAll(tokens.subList(0, Math.min(missing, tokens.size())));
    }

    public String text() {
        return text.toString();
    }

    public List<Made> annotations() {
        return made;
    }

    private String[] vocabulary() {
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder(BEFORE.get(random.nextInt(BEFORE.size())));
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            all.add(word.append(AFTER.get(random.nextInt(AFTER.size()))).toString());
        }
        return all.toArray(String[]::new);
    }

    private static double[] shares() {
        double[] shares = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1 / (i + 2.7);
            shares[i] = sum;
        }
        return shares;
    }

    private int word() {
        double share = random.nextDouble() * shares[VOCABULARY - 1];
        int place = Arrays.binarySearch(shares, share);
        return Math.min(place < 0 ? -place - 1 : place, VOCABULARY - 1);
    }

    private void sentence(List<Made> tokens) {
        int first = tokens.size();
        for (int i = 8 + random.nextInt(20); i > 0; i--) {
            int word = word();
            int begin = text.length();
            text.append(words[word]);
            tokens.add(new Made("Token", begin, text.length(), Map.of("norm", List.of(words[word]), "pos",
                    List.of(CLASSES.get(word % CLASSES.size())), "known", List.of("yes"))));
            text.append(random.nextInt(14) == 0 ? "، " : " ");
        }
        int last = tokens.size() - 1;
        made.add(made("Sentence", tokens, first, last, "s"));
        for (int i = first; i <= last; i++) {
            if (random.nextInt(16) == 0) {
                int end = Math.min(i + random.nextInt(4), last);
                made.add(made("Entity", tokens, i, end, TAGS.get(random.nextInt(TAGS.size()))));
                i = end + 1;
            }
        }
        if (random.nextInt(4) == 0) {
            int third = (last - first) / 3;
            made.add(made("Claim", tokens, first + random.nextInt(third), last - random.nextInt(third), "check"));
        }
        text.setLength(text.length() - 1);
        text.append(".\n");
    }

    private static Made made(String layer, List<Made> tokens, int first, int last, String tag) {
        return new Made(layer, tokens.get(first).begin(), tokens.get(last).end(),
                Map.of("tag", List.of(tag), "mention", List.of("NAM"), "subtype", List.of("none")));
    }
}
