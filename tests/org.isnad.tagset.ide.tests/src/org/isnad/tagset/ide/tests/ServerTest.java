/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.language.TagsetLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server within this process, over pipes. */
class ServerTest {

    private static final String BASE = """
            tagset base
            span layer كيان "Entity" / "كيان" {
                feature tag : tag { tag شخص key P tag 𝒳 tag منظمة key M }
            }
            """;
    private static final String USER = """
            tagset user
            import كيان from base
            group layer G {
                role m : كيان
                constraint c: count(m of كيان where tag = شخص) = 1 else error "a" / "ب"
            }
            """;

    @TempDir
    private Path folder;
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("base.tagset"), BASE, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("user.tagset"), USER, StandardCharsets.UTF_8);
        client = TestClient.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    @Test
    void givenAFileWithAnErrorWhenOpenedThenItIsToldAtItsPlaceAndMended() throws Exception {
        String wrong = BASE.replace("key M", "key P");
        client.open(uri("base.tagset"), wrong);

        Diagnostic taken = client.diagnostics(uri("base.tagset"), 1).getFirst();
        // the letter beyond the basic plane before it counts twice
        int column = wrong.lines().toList().get(2).lastIndexOf("P");
        assertEquals(new Range(new Position(2, column), new Position(2, column + 1)), taken.getRange());
        assertEquals("DUPLICATE_KEY", taken.getCode().getLeft());

        List<TextEdit> edits = client.fix(uri("base.tagset"), taken).get(uri("base.tagset"));
        client.change(uri("base.tagset"), 2, edits.getFirst());

        assertEquals(List.of(), client.diagnostics(uri("base.tagset"), 0));
    }

    @Test
    void givenALayerWhenRenamedThenImportingFilesFollow() throws Exception {
        client.open(uri("user.tagset"), USER);
        client.diagnostics(uri("user.tagset"), 0);
        int line = 4;
        int column = USER.lines().toList().get(line).indexOf("كيان");

        Map<String, List<TextEdit>> changes = client.rename(uri("user.tagset"), new Position(line, column + 1), "Name");

        assertEquals(3, changes.get(uri("user.tagset")).size());
        assertEquals(List.of(new Range(new Position(1, 11), new Position(1, 15))),
                changes.get(uri("base.tagset")).stream().map(TextEdit::getRange).toList());
        ExecutionException refused = assertThrows(ExecutionException.class,
                () -> client.rename(uri("user.tagset"), new Position(line, column + 1), "G"));
        assertTrue(refused.getMessage().contains("taken already"), refused.getMessage());
    }

    @Test
    void givenAnOpenFileWhenAskedThenProposalsHoverSymbolsPlacesAndLayoutAreAnswered() throws Exception {
        client.open(uri("user.tagset"), USER);
        client.diagnostics(uri("user.tagset"), 0);
        Position tag = new Position(4, USER.lines().toList().get(4).indexOf("شخص"));

        assertTrue(client.complete(uri("user.tagset"), tag).stream().map(CompletionItem::getLabel).toList()
                .containsAll(List.of("شخص", "منظمة", "𝒳")));
        assertTrue(client.hover(uri("user.tagset"), tag).contains("Key: P"));
        assertEquals(uri("base.tagset"), client.definition(uri("user.tagset"), tag));
        assertEquals(2, client.references(uri("user.tagset"), tag));
        assertEquals("G", client.symbols(uri("user.tagset")).getFirst().getChildren().stream()
                .map(DocumentSymbol::getName).collect(Collectors.joining()));
        assertEquals(TagsetLanguage.format(USER),
                new Document(1, USER).applyChanges(client.format(uri("user.tagset"))).getContents());
        assertTrue(client.folds(uri("user.tagset")) >= 1);
    }

    @Test
    void givenAnImportedFileWhenItsLayerIsGoneThenTheImportingOneIsTold() throws Exception {
        client.open(uri("user.tagset"), USER);
        client.diagnostics(uri("user.tagset"), 0);
        String changed = BASE.replace("layer كيان", "layer آخر");
        client.open(uri("base.tagset"), changed);

        int expected = TagsetLanguage.check(USER, new TagsetSurroundings() {
            @Override
            public Optional<byte[]> sibling(String name) {
                return Optional.of(changed.getBytes(StandardCharsets.UTF_8));
            }
        }).size();
        assertTrue(client.diagnostics(uri("user.tagset"), expected).stream()
                .allMatch(each -> "UNKNOWN_NAME".equals(each.getCode().getLeft())));
    }

    @Test
    void givenAConversationWhenItEndsPolitelyThenTheCodeIsNoughtElseOne() throws Exception {
        client.sayGoodbye();
        assertEquals(0, client.exitCode());

        TestClient other = TestClient.start(folder);
        other.leave();
        assertEquals(1, other.exitCode());
    }
}
