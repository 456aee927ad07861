/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Proposal;
import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetIssue;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.ide.TagsetServices;
import org.isnad.tagset.language.TagsetLanguage;
import org.junit.jupiter.api.Test;

/** The place of the cursor is marked by a stroke: {@code ¦}. */
class ProposalsTest {

    private static final String BODY = """
            tagset small "Small" / "صغيرة"
            span layer Entity "Entity" / "كيان" {
                key 1
                feature tag "Type" / "نوع" : tag required {
                    tag PERS "Person" / "شخص" key P
                    tag ORG key O
                    tag "CT+"
                    tag مدينة ¦
                }
                feature what : tag { tag killed key P tag wounded }
                feature sure : boolean
            }
            span layer خبر {
            }
            """;

    private final TagsetServices services = new TagsetServices(TagsetSurroundings.NONE);

    private List<Proposal> at(String marked) {
        int offset = marked.indexOf('¦');
        return services.proposals(marked.replace("¦", ""), offset);
    }

    private Set<String> labels(String marked) {
        return at(marked).stream().map(Proposal::label).collect(Collectors.toSet());
    }

    /** The text after the proposal with this label. */
    private String choose(String marked, String label) {
        Proposal chosen = at(marked).stream().filter(proposal -> proposal.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among " + labels(marked)));
        return Edit.apply(marked.replace("¦", ""), List.of(chosen.edit()));
    }

    private static String with(String at) {
        return BODY.replace("¦", at);
    }

    private static String where(String condition) {
        return BODY.replace(" ¦", "").replace("boolean\n", "boolean\n    constraint c: " + condition
                + " else warning \"a\" / \"ب\"\n");
    }

    @Test
    void givenATagWhenItsKeyIsAskedForThenOnlyFreeKeysAreProposed() {
        Set<String> labels = labels(with("key ¦"));

        assertTrue(labels.contains("M"), labels::toString);
        assertTrue(Set.of("1", "P", "O").stream().noneMatch(labels::contains), labels::toString);
    }

    @Test
    void givenATagOfAnotherFeatureWhenItsKeyIsAskedForThenOnlyThatFeaturesKeysAreTaken() {
        Set<String> labels = labels(BODY.replace(" ¦", "").replace("tag wounded", "tag wounded key ¦"));

        assertFalse(labels.contains("P"), labels::toString);
        assertTrue(labels.contains("O") && labels.contains("W"), labels::toString);
    }

    @Test
    void givenAColourWhenItIsAskedForThenThoseProposedStandOut() {
        for (Proposal proposal : at(with("colour ¦")).stream()
                .filter(each -> each.kind() == Proposal.Kind.COLOUR).toList()) {
            String text = Edit.apply(with("colour "), List.of(proposal.edit()));
            assertEquals(List.of(), TagsetLanguage.check(text, TagsetSurroundings.NONE), proposal::toString);
        }
        assertTrue(at(with("colour ¦")).stream().filter(each -> each.kind() == Proposal.Kind.COLOUR).count() > 10);
    }

    @Test
    void givenConditionsWhenNamesAreAskedForThenThoseInReachAreProposed() {
        assertTrue(labels(where("has ¦")).containsAll(Set.of("tag", "what", "sure")));
        assertTrue(labels(where("tag = ¦")).containsAll(Set.of("PERS", "ORG", "CT+", "مدينة")));
        assertFalse(labels(where("tag = ¦")).contains("killed"));
        assertTrue(labels(where("inside ¦")).containsAll(Set.of("Entity", "خبر")));
        assertTrue(labels(where("tag = PERS ¦")).containsAll(Set.of("and", "or", "implies", "else")));
    }

    @Test
    void givenNamesThatNeedQuotationMarksWhenTheyAreChosenThenTheyHaveThem() {
        assertTrue(choose(where("tag under ¦"), "CT+").contains("tag under \"CT+\""));
        assertTrue(choose(where("tag under م¦"), "مدينة").contains("tag under مدينة"));
    }

    @Test
    void givenImportsWhenTagsetsAreAskedForThenTheShippedOnesAreProposed() {
        assertTrue(labels("tagset small import ¦").containsAll(Set.of("news", "wojood", "conll")));
        assertTrue(choose("tagset small import En¦ from news", "Entity").contains("import Entity from"));
    }

    @Test
    void givenDefaultsAndEndsWhenTheyAreAskedForThenFittingValuesAreProposed() {
        assertTrue(labels(BODY.replace(" ¦", "").replace("tag required", "tag required default ¦"))
                .containsAll(Set.of("PERS", "CT+")));
        assertTrue(labels(BODY.replace(" ¦", "").replace("boolean", "boolean default ¦"))
                .containsAll(Set.of("true", "false")));
        assertTrue(labels("tagset small relation layer R { role ¦").containsAll(Set.of("source", "target")));
    }

    @Test
    void givenTheTopOfAFileWhenAskedThenLayersAreProposedAsWordsAndAsTemplates() {
        List<Proposal> proposals = at(BODY.replace(" ¦", "") + "¦");
        Set<String> labels = proposals.stream().map(Proposal::label).collect(Collectors.toSet());

        assertTrue(labels.containsAll(Set.of("span", "group", "tags", "New layer of spans")), labels::toString);
        assertTrue(Set.of("nesting", "and", "error").stream().noneMatch(labels::contains), labels::toString);
    }

    @Test
    void givenATemplateWhenItIsChosenThenItsFirstGapIsSelected() {
        Proposal tag = at(with("\n¦")).stream().filter(each -> each.label().equals("New tag")).findFirst()
                .orElseThrow();

        assertEquals("NAME", tag.edit().text().substring(tag.select(), tag.select() + tag.length()));
        assertEquals(Proposal.Kind.TEMPLATE, tag.kind());
    }

    @Test
    void givenEveryTemplateWhenItIsChosenThenTheTextHasNoErrorOfSyntax() {
        String top = BODY.replace(" ¦", "") + "¦";
        for (String template : List.of("New layer of spans", "New layer of documents", "New list of tags")) {
            assertParses(choose(top, template));
        }
        String inLayer = BODY.replace(" ¦", "").replace("boolean\n", "boolean\n    ¦\n");
        for (String template : List.of("New feature", "New constraint")) {
            assertParses(choose(inLayer, template));
        }
    }

    private static void assertParses(String text) {
        assertTrue(TagsetLanguage.check(text, TagsetSurroundings.NONE).stream().map(TagsetIssue::problem)
                .noneMatch(Set.of(Problem.UNEXPECTED, Problem.UNEXPECTED_END)::contains), text);
    }

    @Test
    void givenANameWhenItIsAskedForThenWordsOfTheLanguageAreNotProposed() {
        assertEquals(Set.of(), labels("tagset small span layer ¦"));
    }

    /** As one types: at no place, and after no cut, does anything fail. */
    @Test
    void givenATagsetWhenItIsTypedThenNothingFails() {
        String text = BODY.replace("¦", "");
        for (int end = 0; end <= text.length(); end++) {
            String typed = text.substring(0, end);
            services.proposals(typed, end);
            services.hover(typed, end / 2);
            services.fixes(typed, 0, end);
            services.outline(typed);
            services.folds(typed);
        }
    }
}
