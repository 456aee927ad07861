/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.isnad.app.DesktopCall;
import org.isnad.app.DesktopCall.Verb;
import org.isnad.app.DesktopCall.Wanted;
import org.isnad.model.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopCallTest {

    @Test
    void noWordOpensTheWelcomePage() {
        assertEquals(new Wanted(new DesktopCall(Optional.empty(), Optional.empty(), false)), DesktopCall.of(List.of()));
    }

    @Test
    void openTakesAProjectAndADocument() {
        Path project = Path.of("project").toAbsolutePath();

        var reading = DesktopCall.of(List.of("open", "project", "--document", "01-flash"));

        assertEquals(new Wanted(new DesktopCall(Optional.of(project), Optional.of(new DocumentId("01-flash")), false)),
                reading);
    }

    @Test
    void aManifestAloneOpensItsProject() {
        assertEquals(DesktopCall.of(List.of("open", "p/project.isnad")), DesktopCall.of(List.of("p/project.isnad")));
    }

    @Test
    void safeMayStandAnywhere() {
        Wanted before = assertInstanceOf(Wanted.class, DesktopCall.of(List.of("--safe", "open", "p")));
        Wanted after = assertInstanceOf(Wanted.class, DesktopCall.of(List.of("open", "p", "--safe")));

        assertEquals(before, after);
        assertEquals(true, before.call().safe());
    }

    /** The command line explains what is wrong with them. */
    @ParameterizedTest
    @ValueSource(strings = { "list p", "--help", "--version", "open", "open a b", "open p --document NO!", "nonsense" })
    void anythingElseIsForTheCommandLine(String words) {
        assertEquals(new Verb(), DesktopCall.of(List.of(words.split(" "))));
    }

    @Test
    void thePlatformsOwnWordsOpenTheDesktop() {
        assertInstanceOf(Wanted.class, DesktopCall.of(List.of("-testproperties", "surefire.properties")));
    }

    @Test
    void itsWordsMakeTheSameCall() {
        DesktopCall call = new DesktopCall(Optional.of(Path.of("مشروع").toAbsolutePath()),
                Optional.of(new DocumentId("d")), true);

        assertEquals(new Wanted(call), DesktopCall.of(call.words()));
    }
}
