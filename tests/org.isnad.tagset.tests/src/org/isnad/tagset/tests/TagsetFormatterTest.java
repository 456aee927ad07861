/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.language.TagsetLanguage;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsetFormatterTest {

    private final Tagsets tagsets = Tagsets.shipped();

    @ParameterizedTest
    @ValueSource(strings = { "news", "wojood", "ontonotes", "ace", "conll", "parc" })
    void givenAShippedTagsetWhenItIsLaidOutThenItStaysAsItIs(String name) {
        Tagset shipped = tagsets.find(name).orElseThrow();
        String written = text(tagsets.source(shipped));
        String rewritten = text(tagsets.source(new Tagset("other", shipped.label(), shipped.layers())));

        assertEquals(written, TagsetLanguage.format(written));
        assertEquals(rewritten, TagsetLanguage.format(rewritten));
    }

    @Test
    void givenATextOnOneLineWhenItIsLaidOutThenEachDeclarationStandsOnItsOwn() {
        String laidOut = TagsetLanguage.format("tagset  x \"A\" /  \"ب\" import wojood span  layer A{key K feature f:tag"
                + " required{tag a key A{tag b}tag c}constraint c :f=a\n and  has f or count( r of  A where (f=a))>=2"
                + " else error \"a\"/\"ب\"}group layer G{role r [2 .. *] : A role q * role z} // end\n tags T{}");

        assertEquals("""
                tagset x "A" / "ب"
                import wojood

                span layer A {
                    key K
                    feature f : tag required {
                        tag a key A {
                            tag b
                        }
                        tag c
                    }
                    constraint c: f = a
                        and has f or count(r of A where (f = a)) >= 2 else error "a" / "ب"
                }

                group layer G {
                    role r[2..*] : A
                    role q*
                    role z
                } // end

                tags T {}
                """, laidOut);
        assertEquals(laidOut, TagsetLanguage.format(laidOut));
    }

    @Test
    void givenAnErrorWhenATextIsLaidOutThenItStaysAsItIs() {
        String wrong = "tagset  x  span { ";

        assertEquals(wrong, TagsetLanguage.format(wrong));
    }

    @Test
    void givenSpacesAnywhereWhenATextIsLaidOutThenItMeansTheSame() {
        Tagset parc = tagsets.find("parc").orElseThrow();
        String written = text(tagsets.source(parc));
        Seeded.rounds(10, random -> {
            StringBuilder spread = new StringBuilder();
            boolean quoted = false;
            for (char c : written.substring(written.indexOf('\n')).toCharArray()) {
                quoted ^= c == '"';
                spread.append(c);
                if (c == ' ' && !quoted) {
                    spread.append(" \n\t".charAt(random.nextInt(3)));
                }
            }
            try {
                assertEquals(parc, tagsets.read(TagsetLanguage.format(spread.toString())
                        .getBytes(StandardCharsets.UTF_8), "spread"));
            } catch (TagsetException e) {
                throw new AssertionError(spread.toString(), e);
            }
        });
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
