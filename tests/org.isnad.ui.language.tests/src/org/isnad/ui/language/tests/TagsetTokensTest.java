/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.language.TagsetLanguage;
import org.isnad.ui.language.internal.tagset.TagsetTokens;
import org.isnad.ui.language.internal.text.Token;
import org.isnad.ui.language.internal.text.Token.Kind;
import org.junit.jupiter.api.Test;

class TagsetTokensTest {

    private static String show(String text) {
        return new TagsetTokens().tokens(text).stream()
                .map(token -> token.kind().name().charAt(0) + ":" + token.in(text)).collect(Collectors.joining(" "));
    }

    @Test
    void theKeywordsAreThoseOfTheGrammar() {
        IGrammarAccess grammar = TagsetLanguage.injector().getInstance(IGrammarAccess.class);
        Set<String> words = GrammarUtil.getAllKeywords(grammar.getGrammar()).stream()
                .filter(keyword -> Character.isLetter(keyword.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(words, new TreeSet<>(TagsetTokens.KEYWORDS));
    }

    @Test
    void wordsThatAreNamesAsWellAreToldApart() {
        assertEquals("K:feature N:tag S:\"Type\" S:: K:tag K:required", show("feature tag \"Type\" : tag required"));
        assertEquals("K:feature N:key S:: K:tags K:of W:Roles", show("feature key : tags of Roles"));
        assertEquals("K:tags N:Roles S:{ K:tag N:\"CT+\" S:}", show("tags Roles { tag \"CT+\" }"));
        assertEquals("K:tag N:شخص K:key W:P", show("tag شخص key P"));
        assertEquals("K:feature N:x S:: K:tag S:{ K:tag N:a S:}", show("feature x : tag { tag a }"));
    }

    @Test
    void coloursNumbersAndCommentsAreSeen() {
        assertEquals("C:// شرح K:colour C:#1d6dc9 S:/ C:#5599e7 K:key N:4",
                show("// شرح\ncolour #1d6dc9 / #5599e7 key 4"));
        assertEquals("C:/* a \" b */ S:\"x // y\"", show("/* a \" b */ \"x // y\""));
    }

    @Test
    void whatDoesNotEndReachesToTheEnd() {
        assertEquals("K:tag S:\"a \\\" b\n tag", show("tag x \"a \\\" b\n tag").replace(" N:x", ""));
        assertEquals("C:/* a\n b", show("/* a\n b"));
    }

    @Test
    void everyShippedTagsetIsCoveredButForWhiteSpace() {
        for (Tagset tagset : Tagsets.shipped().all()) {
            String text = new String(Tagsets.shipped().source(tagset), StandardCharsets.UTF_8);
            int end = 0;
            for (Token token : new TagsetTokens().tokens(text)) {
                assertTrue(text.substring(end, token.offset()).isBlank(), tagset.name() + " before " + token);
                end = token.end();
            }
            assertTrue(text.substring(end).isBlank());
        }
    }

    @Test
    void anyCutOfATextHasTokens() {
        String text = "span layer كيان \"E\" / \"ك\" { colour #646f87 / #8b98b1 // نعم\n"
                + " /* لا */ feature n : integer }";
        for (int end = 0; end <= text.length(); end++) {
            List<Token> tokens = new TagsetTokens().tokens(text.substring(0, end));
            assertTrue(tokens.stream().allMatch(token -> token.length() > 0));
            assertTrue(end == 0 || tokens.getFirst().kind() == Kind.KEYWORD || end < 4);
        }
    }
}
