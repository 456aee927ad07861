/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.isnad.ui.LanguageSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageSettingTest {

    @TempDir
    private Path home;

    @Test
    void isTheSystemsUntilSomethingIsChosen() throws Exception {
        assertEquals(LanguageSetting.SYSTEM, LanguageSetting.read(LanguageSetting.file(home)));
    }

    @Test
    void isReadBackAndLeavesOtherSettingsAlone() throws Exception {
        Path file = LanguageSetting.file(home);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of("other=1", "language=en"));

        LanguageSetting.ARABIC.write(file);

        assertEquals(LanguageSetting.ARABIC, LanguageSetting.read(file));
        assertEquals(List.of("other=1", "language=ar"), Files.readAllLines(file));
    }

    @Test
    void aStrangeValueIsTheSystems() throws Exception {
        Path file = LanguageSetting.file(home);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "language=tlh\n");

        assertEquals(LanguageSetting.SYSTEM, LanguageSetting.read(file));
    }

    @Test
    void aRegionDoesNotMatter() {
        assertTrue(LanguageSetting.ARABIC.isSpoken(Locale.forLanguageTag("ar-EG")));
        assertFalse(LanguageSetting.ENGLISH.isSpoken(Locale.forLanguageTag("ar-EG")));
        assertTrue(LanguageSetting.SYSTEM.isSpoken(Locale.forLanguageTag("ar-EG")));
    }
}
