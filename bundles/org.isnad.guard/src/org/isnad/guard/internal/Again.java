/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.isnad.guard.SwitchedOff;
import org.isnad.text.message.MessageBundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Ends a process that cannot go on, at once: the framework waits for the plug-in as well, and would not come to its own end.
 */
final class Again {

    /** The exit code for which the start script starts the program once more. */
    private static final int RESTART = 23;
    /** The exit code of what could not be done. */
    private static final int COULD_NOT = 3;
    /** Set by the installed launcher: its own path. */
    private static final String LAUNCHER = "jpackage.app-path";
    /** By this the installed launcher tells itself that it has started Java; another one would pass our words to Java. */
    private static final String STARTED = "_JPACKAGE_LAUNCHER";

    private final BundleContext context;

    Again(BundleContext context) {
        this.context = context;
    }

    /**
     * Starts the program once more, in a process of its own. Nothing of the user's is open yet. Who called a verb waits for
     * its answer.
     */
    void now() {
        String launcher = context.getProperty(LAUNCHER);
        if (launcher == null) {
            Runtime.getRuntime().halt(RESTART);
        }
        try {
            List<String> command = new ArrayList<>(List.of(launcher));
            ServiceReference<EnvironmentInfo> reference = context.getServiceReference(EnvironmentInfo.class);
            command.addAll(Arrays.asList(context.getService(reference).getNonFrameworkArgs()));
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().remove(STARTED);
            Process process = builder.start();
            Runtime.getRuntime().halt(isVerb(command.subList(1, command.size())) ? process.waitFor() : 0);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(COULD_NOT);
        } catch (IOException e) {
            System.err.println("isnad: " + launcher + ": " + e.getMessage());
            Runtime.getRuntime().halt(COULD_NOT);
        }
    }

    /** The start script tells the two apart in the same way. */
    private static boolean isVerb(List<String> words) {
        return words.stream().filter(word -> !word.startsWith("-")).findFirst()
                .filter(word -> !word.equals("open") && !word.endsWith(".isnad")).isPresent();
    }

    /** Says why, and ends. */
    void never(SwitchedOff off) {
        System.err.println("isnad: " + off.text(MessageBundle.userLocale()));
        Runtime.getRuntime().halt(COULD_NOT);
    }
}
