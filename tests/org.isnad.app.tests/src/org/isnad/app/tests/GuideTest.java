/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.isnad.help.Guide;
import org.isnad.help.GuidePage;
import org.isnad.ui.HelpIds;
import org.isnad.ui.internal.guide.MarkdownRenderer;
import org.isnad.ui.internal.guide.RenderedPage;
import org.isnad.ui.internal.guide.RenderedPage.Kind;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final List<Guide> LANGUAGES = List.of(Guide.in(Locale.ENGLISH),
            Guide.in(Locale.forLanguageTag("ar")));

    @Test
    void everyHelpIdLeadsToAPlaceInBothLanguages() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Field field : HelpIds.class.getFields()) {
            String id = (String) field.get(null);
            for (Guide guide : LANGUAGES) {
                if (!exists(guide, id)) {
                    missing.add(field.getName() + " = " + id);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String page : Guide.PAGES) {
            assertEquals(rendered(LANGUAGES.get(0), page).anchors().keySet(),
                    rendered(LANGUAGES.get(1), page).anchors().keySet(), page);
        }
    }

    @Test
    void everyLinkLeadsToAPage() {
        for (Guide guide : LANGUAGES) {
            for (GuidePage page : guide.pages()) {
                MarkdownRenderer.render(page.content()).spans().stream().filter(look -> look.kind() == Kind.LINK)
                        .forEach(link -> assertTrue(exists(guide, link.target().replaceFirst("\\.md(?=#|$)", "")),
                                page.id() + " → " + link.target()));
            }
        }
    }

    @Test
    void theSearchFindsPagesWithAllTheWords() {
        Guide english = LANGUAGES.get(0);

        List<String> found = english.containing("TATWEEL  marbuta").stream().map(GuidePage::id).toList();

        assertEquals(List.of("search"), found);
    }

    private static boolean exists(Guide guide, String place) {
        String[] parts = place.split("#", 2);
        return guide.page(parts[0]).isPresent()
                && (parts.length == 1 || rendered(guide, parts[0]).anchors().containsKey(parts[1]));
    }

    private static RenderedPage rendered(Guide guide, String page) {
        return MarkdownRenderer.render(guide.page(page).orElseThrow().content());
    }
}
