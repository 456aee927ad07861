/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.testkit.Seeded;
import org.isnad.text.LightStemmer;
import org.isnad.text.MatchMode;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index answers is what a plain scan of the texts answers, whatever was edited, removed and reopened. */
class IndexEqualsScanTest {

    private static final int ROUNDS = 5;
    private static final int SLOW_ROUNDS = 3_000;
    private static final int STEPS = 12;
    private static final List<String> WORDS = List.of("قال", "قَالَ", "وقال", "د|عـ.ـش", "داعش", "لداعش", "الداعشي",
            "القبض", "القبـ.ـض", "إلى", "الى", "300", "٣٠٠", "@handle", "Isnad", "ISNAD", "ا.ش.أ",
            "\u202bكتاب\u202c", "😀", "كتاب");
    private static final List<String> GLUE = List.of(" ", "، ", ".", "\n", " — ", "", "ـ", "\u200c", "*");

    @TempDir
    private Path folder;

    @Test
    void onRandomCorpora() {
        Seeded.rounds(Seeded.slow() ? SLOW_ROUNDS : ROUNDS, this::round);
    }

    private void round(RandomGenerator random) throws SearchException, IOException {
        MemoryProject project = new MemoryProject(folder);
        Path indexFolder = Files.createTempDirectory(folder, "index");
        Map<String, String> texts = new TreeMap<>();
        SearchIndex index = open(project, indexFolder);
        for (int step = 0; step < STEPS; step++) {
            edit(random, project, texts);
            if (random.nextInt(4) == 0) {
                index.close();
                index = open(project, indexFolder);
            }
            if (random.nextInt(8) == 0) {
                index.rebuild(() -> false);
            } else {
                index.update(() -> false);
            }
            compare(random, index, texts);
        }
        index.close();
    }

    private static SearchIndex open(MemoryProject project, Path indexFolder) {
        return new LuceneSearchIndex(project, indexFolder, Duration.ZERO, System::nanoTime);
    }

    private static void edit(RandomGenerator random, MemoryProject project, Map<String, String> texts) {
        String id = "d" + random.nextInt(6);
        if (texts.containsKey(id) && random.nextInt(3) == 0) {
            project.drop(id);
            texts.remove(id);
        } else {
            String text = text(random, 30);
            project.put(id, text);
            texts.put(id, text);
        }
    }

    private static void compare(RandomGenerator random, SearchIndex index, Map<String, String> texts)
            throws SearchException {
        String query = text(random, 2);
        MatchMode mode = MatchMode.values()[random.nextInt(MatchMode.values().length)];
        List<String> expected = scan(texts, query, mode);
        int limit = random.nextBoolean() ? SearchQuery.DEFAULT_LIMIT : random.nextInt(5);

        SearchResult result = index.search(new SearchQuery(query, mode, Optional.empty(), 5, limit));

        String message = "query <" + query + "> " + mode + " in " + texts;
        assertEquals(expected.size(), result.total(), message);
        assertEquals(expected.subList(0, Math.min(limit, expected.size())),
                result.hits().stream().map(IndexEqualsScanTest::describe).toList(), message);
    }

    private static String describe(SearchHit hit) {
        return hit.document() + " " + hit.range() + " " + hit.text() + " " + hit.matched();
    }

    /** As simple as can be: all words of all texts, compared one by one. */
    private static List<String> scan(Map<String, String> texts, String query, MatchMode mode) {
        List<String> hits = new ArrayList<>();
        List<Token> wanted = Tokenizer.tokenize(query).stream().toList();
        if (wanted.isEmpty()) {
            return hits;
        }
        Set<String> corpus = texts.values().stream().flatMap(text -> Tokenizer.tokenize(text).stream())
                .map(Token::folded).collect(Collectors.toSet());
        texts.forEach((id, text) -> {
            List<Token> words = Tokenizer.tokenize(text).stream().toList();
            for (int first = 0; first + wanted.size() <= words.size(); first++) {
                List<Token> row = words.subList(first, first + wanted.size());
                if (alike(row, wanted, mode, corpus)) {
                    int begin = row.getFirst().range().begin();
                    int end = row.getLast().range().end();
                    hits.add(id + " " + begin + "-" + end + " " + text.substring(begin, end) + " "
                            + narrowest(row, wanted, corpus));
                }
            }
        });
        return hits;
    }

    private static MatchMode narrowest(List<Token> row, List<Token> wanted, Set<String> corpus) {
        for (MatchMode mode : MatchMode.values()) {
            if (alike(row, wanted, mode, corpus)) {
                return mode;
            }
        }
        throw new AssertionError("not alike in any mode: " + row + " " + wanted);
    }

    private static boolean alike(List<Token> row, List<Token> wanted, MatchMode mode, Set<String> corpus) {
        for (int i = 0; i < row.size(); i++) {
            if (!key(row.get(i), mode, corpus).equals(key(wanted.get(i), mode, corpus))) {
                return false;
            }
        }
        return true;
    }

    /** @param corpus the folded words of all texts: what a stem may leave */
    private static String key(Token word, MatchMode mode, Set<String> corpus) {
        return mode == MatchMode.STEM ? LightStemmer.standard().stem(word.folded(), corpus::contains) : mode.key(word);
    }

    private static String text(RandomGenerator random, int mostWords) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(mostWords + 1);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(random.nextInt(3) > 0 ? " " : GLUE.get(random.nextInt(GLUE.size())));
        }
        return text.toString();
    }
}
