/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplication;
import org.isnad.ui.LanguageSetting;

/**
 * Another start of the program. The start script makes it when it sees the exit code; the installed launcher ignores
 * exit codes, so the program starts that itself before it ends.
 *
 * @param words what the new program is called with
 */
record Again(List<String> words) {

    /** Set by the installed launcher: its own path. */
    private static final String LAUNCHER = "jpackage.app-path";

    /** By this the installed launcher tells itself that it has started Java; another one would pass our words to Java. */
    private static final String STARTED = "_JPACKAGE_LAUNCHER";

    /** Whether the program can start its launcher itself. */
    static boolean possible() {
        return System.getProperty(LAUNCHER) != null;
    }

    /**
     * Starts the program, or asks the start script for it: with the same words, or with the language of the settings
     * when that is another one now.
     *
     * @return what the application must answer
     */
    Object start() {
        if (!possible()) {
            return Language.isChosen() ? IApplication.EXIT_RESTART : IApplication.EXIT_RELAUNCH;
        }
        List<String> command = new ArrayList<>(List.of(System.getProperty(LAUNCHER)));
        LanguageSetting language = Language.chosen();
        if (language != LanguageSetting.SYSTEM) {
            command.addAll(List.of("-nl", language.code()));
        }
        command.addAll(words);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().remove(STARTED);
            builder.start();
            return IApplication.EXIT_OK;
        } catch (IOException e) {
            ILog.get().error("The program could not be started again by " + command, e);
            return IApplication.EXIT_RESTART;
        }
    }
}
