/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Problem;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsetReaderTest {

    private static final String SMALL = """
            {"name": "small", "label": {"en": "Small", "ar": "صغيرة"}, "layers": [
              {"name": "كيان", "kind": "span", "label": {"en": "Entity", "ar": "كيان"},
               "colour": {"light": "#a03030", "dark": "#e08080"}, "features": [
                {"name": "tag", "label": {"en": "Type", "ar": "النوع"}, "type": "tag", "default": "A", "values": [
                  {"name": "A", "label": {"en": "A", "ar": "أ"}, "key": "A"},
                  {"name": "B", "label": {"en": "B", "ar": "ب"}, "key": "Shift+B"}]},
                {"name": "note", "label": {"en": "Note", "ar": "ملاحظة"}, "type": "string", "many": true}]},
              {"name": "Other", "kind": "relation", "label": {"en": "Other", "ar": "غيره"}, "key": "1",
               "colour": {"light": "#a03030", "dark": "#e08080"}}]}
            """;

    private final Tagsets tagsets = Tagsets.shipped();

    @Test
    void readsWhatIsWritten() throws TagsetException {
        Tagset small = read(SMALL);

        Layer layer = small.layer("كيان").orElseThrow();
        assertEquals(Layer.Kind.SPAN, layer.kind());
        assertEquals(List.of("A", "B"), layer.tags().stream().map(tag -> tag.name()).toList());
        assertEquals("Shift+B", layer.tag("B").orElseThrow().key());
        assertEquals(layer.style(), layer.tag("A").orElseThrow().style());
        FeatureType note = layer.feature("note").orElseThrow();
        assertTrue(note.many());
        assertFalse(note.required());
        assertEquals("1", small.layer("Other").orElseThrow().key());
    }

    @Test
    void writesWhatItReadsBack() throws TagsetException {
        for (Tagset tagset : List.of(read(SMALL), tagsets.all().getFirst())) {
            byte[] written = tagsets.write(tagset);

            assertEquals(tagset, tagsets.read(written, "written"));
            assertArrayEquals(written, tagsets.write(tagsets.read(written, "written")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "DUPLICATE_PROPERTY | \"type\": \"tag\",             | \"type\": \"tag\", \"type\": \"tag\", | 4:",
        "UNKNOWN_PROPERTY   | \"key\": \"A\"                 | \"kee\": \"A\"                        | 5:54",
        "MISSING_PROPERTY   | \"kind\": \"span\",            | ``                                    | 2:3",
        "BAD_VALUE          | \"kind\": \"span\"             | \"kind\": \"spam\"                    | 2:28",
        "BAD_VALUE          | \"many\": true                 | \"many\": 1                           | 7:",
        "BAD_VALUE          | \"default\": \"A\"             | \"default\": \"C\"                    | 6:",
        "BAD_VALUE          | \"key\": \"A\"                 | \"key\": \"ش\"                        | 5:",
        "BAD_VALUE          | \"name\": \"small\"            | \"name\": \"../x\"                    | 1:10",
        "DUPLICATE_NAME     | \"name\": \"B\"                | \"name\": \"A\"                       | 6:16",
        "DUPLICATE_NAME     | \"name\": \"Other\"            | \"name\": \"كيان\"                    | 8:",
        "DUPLICATE_KEY      | \"key\": \"Shift+B\"           | \"key\": \"A\"                        | 6:",
        "DUPLICATE_KEY      | \"key\": \"1\"                 | \"key\": \"A\"                        | 8:",
        "LOW_CONTRAST       | \"light\": \"#a03030\"         | \"light\": \"#f0d0d0\"                | 3:",
        "LOW_CONTRAST       | \"dark\": \"#e08080\"          | \"dark\": \"#402020\"                 | 3:",
        "BAD_VALUE          | \"dark\": \"#e08080\"          | \"dark\": \"red\"                     | 3:",
        "SYNTAX             | \"many\": true                 | \"many\": tru                         | 7:",
        "SYNTAX             | \"many\": true                 | /* no */ \"many\": true               | 7:" })
    void saysWhatIsWrongAndWhere(Problem problem, String right, String wrong, String place) {
        assertTrue(SMALL.contains(right), right);
        TagsetException found = assertThrows(TagsetException.class,
                () -> read(SMALL.replaceFirst(Pattern.quote(right),
                        Matcher.quoteReplacement(wrong == null ? "" : wrong))));

        assertEquals(problem, found.problem(), found.getMessage());
        String[] lineAndColumn = place.split(":");
        assertTrue(found.getMessage().contains("small.json, line " + lineAndColumn[0] + ", column "
                + (lineAndColumn.length > 1 ? lineAndColumn[1] + ":" : "")), found.getMessage());
        assertNotEquals(found.getMessage(), found.message(Locale.forLanguageTag("ar")));
    }

    @Test
    void nothingMayFollow() {
        assertEquals(Problem.TRAILING_CONTENT,
                assertThrows(TagsetException.class, () -> read(SMALL + "{}")).problem());
    }

    @Test
    void everyCutFileIsRefused() {
        byte[] whole = SMALL.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(TagsetException.class, () -> tagsets.read(cut, "cut"), "length " + length);
        }
    }

    @Test
    void brokenBytesAreReadOrRefusedButNothingElse() {
        byte[] whole = SMALL.getBytes(StandardCharsets.UTF_8);
        Seeded.rounds(2000, random -> {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            try {
                tagsets.read(broken, "broken");
            } catch (TagsetException e) {
                assertFalse(e.getMessage().isBlank());
            }
        });
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(200_000);

        assertThrows(TagsetException.class, () -> read(deep));
        assertThrows(TagsetException.class, () -> read(SMALL.replaceFirst("\\[", deep)));
    }

    private Tagset read(String json) throws TagsetException {
        return tagsets.read(json.getBytes(StandardCharsets.UTF_8), "small.json");
    }
}
