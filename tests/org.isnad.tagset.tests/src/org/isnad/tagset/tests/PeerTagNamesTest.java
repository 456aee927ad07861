/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Whatever other programs call a tag, a tagset can call it so, too. A sample of the names, or in the slow rounds all. */
class PeerTagNamesTest {

    /** Types and attributes of brat, elements of XML, values of columns and of JSON: more than tags, never less. */
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(?m)^[TREAM][0-9]+\t([^ \t]+)"), Pattern.compile("(?m)^[ \t]*([^\\s\\[#!|]+)[ \t]*$"),
            Pattern.compile("Value:([^\\s,]+)"), Pattern.compile("<([^\\s<>/!?\"]+)"),
            Pattern.compile("(?m)\t([^\t\n]{1,60})(?=\t|$)"),
            Pattern.compile("\"(?:label|labels|tag|type|value|_type)\"\\s*:\\s*\\[?\\s*\"((?:[^\"\\\\]|\\\\.){1,80})\""));
    private static final long LARGEST = 2_000_000;
    private static final int SAMPLE = Seeded.slow() ? Integer.MAX_VALUE : 2_000;

    @Test
    void givenThePeersSuitesWhenTheirNamesAreCollectedThenATagsetCanHoldThemAll() throws IOException {
        Path formats = Path.of(System.getProperty("isnad.seeds", "seeds")).resolveSibling("corpora").resolve("formats");
        Assumptions.assumeTrue(Files.isDirectory(formats), "the peers' suites do not lie beside the checkout");

        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(formats)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                collect(file, names);
            }
        }

        assertFalse(names.isEmpty());
        Seeded.rounds(1, random -> {
            List<String> some = new ArrayList<>(names);
            Collections.shuffle(some, Random.from(random));
            Tagset tagset = tagset(some.subList(0, Math.min(SAMPLE, some.size())));
            assertEquals(tagset, Tagsets.shipped().read(Tagsets.shipped().source(tagset), "peers.tagset"));
        });
    }

    private static void collect(Path file, TreeSet<String> names) throws IOException {
        if (Files.size(file) > LARGEST) {
            return;
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            // pictures, archives and old charsets hold no names that can be read here
            return;
        }
        for (Pattern pattern : NAMES) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String name = matcher.group(1).strip();
                if (!name.isEmpty() && name.codePoints().noneMatch(Character::isISOControl)) {
                    names.add(name);
                }
            }
        }
    }

    private static Tagset tagset(List<String> names) {
        Label none = new Label("", "");
        Style grey = new Style("#646f87", "#8b98b1");
        List<Tag> tags = names.stream().map(name -> new Tag(name, new Label(name, name), none, grey, "")).toList();
        FeatureType tag = new FeatureType("tag", new Label("tag", "tag"), FeatureType.Kind.TAG, tags, false, false, "");
        return new Tagset("peers", new Label("peers", "peers"), List.of(new Layer("All", Layer.Kind.SPAN,
                new Label("All", "All"), none, grey, "", List.of(tag))));
    }
}
