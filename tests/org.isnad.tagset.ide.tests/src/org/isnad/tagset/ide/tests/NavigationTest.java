/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Place;
import org.isnad.language.ide.Renamed;
import org.isnad.language.ide.Symbol;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.TagsetIssue;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.ide.TagsetServices;
import org.isnad.tagset.language.TagsetLanguage;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final String TEXT = """
            tagset small "Small" / "صغيرة"
            import Figure from news

            tags Kinds { tag "CT+" tag maybe }

            span layer Entity "Entity" / "كيان" {
                description "Names." / "أسماء."
                feature tag "Type" / "نوع" : tag default PERS {
                    tag PERS "Person" / "شخص" colour #1d6dc9 / #5599e7 key P
                    tag مدينة
                }
                feature sure : tag of Kinds
                constraint c: tag = "PERS" or tag in (PERS, مدينة) or sure = maybe else error "a" / "ب"
            }

            group layer Quote {
                feature how : tag of Kinds
                role cue? : Entity
                role content : Entity, Figure
                constraint d: count(cue of Entity where tag = PERS) = 1 or has cue else error "a" / "ب"
            }
            """;

    private final TagsetServices services = new TagsetServices(TagsetSurroundings.NONE);

    private static int at(String words) {
        int offset = TEXT.indexOf(words);
        assertTrue(offset >= 0, words);
        return offset;
    }

    private String renamed(String words, String name) {
        Renamed renamed = services.rename(TEXT, at(words), name);
        return Edit.apply(TEXT, assertInstanceOf(Renamed.Done.class, renamed, renamed::toString).edits());
    }

    private String refusal(String words, String name) {
        return assertInstanceOf(Renamed.Refused.class, services.rename(TEXT, at(words), name)).reason();
    }

    private static void assertRight(String text) {
        assertEquals(List.of(), TagsetLanguage.check(text, TagsetSurroundings.NONE).stream()
                .map(TagsetIssue::problem).toList(), text);
    }

    @Test
    void givenTheTextItselfWhenCheckedThenItIsRight() {
        assertRight(TEXT);
    }

    @Test
    void givenATagWhenItIsRenamedThenDefaultsAndQuotedTextsFollow() {
        String after = renamed("PERS \"Person\"", "PERSON");

        assertEquals(TEXT.replace("\"PERS\"", "PERSON").replace("PERS ", "PERSON ").replace("PERS,", "PERSON,")
                .replace("PERS)", "PERSON)"), after);
        assertRight(after);
    }

    @Test
    void givenAnyMentionWhenItIsRenamedThenAllMentionsAreAndQuotationMarksStandWhereNeeded() {
        String after = renamed("Entity, Figure", "كيان مسمى");

        assertEquals(4, after.split("\"كيان مسمى\"", -1).length - 1, after);
        assertRight(after);
        assertRight(renamed("cue of", "اقتباس"));
        assertRight(renamed("Kinds {", "Certainty"));
        assertRight(renamed("مدينة)", "city"));
    }

    @Test
    void givenANameThatCannotBeWhenItIsGivenThenItIsRefusedWithTheReason() {
        assertEquals("The name “Figure” is taken already. Give another name.", refusal("Entity \"Entity\"", "Figure"));
        assertTrue(refusal("PERS \"", "مدينة").contains("taken"));
        assertTrue(refusal("cue?", "how").contains("taken"));
        assertTrue(refusal("PERS \"", " ").contains("cannot be the name"));
        assertTrue(refusal("Figure from", "Number").contains("news"));
        assertTrue(refusal("colour", "x").contains("nothing here"));
    }

    @Test
    void givenRenamesWhenAnnotationsAreAskedForThenAllFeaturesOfAListAreNamed() {
        assertEquals(List.of(SchemaRename.layer("Entity", "E")), services.renames(TEXT, at("Entity \""), "E"));
        assertEquals(List.of(SchemaRename.feature("Entity", "tag", "type")),
                services.renames(TEXT, at("tag \"Type\""), "type"));
        assertEquals(List.of(SchemaRename.value("Entity", "tag", "PERS", "P")),
                services.renames(TEXT, at("PERS)"), "P"));
        assertEquals(List.of(SchemaRename.role("Quote", "cue", "verb")), services.renames(TEXT, at("cue?"), "verb"));
        assertEquals(List.of(SchemaRename.value("Entity", "sure", "CT+", "sure"),
                SchemaRename.value("Quote", "how", "CT+", "sure")), services.renames(TEXT, at("\"CT+\""), "sure"));
        assertEquals(List.of(), services.renames(TEXT, at("Kinds"), "K"));
    }

    @Test
    void givenANameWhenItsDeclarationIsAskedForThenItIsFoundAlsoInImportedFiles() {
        assertEquals(Optional.of(new Place("", at("PERS \"Person\""), 4)),
                services.declaration(TEXT, at("PERS) = 1")));
        assertEquals("news", services.declaration(TEXT, at("Figure from")).orElseThrow().file());
        assertEquals(Optional.empty(), services.declaration(TEXT, at("colour")));
    }

    @Test
    void givenANameWhenItsPlacesAreAskedForThenAllAreFoundInOrder() {
        List<Integer> places = services.occurrences(TEXT, at("PERS \"")).stream().map(Place::offset).toList();

        assertEquals(5, places.size());
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void givenAPathWhenItIsLookedForThenTheDeclarationIsFound() {
        assertEquals("PERS", services.named(TEXT, List.of("Entity", "tag", "PERS")).orElseThrow().name());
        assertEquals(at("cue?"), services.named(TEXT, List.of("Quote", "cue")).orElseThrow().offset());
        assertEquals(Optional.empty(), services.named(TEXT, List.of("Entity", "tag", "PER")));
    }

    @Test
    void givenAMentionWhenHoveredThenLabelsInBothLanguagesAndTheOriginAreTold() {
        List<String> lines = services.hover(TEXT, at("PERS)")).orElseThrow().lines();

        assertEquals(List.of("PERS: tag of Entity.tag", "Person / شخص", "Colour: #1d6dc9 / #5599e7", "Key: P",
                "Declared in the tagset small, line 9"), lines);
        assertTrue(services.hover(TEXT, at("Figure")).orElseThrow().lines().getLast().contains("the tagset news"));
    }

    @Test
    void givenATextWhenItsOutlineIsAskedForThenDeclarationsNest() {
        Symbol file = services.outline(TEXT).getFirst();

        assertEquals("small(Kinds(CT+ maybe) Entity(tag(PERS مدينة) sure c) Quote(how cue content d))", show(file));
        Symbol person = file.children().get(1).children().getFirst().children().getFirst();
        assertEquals("PERS", TEXT.substring(person.nameOffset(), person.nameOffset() + person.nameLength()));
        assertEquals("Person: tag of Entity.tag", person.detail());
    }

    private static String show(Symbol symbol) {
        return symbol.name() + (symbol.children().isEmpty() ? ""
                : symbol.children().stream().map(NavigationTest::show).collect(Collectors.joining(" ", "(", ")")));
    }

    @Test
    void givenATextWhenFoldsAreAskedForThenDeclarationsOfSeveralLinesAreFolded() {
        List<String> folds = services.folds(TEXT).stream()
                .map(fold -> TEXT.substring(fold.offset(), fold.offset() + fold.length()).lines().findFirst()
                        .orElseThrow().strip()).toList();

        assertEquals(List.of("span layer Entity \"Entity\" / \"كيان\" {",
                "feature tag \"Type\" / \"نوع\" : tag default PERS {", "group layer Quote {"), folds);
    }

    @Test
    void givenATextOutOfOrderWhenLaidOutThenItIsAsTheFormatterHasIt() {
        assertEquals(TagsetLanguage.format(TEXT), services.format(TEXT));
    }
}
