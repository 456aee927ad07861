/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Every word that people see stands in English and in Arabic. */
class LanguagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[},]");
    private static final Pattern PLUGIN_KEY = Pattern.compile("\"%([A-Za-z0-9._-]+)\"");
    private static final Pattern PLUGIN_TEXT = Pattern.compile("\\b(name|label|tooltip|description)=\"([^%\"][^\"]*)\"");
    /** Two Latin words in a row; a name, a unit or a bare placeholder is no English sentence. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}");
    /** A mnemonic, or the quotation marks of another script. */
    private static final Pattern NOT_ARABIC = Pattern.compile("[&\"“”]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    @Test
    void givenAnEnglishFileWhenItsTwinIsReadThenBothHaveTheSameKeysAndArguments() {
        List<String> wrong = new ArrayList<>();
        List<Path> english = englishFiles();
        for (Path file : english) {
            Path twin = twin(file);
            if (!Files.exists(twin)) {
                wrong.add(name(twin) + " is missing");
                continue;
            }
            Properties here = load(file);
            Properties there = load(twin);
            Set<String> keys = new TreeSet<>(here.stringPropertyNames());
            keys.addAll(there.stringPropertyNames());
            for (String key : keys) {
                String one = here.getProperty(key);
                String other = there.getProperty(key);
                if (one == null || other == null) {
                    wrong.add(name(one == null ? file : twin) + " lacks " + key);
                } else if (!arguments(one).equals(arguments(other))) {
                    wrong.add(name(twin) + ": other arguments in " + key);
                } else if (other.isBlank() && !one.isBlank()) {
                    wrong.add(name(twin) + ": nothing in " + key);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertFalse(english.isEmpty());
    }

    @Test
    void givenAnArabicFileWhenItsSentencesAreReadThenTheyAreArabic() {
        List<String> wrong = new ArrayList<>();
        for (Path file : englishFiles()) {
            if (Files.exists(twin(file))) {
                Properties english = load(file);
                Properties arabic = load(twin(file));
                arabic.stringPropertyNames().stream()
                        .filter(key -> arabic.getProperty(key).equals(english.getProperty(key)))
                        .filter(key -> WORDS.matcher(arabic.getProperty(key).replaceAll("\\{[^}]*\\}", "")).find())
                        .filter(key -> !ARABIC.matcher(arabic.getProperty(key)).find())
                        .forEach(key -> wrong.add(name(twin(file)) + ": " + key));
            }
        }
        assertEquals(List.of(), wrong, "English left in the Arabic files");
    }

    @Test
    void givenAnArabicFileWhenItIsReadThenItHasNoMnemonicsAndArabicQuotationMarks() {
        List<String> wrong = new ArrayList<>();
        for (Path file : englishFiles()) {
            if (Files.exists(twin(file))) {
                Properties arabic = load(twin(file));
                arabic.stringPropertyNames().stream().filter(key -> NOT_ARABIC.matcher(arabic.getProperty(key)).find())
                        .forEach(key -> wrong.add(name(twin(file)) + ": " + key));
            }
        }
        assertEquals(List.of(), wrong, "see docs/dev/arabic-terms.md");
    }

    @Test
    void givenAPluginXmlWhenItNamesAKeyThenTheKeyExists() {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : House.bundles()) {
            Path plugin = bundle.resolve("plugin.xml");
            if (Files.exists(plugin)) {
                String localization = House.manifest(bundle).getValue("Bundle-Localization");
                Path file = bundle.resolve((localization == null ? "OSGI-INF/l10n/bundle" : localization) + ".properties");
                Properties known = Files.exists(file) ? load(file) : new Properties();
                Matcher key = PLUGIN_KEY.matcher(House.text(plugin));
                while (key.find()) {
                    if (!known.containsKey(key.group(1))) {
                        wrong.add(name(plugin) + ": %" + key.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong, "keys without a text");
    }

    @Test
    void givenAPluginXmlWhenItNamesThingsThenByKeysOnly() {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : House.bundles()) {
            Path plugin = bundle.resolve("plugin.xml");
            if (Files.exists(plugin)) {
                House.text(plugin).lines().filter(line -> !line.contains("<extension-point"))
                        .filter(line -> !line.contains("<property ") && !line.contains("<with "))
                        .forEach(line -> {
                            Matcher text = PLUGIN_TEXT.matcher(line);
                            while (text.find()) {
                                if (text.group(2).contains(" ")) {
                                    wrong.add(name(plugin) + ": " + text.group());
                                }
                            }
                        });
            }
        }
        assertEquals(List.of(), wrong, "texts in one language only");
    }

    private static List<Path> englishFiles() {
        return House.files(".properties").stream()
                .filter(file -> House.ROOT.relativize(file).startsWith("bundles"))
                .filter(file -> !House.ROOT.relativize(file).getName(1).toString().startsWith("org.isnad.nl.ar."))
                .filter(file -> {
                    String fileName = file.getFileName().toString();
                    return fileName.equals("messages.properties") || fileName.equals("bundle.properties")
                            || fileName.equals("plugin.properties");
                }).toList();
    }

    private static Path twin(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_ar.properties"));
    }

    private static Set<String> arguments(String message) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(message);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(House.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(name(file), e);
        }
        return properties;
    }

    private static String name(Path file) {
        return House.ROOT.relativize(file).toString();
    }
}
