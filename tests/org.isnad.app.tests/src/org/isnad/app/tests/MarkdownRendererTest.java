/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.commonmark.parser.Parser;
import org.isnad.ui.BidiText;
import org.isnad.ui.internal.guide.MarkdownRenderer;
import org.isnad.ui.internal.guide.RenderedPage;
import org.isnad.ui.internal.guide.RenderedPage.Kind;
import org.isnad.ui.internal.guide.RenderedPage.LineLook;
import org.isnad.ui.internal.guide.RenderedPage.Look;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

    @Test
    void blocksAreLinesWithOneEmptyLineBetween() {
        assertEquals("One\n\ntwo three\n\n•\u00a0four\n•\u00a0five\n",
                render("# One\ntwo\nthree\n\n- four\n- five").text());
    }

    @Test
    void stylesCoverTheirText() {
        RenderedPage page = render("# عنوان\n\nكلمة **قوية** و`Ctrl+Z` و[رابط](editor.md#select)");

        assertEquals(List.of("عنوان", "قوية", BidiText.leftToRight("Ctrl+Z"), "رابط"),
                page.spans().stream().map(look -> page.text().substring(look.begin(), look.end())).toList());
        assertEquals(List.of(Kind.HEADING_1, Kind.STRONG, Kind.CODE, Kind.LINK),
                page.spans().stream().map(Look::kind).toList());
        assertEquals("editor.md#select", page.spans().getLast().target());
    }

    @Test
    void stylesNeverOverlap() {
        List<Look> looks = render("## **bold `code` in** a *heading with [a link](x)*").spans();

        for (int i = 1; i < looks.size(); i++) {
            assertTrue(looks.get(i - 1).end() <= looks.get(i).begin(), looks.toString());
        }
    }

    @Test
    void anAnchorNamesWhatFollowsAndTakesNoRoom() {
        RenderedPage page = render("# A\n\n<a id=\"b\"></a>\n## B\n\nc");

        assertEquals("A\n\nB\n\nc\n", page.text());
        assertEquals(Map.of("b", 2), page.anchors());
    }

    @Test
    void listsAndCodeAreIndented() {
        RenderedPage page = render("1. a\n2. b\n\n```\ncode\n```");

        assertEquals(Map.of(0, new LineLook(1, false), 1, new LineLook(1, false), 3, new LineLook(0, true)),
                page.lines());
    }

    private static RenderedPage render(String markdown) {
        return MarkdownRenderer.render(Parser.builder().build().parse(markdown));
    }
}
