/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.isnad.model.schema.Condition;
import org.isnad.model.schema.Condition.Operator;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Placement.Sharing;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.language.TagsetLanguage;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsetLanguageTest {

    private static final String SAMPLE = """
            /* Everything that the language has. */
            tagset sample "Sample" / "عيّنة"
            tags أماكن { tag مدينة { tag عاصمة } tag "نهر أو بحر" }
            span layer كيان "Entity" / "كيان" {
                description "Two lines
                    of text" / "سطران
                    من النص"
                colour #1D6DC9 / #5599e7   key Shift+K
                allow nesting, sentences
                feature tag : tag of أماكن required default عاصمة { tag "CT+" key C }
                feature also : tags { tag a tag b }
                feature n : integer default -3
                feature d : decimal many
                feature ok : boolean
                feature day : date
                feature from : range
                feature who : entity
                feature what : claim
                feature other : annotation of كيان, Group
                constraint everything:
                    tag under مدينة and (n < 5 or n >= d) implies
                    not (ok = true or day > 2022-10-17) or has who and also in (a, "b") and who matches "[a-z]+"
                    or text matches "x" or inside Group where (has edge and count(edge) > 2)
                    else error "No." / "لا."
            }
            group layer Group {
                role edge[2..*] : كيان, Group
                role one
                constraint c: count(edge of كيان where tag = "CT+") = 1 or has one else information "E" / "ع"
            }
            relation layer Link { role source : كيان role target }
            document layer tagset { feature key : string }
            """;

    private final Tagsets tagsets = Tagsets.shipped();

    @Test
    void givenAFileWithEverythingWhenItIsReadThenNothingIsLost() throws TagsetException {
        Tagset sample = read(SAMPLE);

        Layer entity = sample.layer("كيان").orElseThrow();
        assertEquals("Two lines of text", entity.description().english());
        assertEquals("#1d6dc9", entity.style().light());
        assertEquals("Shift+K", entity.key());
        assertEquals(new Placement(Sharing.NESTED, true, false), entity.placement());
        FeatureType tag = entity.feature("tag").orElseThrow();
        assertEquals(List.of("مدينة", "عاصمة", "نهر أو بحر", "CT+"), tag.values().stream().map(Tag::name).toList());
        assertEquals("مدينة", tag.value("عاصمة").orElseThrow().parent());
        assertEquals(Set.of("مدينة", "عاصمة"), tag.under("مدينة"));
        assertEquals("عاصمة", tag.defaultValue());
        assertTrue(tag.required());
        assertTrue(entity.feature("also").orElseThrow().many());
        assertEquals("-3", entity.feature("n").orElseThrow().defaultValue());
        assertTrue(entity.feature("d").orElseThrow().many());
        assertEquals(List.of(Kind.BOOLEAN, Kind.DATE, Kind.NUMBER_RANGE, Kind.ENTITY, Kind.CLAIM, Kind.ANNOTATION),
                List.of("ok", "day", "from", "who", "what", "other").stream()
                        .map(name -> entity.feature(name).orElseThrow().kind()).toList());
        assertEquals(List.of("كيان", "Group"), entity.feature("other").orElseThrow().targets());
        Layer group = sample.layer("Group").orElseThrow();
        assertEquals(List.of("edge 2 " + Role.UNBOUNDED, "one 1 1"),
                group.roles().stream().map(role -> role.name() + " " + role.least() + " " + role.most()).toList());
        assertEquals(new Condition.Any(List.of(
                new Condition.MemberCount("edge", "كيان",
                        new Condition.Compares("tag", Operator.EQUAL, new Condition.Operand.Value("CT+")),
                        Operator.EQUAL, 1),
                new Condition.MemberCount("one", "", Condition.ALWAYS, Operator.AT_LEAST, 1))),
                group.constraints().getFirst().condition());
        assertEquals(Layer.Kind.DOCUMENT, sample.layer("tagset").orElseThrow().kind());
    }

    @Test
    void givenATagsetWhenItIsWrittenInEitherFormThenItIsReadBackEqual() throws TagsetException {
        Tagset sample = read(SAMPLE);

        assertEquals(sample, tagsets.read(tagsets.source(sample), "source"));
        assertEquals(sample, tagsets.read(tagsets.write(sample), "json"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "news", "wojood", "ontonotes", "ace", "conll", "parc" })
    void givenAShippedTagsetWhenItsSourceIsCompiledThenItIsWhatTheBuildMade(String name) throws TagsetException {
        Tagset shipped = tagsets.find(name).orElseThrow();
        String source = new String(tagsets.source(shipped), StandardCharsets.UTF_8);

        assertEquals(List.of(), TagsetLanguage.check(source, TagsetSurroundings.NONE));
        assertEquals(shipped, TagsetLanguage.compile(source, name, TagsetSurroundings.NONE).tagset());
        assertEquals(name, shipped.name());
        assertTrue(source.startsWith("//"), "with its comments");
        Tagset renamed = new Tagset("renamed", shipped.label(), shipped.layers());
        assertEquals(renamed, tagsets.read(tagsets.source(renamed), "rewritten"));
    }

    @Test
    void givenAProjectOfTheFirstFormatWhenItsTagsetIsReadThenItIsUnderstood() throws Exception {
        byte[] old = Files.readAllBytes(Path.of("data/news-format-1.json"));

        Tagset tagset = tagsets.read(old, "news.json");

        assertEquals(Placement.ANYWHERE, tagset.layer("Entity").orElseThrow().placement());
        assertEquals(Kind.DECIMAL, tagset.layer("Figure").orElseThrow().feature("number").orElseThrow().kind());
        assertEquals(tagset, tagsets.read(tagsets.source(tagset), "converted"));
    }

    @Test
    void givenImportsWhenAFileIsReadThenItsLayersAndListsAreThere() throws TagsetException {
        Map<String, String> files = new HashMap<>();
        files.put("base", "tagset base tags T { tag x } span layer A {} span layer B {}");
        files.put("middle", "tagset middle import base span layer M {}");

        Tagset all = read("tagset t import middle span layer C { feature f : tag of T }", files);
        Tagset some = read("tagset t import B from base import wojood span layer C { feature f : tag of T }", files);

        assertEquals(List.of("A", "B", "M", "C"), all.layers().stream().map(Layer::name).toList());
        assertEquals(List.of("B", "Entity", "C"), some.layers().stream().map(Layer::name).toList());
    }

    @Test
    void givenAKeptFormWhenAnImportChangesThenItIsMadeAgain() throws TagsetException {
        Map<String, String> files = new HashMap<>(Map.of("base", "tagset base span layer A {}"));
        Map<String, byte[]> kept = new HashMap<>();
        String source = "tagset t import base";

        Tagset first = read(source, files, kept);
        assertEquals(1, kept.size());
        Tagset again = read(source, files, kept);
        files.put("base", "tagset base span layer Z {}");
        Tagset changed = read(source, files, kept);
        kept.replaceAll((key, content) -> "imports\n\n{".getBytes(StandardCharsets.UTF_8));
        Tagset afterDamage = read(source, files, kept);

        assertEquals(first, again);
        assertEquals(List.of("Z"), changed.layers().stream().map(Layer::name).toList());
        assertEquals(changed, afterDamage);
    }

    @Test
    void givenAKeptFormWhenTheSourceIsReadThenTheKeptFormIsBelieved() throws TagsetException {
        Map<String, byte[]> kept = new HashMap<>();
        read("tagset t span layer A {}", Map.of(), kept);
        kept.replaceAll((key, content) -> new String(content, StandardCharsets.UTF_8).replace("\"A\"", "\"B\"")
                .getBytes(StandardCharsets.UTF_8));

        Tagset again = read("tagset t span layer A {}", Map.of(), kept);

        assertEquals(List.of("B"), again.layers().stream().map(Layer::name).toList());
    }

    @Test
    void givenAnyNameWhenItIsWrittenThenItIsReadBack() {
        Seeded.rounds(60, random -> {
            StringBuilder name = new StringBuilder();
            int length = 1 + random.nextInt(12);
            while (name.length() < length) {
                int c = switch (random.nextInt(4)) {
                    case 0 -> 0x21 + random.nextInt(0x5e);
                    case 1 -> 0x600 + random.nextInt(0x100);
                    case 2 -> random.nextInt(0x110000);
                    default -> "tag key\"\\/#{}'«»:".charAt(random.nextInt(15));
                };
                if (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE) {
                    name.appendCodePoint(c);
                }
            }
            if (!name.toString().isBlank()) {
                Tagset made = oneTag(name.toString());
                try {
                    assertEquals(made, tagsets.read(tagsets.source(made), "made"), name.toString());
                } catch (TagsetException e) {
                    throw new AssertionError(new String(tagsets.source(made), StandardCharsets.UTF_8), e);
                }
            }
        });
    }

    static Tagset oneTag(String name) {
        Label label = new Label("Label", "وسم");
        Label none = new Label("", "");
        Style grey = new Style("#646f87", "#8b98b1");
        FeatureType tag = new FeatureType("tag", label, Kind.TAG, List.of(new Tag(name, label, none, grey, "")), false,
                false, "");
        return new Tagset("made", label,
                List.of(new Layer(name, Layer.Kind.SPAN, label, none, grey, "", List.of(tag))));
    }

    private Tagset read(String text) throws TagsetException {
        return tagsets.read(text.getBytes(StandardCharsets.UTF_8), "sample.tagset");
    }

    private Tagset read(String text, Map<String, String> files) throws TagsetException {
        return read(text, files, new HashMap<>());
    }

    private Tagset read(String text, Map<String, String> files, Map<String, byte[]> kept) throws TagsetException {
        return tagsets.read(text.getBytes(StandardCharsets.UTF_8), "t.tagset", new TagsetSurroundings() {
            @Override
            public Optional<byte[]> sibling(String name) {
                return Optional.ofNullable(files.get(name)).map(file -> file.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Optional<byte[]> kept(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void keep(String key, byte[] content) {
                kept.put(key, content);
            }
        });
    }

    @Test
    void givenACheckWhenItsAnswerIsNoLongerWantedThenItEnds() {
        String text = "tagset small span layer A { key P } span layer B { key P }";

        assertThrows(CancellationException.class,
                () -> TagsetLanguage.check(text, TagsetSurroundings.NONE, () -> true));
        assertEquals(1, TagsetLanguage.check(text, TagsetSurroundings.NONE, () -> false).size());
    }
}
