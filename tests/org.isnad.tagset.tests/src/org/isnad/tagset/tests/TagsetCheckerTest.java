/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.isnad.model.AnnotationId;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.check.Checked;
import org.isnad.tagset.check.ConstraintContext;
import org.isnad.tagset.check.Finding;
import org.isnad.tagset.check.Finding.Code;
import org.isnad.tagset.check.TagsetChecker;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsetCheckerTest {

    private static final String TEXT = "Twenty were killed. An officer said so.";
    private static final List<TextRange> SENTENCES = List.of(new TextRange(0, 20), new TextRange(20, 39));
    private static final Tagset NEWS = Tagsets.shipped().find("news").orElseThrow();

    private final List<Annotation> annotations = new ArrayList<>();

    private record Annotation(AnnotationId id, String layer, Map<String, List<String>> all, List<TextRange> ranges,
            List<Member> members) implements Checked {

        @Override
        public Iterable<String> features() {
            return all.keySet();
        }

        @Override
        public List<String> values(String feature) {
            return all.getOrDefault(feature, List.of());
        }
    }

    private Annotation span(String layer, int begin, int end, String... features) {
        return add(layer, List.of(new TextRange(begin, end)), List.of(), features);
    }

    private Annotation group(String layer, List<Checked.Member> members, String... features) {
        return add(layer, List.of(), members, features);
    }

    private Annotation add(String layer, List<TextRange> ranges, List<Checked.Member> members, String... features) {
        Map<String, List<String>> all = new TreeMap<>();
        Arrays.stream(features).map(feature -> feature.split("=")).forEach(
                pair -> all.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]));
        Annotation made = new Annotation(new AnnotationId(new UUID(7, annotations.size() + 1)), layer, all, ranges,
                members);
        annotations.add(made);
        return made;
    }

    private static Checked.Member member(String role, Checked annotation) {
        return new Checked.Member(role, annotation.id());
    }

    private List<String> codes(Tagset tagset) {
        return TagsetChecker.check(tagset, ConstraintContext.of(annotations, SENTENCES, TEXT)).stream()
                .map(finding -> finding.code() + (finding.subject().isEmpty() ? "" : " " + finding.subject())).toList();
    }

    @Test
    void givenAFigureOfKilledWithoutANumberWhenItIsCheckedThenTheTagsetsOwnWordsAreTold() {
        Annotation figure = span("Figure", 0, 6, "what=killed");

        List<Finding> findings = TagsetChecker.check(NEWS, ConstraintContext.of(annotations, SENTENCES, TEXT));

        assertEquals(1, findings.size());
        assertEquals(Code.CONSTRAINT, findings.getFirst().code());
        assertEquals(figure.id(), findings.getFirst().annotation());
        assertEquals("numbered", findings.getFirst().subject());
        assertTrue(findings.getFirst().message().english().contains("number"));
        assertTrue(findings.getFirst().message().arabic().contains("العدد"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, what=killed number=20", "-, what=killed min=15 max=20 number=18", "-, what=other",
        "CONSTRAINT order, what=killed min=20 max=3", "CONSTRAINT most, what=killed max=9 number=10",
        "CONSTRAINT least, what=killed min=10 number=9.5", "CONSTRAINT nobody, what=money number=1 who=women",
        "MISSING_FEATURE what, number=20", "BAD_VALUE what, what=drowned", "BAD_VALUE number, what=other number=many",
        "BAD_VALUE asOf, what=other asOf=2022-02-30", "-, what=other asOf=2022-10-17",
        "UNKNOWN_FEATURE colour, what=other colour=red", "SEVERAL_VALUES who, what=other who=women who=children" })
    void givenAFigureWhenItIsCheckedThenThisIsFound(String expected, String features) {
        span("Figure", 0, 6, features.split(" "));

        assertEquals(expected == null ? List.of() : List.of(expected), codes(NEWS));
    }

    @Test
    void givenAnAttributionWhenItsMembersAreCheckedThenRolesAndCuesCount() {
        Annotation content = span("Content", 0, 19);
        Annotation cue = span("Cue", 31, 35, "style=indirect");
        Annotation source = span("Source", 20, 30);

        group("Attribution", List.of(member("content", content), member("cue", cue), member("source", source)));
        assertEquals(List.of("CONSTRAINT nothingAttributed"), codes(NEWS));

        group("Attribution", List.of(member("content", content), member("source", source)));
        group("Attribution", List.of(member("content", content)), "style=implicit");
        group("Attribution", List.of(member("cue", cue), member("source", cue), member("heard", cue)));
        assertEquals(List.of("CONSTRAINT nothingAttributed", "CONSTRAINT oneCue", "CONSTRAINT noSource",
                "MEMBER_LAYER source", "MEMBER_COUNT content", "UNKNOWN_ROLE heard"), codes(NEWS));
    }

    @Test
    void givenSpansWhereTheLayerAllowsNoneWhenTheyAreCheckedThenEachIsFound() {
        span("Entity", 0, 10, "tag=PERS");
        span("Entity", 2, 4, "tag=PERS");
        assertEquals(List.of(), codes(NEWS));

        span("Entity", 8, 15, "tag=PERS");
        add("Entity", List.of(new TextRange(17, 19), new TextRange(31, 35)), List.of(), "tag=PERS");
        span("Nonsense", 0, 1);
        assertEquals(List.of("SHARES_TEXT", "SHARES_TEXT", "HAS_GAPS", "CROSSES_SENTENCE", "UNKNOWN_LAYER"),
                codes(NEWS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "inside B                     | 5-10 | 0-12  | true",
        "inside B                     | 5-10 | 6-12  | false",
        "contains B                   | 5-10 | 6-8   | true",
        "overlaps B                   | 5-10 | 9-12  | true",
        "overlaps B                   | 5-10 | 10-12 | false",
        "beside B                     | 5-10 | 15-18 | true",
        "beside B                     | 5-10 | 21-25 | false",
        "beside B where f = \"x\"      | 5-10 | 15-18 | false",
        "beside B where f != \"x\"     | 5-10 | 15-18 | true",
        "text matches \"e w.*\"        | 5-10 | 0-1   | false",
        "text matches \"y were?\"      | 5-10 | 0-1   | true",
        "not inside B and not has f   | 5-10 | 0-1   | true",
        "has f implies inside B       | 5-10 | 0-1   | true" })
    void givenAConditionWhenItIsEvaluatedThenItHoldsOrNot(String condition, String mine, String others, boolean holds)
            throws TagsetException {
        String source = "tagset t span layer A { allow overlap feature f : string constraint c: " + condition
                + " else error \"E\" / \"ع\" } span layer B { allow overlap feature f : string }";
        Tagset tagset = Tagsets.shipped().read(source.getBytes(StandardCharsets.UTF_8), "t.tagset");
        TextRange first = TextRange.parse(mine);
        TextRange second = TextRange.parse(others);
        span("A", first.begin(), first.end());
        span("B", second.begin(), second.end());

        assertEquals(holds ? List.of() : List.of("CONSTRAINT c"), codes(tagset));
    }

    @Test
    void givenAConstraintThatNeverEndsWhenItIsCheckedThenItIsNamedOnceAndTheOthersAreTried() throws TagsetException {
        String source = "tagset t span layer A { allow overlap constraint c: " + "overlaps A where (".repeat(12)
                + "not overlaps A" + ")".repeat(12) + " else error \"E\" / \"ع\" "
                + "constraint d: inside B else error \"E\" / \"ع\" } span layer B { }";
        Tagset tagset = Tagsets.shipped().read(source.getBytes(StandardCharsets.UTF_8), "t.tagset");
        for (int i = 0; i < 30; i++) {
            span("A", 0, 5 + i % 5);
        }

        List<String> codes = codes(tagset);

        assertEquals(1, codes.stream().filter("COSTLY_CONSTRAINT c"::equals).count(), codes::toString);
        assertEquals(30, codes.stream().filter("CONSTRAINT d"::equals).count(), codes::toString);
        assertEquals(31, codes.size(), codes::toString);
    }

    @Test
    void givenManySpansWhenTheIndexIsAskedThenItFindsWhatAScanFinds() {
        Seeded.rounds(200, random -> {
            annotations.clear();
            for (int i = random.nextInt(30); i >= 0; i--) {
                int begin = random.nextInt(38);
                span(random.nextBoolean() ? "A" : "B", begin, begin + 1 + random.nextInt(39 - begin));
            }
            ConstraintContext context = ConstraintContext.of(annotations, SENTENCES, TEXT);
            int begin = random.nextInt(38);
            TextRange range = new TextRange(begin, begin + 1 + random.nextInt(39 - begin));

            assertEquals(annotations.stream().filter(each -> each.layer().equals("A"))
                    .filter(each -> each.ranges().getFirst().overlaps(range)).map(Annotation::id).sorted().toList(),
                    context.sharing("A", range).stream().map(Checked::id).sorted().toList());
        });
    }

    @Test
    void givenGroupsThatContainEachOtherWhenTheyAreCheckedThenItEnds() throws TagsetException {
        String source = "tagset t group layer G { role m* constraint c: inside B else error \"E\" / \"ع\" } "
                + "span layer B { }";
        Tagset tagset = Tagsets.shipped().read(source.getBytes(StandardCharsets.UTF_8), "t.tagset");
        AnnotationId second = new AnnotationId(new UUID(7, 2));
        Annotation first = group("G", List.of(new Checked.Member("m", second)));
        group("G", List.of(member("m", first)));

        assertEquals(List.of("CONSTRAINT c", "CONSTRAINT c"), codes(tagset));
    }
}
