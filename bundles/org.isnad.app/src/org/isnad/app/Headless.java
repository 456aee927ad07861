/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.util.List;

import org.isnad.cli.CommandLine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Runs a verb without a display and answers the exit code of the process. */
final class Headless {

    private Headless() {
    }

    static int run(List<String> words) {
        BundleContext context = FrameworkUtil.getBundle(Headless.class).getBundleContext();
        Strangers.settle(true).forEach(text -> System.err.println(Texts.text("plugin.off.warning") + " " + text));
        CommandLine commandLine = context.getService(context.getServiceReference(CommandLine.class));
        return commandLine.run(words, System.in, System.out, System.err);
    }
}
