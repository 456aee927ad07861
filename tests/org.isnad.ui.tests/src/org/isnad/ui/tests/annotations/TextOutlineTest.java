/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.isnad.ui.annotations.internal.outline.OutlineNode;
import org.isnad.ui.annotations.internal.outline.TextOutline;
import org.junit.jupiter.api.Test;

/** Headings are guessed from how lines look. */
class TextOutlineTest {

    @Test
    void givenASecondArticleGluedToTheFirstWhenTheOutlineIsMadeThenItHasASectionOfItsOwn() {
        TextOutline outline = TextOutline.of("""
                عملية في الريف
                قالت الوكالة إن العملية انتهت. وقال شهود غير ذلك.
                أسعار الخبز ترتفع
                ارتفع السعر اليوم.
                """);
        assertEquals(List.of("عملية في الريف", "أسعار الخبز ترتفع"), titles(outline, outline.roots()));
        List<OutlineNode> paragraphs = outline.children(outline.roots().getFirst());
        assertEquals(List.of("قالت الوكالة إن العملية انتهت. وقال شهود غير ذلك."), titles(outline, paragraphs));
        assertEquals(2, outline.children(paragraphs.getFirst()).size());
    }

    @Test
    void givenATextWithoutHeadingsWhenTheOutlineIsMadeThenItsParagraphsAreTheRoots() {
        TextOutline outline = TextOutline.of("First line.\n\nSecond line.\n- a list\n");
        assertEquals(List.of("First line.", "Second line.", "- a list"), titles(outline, outline.roots()));
        assertEquals(List.of(), outline.children(outline.roots().getFirst()), "one sentence alone is no part");
        assertEquals(List.of(), TextOutline.of("").roots());
        assertEquals(List.of(), TextOutline.of(" \n\n").roots());
    }

    @Test
    void givenSeveralShortLinesInARowWhenTheOutlineIsMadeThenTheFirstIsTheHeading() {
        TextOutline outline = TextOutline.of("One ends.\nA heading\nA byline\nText follows here.\nShort end");
        assertEquals(List.of("One ends.", "A heading"), titles(outline, outline.roots()));
    }

    private static List<String> titles(TextOutline outline, List<OutlineNode> nodes) {
        return nodes.stream().map(node -> node.title().covered(outline.text()).strip()).toList();
    }
}
