/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/**
 * The product's one application. It reads the first word of the call: a verb runs without a display, no word or
 * {@code open} opens the desktop. No class of the workbench is loaded before that is decided.
 */
public final class IsnadApplication implements IApplication {

    private volatile boolean desktop;

    @Override
    public Object start(IApplicationContext context) {
        List<String> words = words(context);
        return switch (DesktopCall.of(words)) {
            case DesktopCall.Wanted(DesktopCall call) -> {
                desktop = true;
                yield Desktop.run(call);
            }
            case DesktopCall.Verb() -> {
                context.applicationRunning();
                yield Headless.run(words);
            }
        };
    }

    @Override
    public void stop() {
        if (desktop) {
            Desktop.close();
        }
    }

    private static List<String> words(IApplicationContext context) {
        Object words = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return words instanceof String[] given ? List.of(given) : List.of();
    }
}
