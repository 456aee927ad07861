/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Arrows between bundles run one way, as {@code docs/dev/layout.md} draws them. */
class ArrowsTest {

    private static final Set<String> HEADLESS = Set.of("org.isnad.text", "org.isnad.model", "org.isnad.tagset",
            "org.isnad.tagset.ide", "org.isnad.language.ide", "org.isnad.project", "org.isnad.search", "org.isnad.query",
            "org.isnad.query.ide", "org.isnad.exchange", "org.isnad.exchange.*", "org.isnad.transfer", "org.isnad.sample",
            "org.isnad.cli", "org.isnad.guard", "org.isnad.plugins", "org.isnad.sdk");

    /** What each bundle may require of its own house; {@code *} at the end stands for one more name. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("org.isnad.text", Set.of()),
            Map.entry("org.isnad.model", Set.of("org.isnad.text")),
            Map.entry("org.isnad.tagset", Set.of("org.isnad.text", "org.isnad.model")),
            Map.entry("org.isnad.language.ide", Set.of()),
            Map.entry("org.isnad.tagset.ide",
                    Set.of("org.isnad.text", "org.isnad.model", "org.isnad.tagset", "org.isnad.language.ide")),
            Map.entry("org.isnad.project", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.tagset")),
            Map.entry("org.isnad.search", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.project")),
            Map.entry("org.isnad.query", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.tagset",
                    "org.isnad.project", "org.isnad.search")),
            Map.entry("org.isnad.query.ide", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.search",
                    "org.isnad.query", "org.isnad.language.ide")),
            Map.entry("org.isnad.exchange", Set.of("org.isnad.text", "org.isnad.model")),
            Map.entry("org.isnad.exchange.*", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.exchange")),
            Map.entry("org.isnad.transfer", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.tagset",
                    "org.isnad.project", "org.isnad.exchange")),
            Map.entry("org.isnad.sample", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.project")),
            Map.entry("org.isnad.fonts", Set.of()),
            Map.entry("org.isnad.help", Set.of()),
            Map.entry("org.isnad.cli", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.tagset",
                    "org.isnad.project", "org.isnad.search", "org.isnad.exchange", "org.isnad.transfer",
                    "org.isnad.sample", "org.isnad.language.ide", "org.isnad.tagset.ide", "org.isnad.query")),
            Map.entry("org.isnad.guard", Set.of("org.isnad.text")),
            Map.entry("org.isnad.plugins", Set.of("org.isnad.text", "org.isnad.guard", "org.isnad.cli")),
            Map.entry("org.isnad.sdk", Set.of("org.isnad.text", "org.isnad.exchange", "org.isnad.cli")),
            Map.entry("org.isnad.ui", Set.of("org.isnad.text", "org.isnad.model", "org.isnad.tagset",
                    "org.isnad.project", "org.isnad.search", "org.isnad.sample", "org.isnad.fonts", "org.isnad.help")),
            Map.entry("org.isnad.ui.editor",
                    Set.of("org.isnad.ui", "org.isnad.text", "org.isnad.model", "org.isnad.tagset", "org.isnad.project")),
            Map.entry("org.isnad.ui.annotations", Set.of("org.isnad.ui", "org.isnad.ui.editor", "org.isnad.text",
                    "org.isnad.model", "org.isnad.project")),
            Map.entry("org.isnad.ui.language", Set.of("org.isnad.ui", "org.isnad.text", "org.isnad.model",
                    "org.isnad.tagset", "org.isnad.project", "org.isnad.language.ide", "org.isnad.tagset.ide")),
            Map.entry("org.isnad.ui.documents",
                    Set.of("org.isnad.ui", "org.isnad.text", "org.isnad.model", "org.isnad.project")),
            Map.entry("org.isnad.ui.problems",
                    Set.of("org.isnad.ui", "org.isnad.text", "org.isnad.model", "org.isnad.project")),
            Map.entry("org.isnad.ui.search",
                    Set.of("org.isnad.ui", "org.isnad.ui.editor", "org.isnad.ui.language", "org.isnad.text",
                            "org.isnad.model", "org.isnad.tagset", "org.isnad.project", "org.isnad.search",
                            "org.isnad.query", "org.isnad.query.ide", "org.isnad.language.ide")),
            Map.entry("org.isnad.ui.exchange", Set.of("org.isnad.ui", "org.isnad.text", "org.isnad.model",
                    "org.isnad.tagset", "org.isnad.project", "org.isnad.exchange", "org.isnad.transfer")));

    private static final String EVERYTHING = "org.isnad.app";
    private static final String TRANSLATION = "org.isnad.nl.ar.";
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern UI_IMPORT =
            Pattern.compile("^import (static )?org\\.eclipse\\.(swt|jface|ui|e4\\.ui)\\.", Pattern.MULTILINE);

    @Test
    void givenEachBundleWhenItsManifestIsReadThenItsArrowsAreAllowed() {
        Set<String> ours = House.bundles().stream().map(b -> b.getFileName().toString()).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Path bundle : House.bundles()) {
            String name = bundle.getFileName().toString();
            if (name.equals(EVERYTHING) || name.startsWith(TRANSLATION)) {
                continue;
            }
            Set<String> allowed = ALLOWED.get(keyOf(name));
            if (allowed == null) {
                wrong.add(name + " stands in no row of the table");
                continue;
            }
            needs(bundle, ours).stream().filter(needed -> !allowed.contains(needed)).filter(n -> !n.equals(name))
                    .forEach(needed -> wrong.add(name + " → " + needed));
        }
        assertEquals(List.of(), wrong, "arrows outside the table");
    }

    @Test
    void givenAHeadlessBundleWhenItsSourcesAreReadThenTheyImportNoUserInterface() {
        List<String> wrong = House.files(".java").stream()
                .filter(file -> HEADLESS.contains(keyOf(bundleOf(file))))
                .filter(file -> UI_IMPORT.matcher(House.text(file)).find())
                .map(file -> House.ROOT.relativize(file).toString()).toList();
        assertEquals(List.of(), wrong, "headless code that knows the user interface");
    }

    @Test
    void givenEachBundleWhenItsNamesAreComparedThenFolderSymbolicNameAndRootPackageAreOne() {
        for (Path bundle : House.bundles()) {
            String name = bundle.getFileName().toString();
            String symbolic = House.manifest(bundle).getValue("Bundle-SymbolicName").split(";")[0].strip();
            assertEquals(name, symbolic);
        }
        assertFalse(House.bundles().isEmpty());
    }

    @Test
    void givenExportedPackagesWhenTheyAreNamedInternalThenTheyAreHiddenFromStrangers() {
        for (Path bundle : House.bundles()) {
            String exported = House.manifest(bundle).getValue("Export-Package");
            if (exported != null) {
                for (String clause : OUTSIDE_QUOTES.split(exported)) {
                    assertTrue(!clause.contains(".internal") || clause.contains("x-internal:=true")
                            || clause.contains("x-friends:="), bundle.getFileName() + " exports " + clause);
                }
            }
        }
    }

    private static Set<String> needs(Path bundle, Set<String> ours) {
        Set<String> needed = new TreeSet<>();
        for (String header : List.of("Require-Bundle", "Import-Package")) {
            String value = House.manifest(bundle).getValue(header);
            if (value != null) {
                Arrays.stream(OUTSIDE_QUOTES.split(value)).map(clause -> clause.split(";")[0].strip())
                        .filter(clause -> clause.startsWith("org.isnad."))
                        .map(clause -> longestPrefix(clause, ours)).forEach(needed::add);
            }
        }
        return needed;
    }

    /** The bundle that a package belongs to, by the rule that a bundle's name is its root package. */
    private static String longestPrefix(String name, Set<String> ours) {
        String prefix = name;
        while (!ours.contains(prefix) && prefix.contains(".")) {
            prefix = prefix.substring(0, prefix.lastIndexOf('.'));
        }
        return prefix.contains(".") ? prefix : name;
    }

    private static String keyOf(String bundle) {
        return bundle.startsWith("org.isnad.exchange.") ? "org.isnad.exchange.*" : bundle;
    }

    private static String bundleOf(Path file) {
        return House.ROOT.relativize(file).getName(1).toString();
    }
}
