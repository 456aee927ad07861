/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.nl.ar.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** The Arabic fragments say what their hosts say, all of it, in Arabic, and are found by their hosts. */
class ArabicTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LINK = Pattern.compile("</?[aA][ >]");

    /** {@code {1}} is the English plural's "s". */
    private static final Set<String> FEWER_ARGUMENTS = Set.of("ExpandableNode.showRemaining");

    private final List<Translation> translations =
            Arrays.stream(FrameworkUtil.getBundle(ArabicTextsTest.class).getBundleContext().getBundles())
                    .filter(bundle -> bundle.getSymbolicName().startsWith(Translation.PREFIX))
                    // not the tests, and not the bundles of sources
                    .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null)
                    .map(Translation::of).toList();

    private final List<String> wrong = new ArrayList<>();

    @Test
    void givenTheFoldersOfTheFragmentsWhenTheFrameworkIsAskedThenEachIsAttached() throws IOException {
        try (Stream<Path> folders = Files.list(checkout().resolve("bundles"))) {
            Set<String> expected = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith(Translation.PREFIX)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> attached = translations.stream().map(Translation::fragment)
                    .filter(fragment -> fragment.getState() == Bundle.RESOLVED).map(Bundle::getSymbolicName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, attached);
            assertFalse(attached.isEmpty());
        }
    }

    @Test
    void givenAnArabicTextWhenItsKeyIsSoughtInTheHostThenItIsThere() {
        for (Translation translation : translations) {
            Map<String, Map<String, String>> english = translation.english();
            translation.arabic().forEach((file, texts) -> texts.keySet().stream()
                    .filter(key -> !english.getOrDefault(file, Map.of()).containsKey(key))
                    .forEach(key -> wrong.add(place(translation, file, key))));
        }
        assertEquals(List.of(), wrong, "keys that no host has");
    }

    @Test
    void givenAnArabicTextWhenItIsComparedWithTheEnglishOneThenArgumentsAndLinksAgree() {
        pairs((place, english, arabic) -> {
            Set<String> expected = arguments(english);
            Set<String> actual = arguments(arabic);
            boolean same = FEWER_ARGUMENTS.stream().anyMatch(place::endsWith) ? expected.containsAll(actual)
                    : expected.equals(actual);
            if (!same || count(LINK, english) != count(LINK, arabic)) {
                wrong.add(place + ": " + arabic);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void givenAnArabicTextWhenItIsReadThenItIsArabic() {
        pairs((place, english, arabic) -> {
            boolean latinOnly = LATIN.matcher(words(arabic)).find() && !ARABIC.matcher(arabic).find();
            if (arabic.isBlank() || latinOnly) {
                wrong.add(place + ": " + arabic);
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** No mnemonics (docs/dev/arabic-terms.md says why), no apostrophes, which message formats swallow. */
    @Test
    void givenAnArabicTextWhenItIsReadThenItHoldsNoMnemonicAndNoApostrophe() {
        pairs((place, english, arabic) -> {
            if (arabic.contains("&") || arabic.contains("'")) {
                wrong.add(place + ": " + arabic);
            }
            if (english.endsWith("...") != arabic.endsWith("...")) {
                wrong.add(place + ": one has an ellipsis, the other none: " + arabic);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void givenTheTextsOfAHostWhenOneIsNotTranslatedThenTheListSaysWhy() {
        List<LeftInEnglish.Rule> rules = LeftInEnglish.rules();
        Set<LeftInEnglish.Rule> used = new HashSet<>();
        for (Translation translation : translations) {
            Map<String, Map<String, String>> arabic = translation.arabic();
            translation.english().forEach((file, texts) -> texts.forEach((key, text) -> {
                if (LATIN.matcher(words(text)).find() && !arabic.getOrDefault(file, Map.of()).containsKey(key)) {
                    List<LeftInEnglish.Rule> reasons = rules.stream()
                            .filter(rule -> rule.covers(translation.host().getSymbolicName(), file, key)).toList();
                    used.addAll(reasons);
                    if (reasons.isEmpty()) {
                        wrong.add(place(translation, file, key) + ": " + text);
                    }
                }
            }));
        }
        assertEquals(List.of(), wrong, "texts in English only");
        assertEquals(List.of(), rules.stream().filter(rule -> !used.contains(rule)).toList(), "lines without a use");
    }

    /** As the platform asks: by the English name, in Arabic, through the host's own class loader. */
    @Test
    void givenAnArabicPlaceWhenAHostAsksForItsTextsThenItIsGivenTheArabicOnes() {
        for (Translation translation : translations) {
            translation.arabic().forEach((file, texts) -> {
                try {
                    ResourceBundle found = ResourceBundle.getBundle(file.replace('/', '.'),
                            Locale.forLanguageTag("ar-EG"), translation.loader());
                    texts.forEach((key, text) -> {
                        if (!text.equals(found.getString(key))) {
                            wrong.add(place(translation, file, key) + ": " + found.getString(key));
                        }
                    });
                } catch (MissingResourceException e) {
                    wrong.add(place(translation, file, e.getKey()) + ": " + e.getMessage());
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** The workbench mirrors its windows under {@code -nl ar} only when this one message is there. */
    @Test
    void givenTheWorkbenchWhenItLoadsThenTheMessageThatMirrorsItIsThere() {
        String message = translations.stream()
                .filter(translation -> translation.host().getSymbolicName().equals("org.eclipse.ui.workbench"))
                .map(translation -> translation.arabic().get("org/eclipse/ui/internal/messages"))
                .map(texts -> texts.get("Startup_Loading_Workbench")).findFirst().orElse("");
        assertFalse(message.isBlank());
    }

    private interface Check {
        void look(String place, String english, String arabic);
    }

    private void pairs(Check check) {
        for (Translation translation : translations) {
            Map<String, Map<String, String>> english = translation.english();
            translation.arabic().forEach((file, texts) -> texts.forEach((key, text) -> check.look(
                    place(translation, file, key), english.getOrDefault(file, Map.of()).getOrDefault(key, ""), text)));
        }
        assertFalse(translations.isEmpty());
    }

    private static String place(Translation translation, String file, String key) {
        return translation.host().getSymbolicName() + " " + file + " " + key;
    }

    private static String words(String text) {
        return ARGUMENT.matcher(text).replaceAll("");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("target-platform")) || !Files.exists(folder.resolve("bundles"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("the tests run outside a checkout of Isnad");
            }
        }
        return folder;
    }
}
