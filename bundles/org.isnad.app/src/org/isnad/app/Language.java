/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.LanguageSetting;

/** Whether the program speaks the language that its user chose. */
final class Language {

    private static final String NL = "-nl";

    private Language() {
    }

    /** Whether the language that the program speaks now is read from right to left. */
    static boolean rightToLeft() {
        return LanguageSetting.ARABIC.isSpoken(MessageBundle.userLocale());
    }

    /**
     * Whether a launcher started the program without the language of the settings. The language of menus is fixed when
     * the framework starts, so it takes another start.
     */
    static boolean needsAnotherStart() {
        boolean given = Arrays.asList(Platform.getCommandLineArgs()).contains(NL);
        return !given && Again.possible() && !isChosen();
    }

    /** Whether the program speaks the language of the settings. */
    static boolean isChosen() {
        return chosen().isSpoken(MessageBundle.userLocale());
    }

    static LanguageSetting chosen() {
        Path file = LanguageSetting.file(Path.of(System.getProperty("user.home")));
        try {
            return LanguageSetting.read(file);
        } catch (IOException e) {
            ILog.get().warn("The language cannot be read from " + file + "; the system's is used.", e);
            return LanguageSetting.SYSTEM;
        }
    }
}
