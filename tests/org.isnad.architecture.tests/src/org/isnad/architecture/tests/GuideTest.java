/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide lists is what there is. */
class GuideTest {

    private static final Pattern FORMAT = Pattern.compile("<format\\s+id=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void givenEachFormatWhenTheGuideIsReadThenItHasARow(String language) {
        List<String> formats = House.bundles().stream().map(bundle -> bundle.resolve("plugin.xml"))
                .filter(Files::exists).map(House::text)
                .flatMap(text -> FORMAT.matcher(text).results().map((MatchResult found) -> found.group(1))).toList();
        String page = House.text(House.ROOT.resolve(Path.of("docs/guide", language, "import-export.md")));

        assertFalse(formats.isEmpty());
        assertEquals(List.of(), formats.stream().filter(id -> !page.contains("(`" + id + "`) |")).toList(),
                "formats that the guide does not list");
    }
}
